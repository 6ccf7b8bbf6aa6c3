import type { Mention, Reader } from '../reader.ts';
import { answering, delivering, ownerOf, serving, type Connections } from './connections.ts';
import {
  milestoneMention,
  problemMention,
  strategyMention,
  targetMention,
} from './trace-mentions.ts';

type GapKind = keyof Reader['words']['trace']['gaps'];

/** A link that is missing: between which items, and of how many. */
export interface Gap {
  kind: GapKind;
  all: number;
  missing: Mention[];
}

/** The links that are missing, from the problems to the owners. */
export function gapsOf(reader: Reader, connections: Connections): Gap[] {
  const { problems, goals, strategies, milestones, risks } = connections;
  const problem = (each: (typeof problems)[number]) => problemMention(reader, each);
  const goal = (each: (typeof goals)[number]) => reader.mention('goal', each);
  const strategy = (each: (typeof strategies)[number]) => strategyMention(reader, each);
  const milestone = (each: (typeof milestones)[number]) => milestoneMention(reader, each);
  const kpis = strategies.flatMap((own) =>
    own.kpis.map((kpi) => ({ kpi, owner: ownerOf(kpi, own) })),
  );
  const gaps: Gap[] = [
    gap('problem', problems, (each) => answering(connections, each).length > 0, problem),
    gap('goal', goals, (each) => serving(connections, each).length > 0, goal),
    gap('goalTarget', goals, ({ targets }) => targets.length > 0, goal),
    gap('strategyProblem', strategies, (s) => s.challenges.length + s.themes.length > 0, strategy),
    gap('strategyGoal', strategies, (each) => each.goals.length > 0, strategy),
    gap('strategyKpi', strategies, (each) => each.kpis.length > 0, strategy),
    gap('strategyOwner', strategies, ({ owner }) => owner !== undefined, strategy),
    gap(
      'kpiOwner',
      kpis,
      ({ owner }) => owner !== undefined,
      ({ kpi }) => targetMention(reader, kpi),
    ),
    gap('strategyMilestone', strategies, (s) => delivering(connections, s).length > 0, strategy),
    gap('milestoneStrategy', milestones, (each) => each.strategies.length > 0, milestone),
    gap('milestoneOwner', milestones, ({ owner }) => owner !== undefined, milestone),
    gap(
      'riskOwner',
      risks,
      ({ owner }) => owner !== undefined,
      (risk) => reader.mention('risk', risk),
    ),
  ];
  return gaps.filter(({ missing }) => missing.length > 0);
}

function gap<Item>(
  kind: GapKind,
  items: readonly Item[],
  isClosed: (item: Item) => boolean,
  mention: (item: Item) => Mention,
): Gap {
  const missing = items.filter((item) => !isClosed(item)).map(mention);
  return { kind, all: items.length, missing };
}
