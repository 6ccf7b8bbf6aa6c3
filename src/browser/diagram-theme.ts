/** How Mermaid is told to draw: theme, fonts, sizes and safety, the same for every diagram of a kind. */
import type { MermaidConfig } from 'mermaid';
import { seriesStandIn, STAND, standIn } from './colour-stand-ins.ts';
import { DIAGRAM_CSS } from './diagram-css.ts';
import { FONT_STACKS } from './font-face-css.ts';

const {
  accent,
  accentSoft,
  grid,
  ink,
  line,
  muted,
  node,
  nodeLine,
  paper,
  quadrant,
  warm,
  warmSoft,
} = STAND;

/** `{cScale0: …, cScale1: …}`, from `first` to `first + 11`. */
const numbered = (
  stem: string,
  colour: (index: number) => string,
  first = 0,
): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`${stem}${first + index}`, colour(index)]),
  );

const themeVariables: Record<string, string | boolean> = {
  darkMode: false,
  useGradient: false,
  dropShadow: 'none',
  fontSize: '14px',
  background: paper,
  primaryColor: node,
  primaryTextColor: ink,
  primaryBorderColor: nodeLine,
  secondaryColor: accentSoft,
  secondaryTextColor: ink,
  secondaryBorderColor: nodeLine,
  tertiaryColor: standIn('--pp-dg-cluster'),
  tertiaryTextColor: ink,
  tertiaryBorderColor: standIn('--pp-dg-cluster-line'),
  lineColor: line,
  arrowheadColor: line,
  defaultLinkColor: line,
  textColor: ink,
  titleColor: ink,
  nodeTextColor: ink,
  labelTextColor: ink,
  scaleLabelColor: ink,
  mainBkg: node,
  nodeBkg: node,
  nodeBorder: nodeLine,
  clusterBkg: standIn('--pp-dg-cluster'),
  clusterBorder: standIn('--pp-dg-cluster-line'),
  edgeLabelBackground: paper,
  errorBkgColor: warmSoft,
  errorTextColor: ink,
  // gantt
  sectionBkgColor: standIn('--pp-dg-band'),
  altSectionBkgColor: paper,
  sectionBkgColor2: standIn('--pp-dg-band'),
  excludeBkgColor: standIn('--pp-dg-rest'),
  gridColor: grid,
  taskBkgColor: standIn('--pp-dg-bar'),
  taskBorderColor: standIn('--pp-dg-bar-line'),
  activeTaskBkgColor: standIn('--pp-dg-bar-active'),
  activeTaskBorderColor: accent,
  doneTaskBkgColor: standIn('--pp-dg-bar-done'),
  doneTaskBorderColor: standIn('--pp-dg-bar-done-line'),
  critBkgColor: standIn('--pp-dg-bar-critical'),
  critBorderColor: warm,
  taskTextColor: ink,
  taskTextDarkColor: ink,
  taskTextLightColor: ink,
  taskTextOutsideColor: ink,
  taskTextClickableColor: ink,
  todayLineColor: warm,
  vertLineColor: warm,
  // quadrant
  quadrant1Fill: standIn('--pp-dg-quadrant-best'),
  quadrant2Fill: quadrant,
  quadrant3Fill: quadrant,
  quadrant4Fill: quadrant,
  quadrant1TextFill: muted,
  quadrant2TextFill: muted,
  quadrant3TextFill: muted,
  quadrant4TextFill: muted,
  quadrantPointFill: accent,
  quadrantPointTextFill: ink,
  quadrantXAxisTextFill: muted,
  quadrantYAxisTextFill: muted,
  quadrantInternalBorderStrokeFill: grid,
  quadrantExternalBorderStrokeFill: nodeLine,
  quadrantTitleFill: ink,
  // pie
  ...numbered('pie', seriesStandIn, 1),
  pieTitleTextColor: ink,
  pieSectionTextColor: ink,
  pieLegendTextColor: ink,
  pieStrokeColor: paper,
  pieStrokeWidth: '2px',
  pieOuterStrokeColor: paper,
  pieOuterStrokeWidth: '0px',
  pieOpacity: '1',
  pieTitleTextSize: '16px',
  pieSectionTextSize: '14px',
  pieLegendTextSize: '14px',
  // mindmap, timeline, journey: one colour, and DIAGRAM_CSS tells the levels apart
  ...numbered('cScale', () => node),
  ...numbered('cScaleInv', () => line),
  ...numbered('cScalePeer', () => line),
  ...numbered('cScaleLabel', () => ink),
  ...numbered('fillType', () => accentSoft),
  ...numbered('git', seriesStandIn),
};

const QUADRANT_TEXT = {
  quadrantLabelFontSize: 14,
  pointLabelFontSize: 14,
  xAxisLabelFontSize: 14,
  yAxisLabelFontSize: 14,
};

/**
 * Mermaid's configuration for one drawing: strict, deterministic, SVG text only, our fonts.
 * `width` is a Gantt's width in CSS pixels; the other kinds find their own.
 */
export function mermaidConfig(request: {
  id: string;
  locale: 'zh-CN' | 'en';
  width: number;
}): MermaidConfig {
  const fontFamily = FONT_STACKS[request.locale];
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'suppressErrorRendering',
      'theme',
      'themeCSS',
      'themeVariables',
      'fontFamily',
      'htmlLabels',
      'deterministicIds',
      'look',
      'layout',
    ],
    suppressErrorRendering: true,
    deterministicIds: true,
    deterministicIDSeed: request.id,
    handDrawnSeed: 1,
    htmlLabels: false,
    look: 'classic',
    layout: 'dagre',
    theme: 'base',
    themeVariables: { ...themeVariables, fontFamily },
    themeCSS: DIAGRAM_CSS,
    fontFamily,
    fontSize: 14,
    maxTextSize: 100_000,
    flowchart: {
      htmlLabels: false,
      curve: 'basis',
      nodeSpacing: 22,
      rankSpacing: 72,
      padding: 12,
      wrappingWidth: 240,
      useMaxWidth: true,
    },
    gantt: {
      useWidth: request.width,
      rightPadding: 24,
      barHeight: 24,
      barGap: 6,
      topPadding: 44,
      topAxis: true,
      gridLineStartPadding: 30,
      fontSize: 13,
      sectionFontSize: 13,
      numberSectionStyles: 2,
      titleTopMargin: 18,
    },
    quadrantChart: {
      chartWidth: 640,
      chartHeight: 520,
      pointRadius: 6,
      pointTextPadding: 10,
      quadrantExternalBorderStrokeWidth: 1,
      quadrantPadding: 2,
      titleFontSize: 16,
      ...QUADRANT_TEXT,
    },
    pie: { textPosition: 0.68 },
    mindmap: { padding: 9, maxNodeWidth: 240 },
    timeline: { htmlLabels: false, disableMulticolor: false },
    journey: {
      width: 112,
      taskMargin: 8,
      diagramMarginX: 16,
      textPlacement: 'tspan',
      taskFontFamily: fontFamily,
      taskFontSize: 13,
      titleFontFamily: fontFamily,
      titleColor: ink,
    },
  } as MermaidConfig;
}
