import { STAND } from './colour-stand-ins.ts';

const { accent, accentSoft, grid, ink, line, muted, node, nodeLine, paper, warm } = STAND;

const actors = Array.from(
  { length: 6 },
  (_, index) => `.actor-${index} { fill: ${accentSoft}; stroke: ${ink}; }`,
).join(' ');

/**
 * What the variables do not reach. The classes `challenge`, `strategy`, `goal` and `muted` are for
 * flowchart nodes (`id["…"]:::goal`), so that no source needs a `classDef` with colours.
 */
export const DIAGRAM_CSS = `
  .section { opacity: 1; }
  .sectionTitle { font-weight: 600; }
  .grid .tick { opacity: 1; }
  .grid .tick line { stroke: ${grid}; }
  .grid .tick text { font-size: 12px; fill: ${muted}; }
  .grid .domain { stroke: none; }
  .task { stroke-width: 1; }
  .done0, .done1, .done2, .done3, .crit0, .crit1, .crit2, .crit3,
  .activeCrit0, .activeCrit1, .activeCrit2, .activeCrit3, .doneCrit0, .doneCrit1, .doneCrit2, .doneCrit3 { stroke-width: 1; }
  .milestone { fill: ${accent}; stroke: ${paper}; transform: rotate(45deg) scale(.62, .62); }
  .milestone[class*="crit"], .milestone[class*="Crit"] { fill: ${warm}; }
  .milestone[class*="done"] { fill: ${line}; }
  .milestoneText { font-style: normal; }
  .vert { fill: ${warm}; stroke: none; }
  .vertText { font-size: 12px; fill: ${warm}; }
  .node rect, .node polygon, .node path, .node circle { stroke-width: 1px; }
  .node.challenge rect, .node.challenge path, .node.challenge polygon { fill: ${paper}; stroke: ${line}; stroke-width: 1.5px; }
  .node.strategy rect, .node.strategy path, .node.strategy polygon { fill: ${node}; stroke: ${nodeLine}; }
  .node.goal rect, .node.goal path, .node.goal polygon { fill: ${accentSoft}; stroke: ${accent}; }
  .node.muted rect, .node.muted path, .node.muted polygon { fill: ${paper}; stroke: ${nodeLine}; stroke-dasharray: 4 3; }
  .edgePath .path, .flowchart-link { stroke-width: 1.25px; }
  path.edge { stroke: ${line}; stroke-width: 1.25px; }
  .node.goal text { font-weight: 600; }
  .mindmap-node rect { rx: 4px; ry: 4px; stroke: none; }
  .mindmap-node.depth-0 rect, .mindmap-node.depth-0 path { fill: ${paper}; stroke: ${accent}; stroke-width: 1.5px; }
  .mindmap-node.depth-1 rect, .mindmap-node.depth-1 path { fill: ${accentSoft}; }
  .mindmap-node.depth-0 text, .mindmap-node.depth-1 text { font-weight: 600; }
  .timeline-node path, .timeline-node rect { fill: ${node}; stroke: none; }
  .taskWrapper .timeline-node path, .taskWrapper .timeline-node rect { fill: ${accentSoft}; }
  .taskWrapper text { font-weight: 600; }
  .pieOuterCircle { stroke: none; }
  .pie-label { font-size: 13px; fill: ${ink}; }
  .pie-share { font-weight: 600; }
  .pie-leader { stroke: ${line}; stroke-width: 1; fill: none; }
  .pie-edge { stroke: ${nodeLine}; stroke-width: 1; fill: none; }
  marker path { fill: ${line}; }
  g[class*="section-"] line { stroke: none; }
  .lineWrapper line { stroke: ${line}; stroke-width: 1.25px; }
  rect[class*="task-type"], rect.journey-section { stroke: none; }
  text.journey-section { fill: ${ink}; font-weight: 600; }
  circle + text.task, text.task, rect[class*="task-type"] ~ text { fill: ${ink}; }
  .task-line { stroke: ${line}; }
  .face { fill: ${paper}; stroke: ${muted}; }
  ${actors}
  line[stroke-width="4"] { stroke: ${line}; stroke-width: 1.25px; }
`;
