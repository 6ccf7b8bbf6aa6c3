import { frontMatter, type FrontMatter } from './front-matter.ts';
import { riskRows, type RiskRow } from './governance.ts';
import { askViews, goalsInShort, type AskView, type GoalInShort } from './overview.ts';
import { peopleMatrix } from './people.ts';
import type { Reader, Said } from './reader.ts';
import { targetRow, type TargetRow } from './target-row.ts';
import { timelineOf, type Timeline } from './timeline.ts';

/** What fits on two sheets at a size that can be read at arm's length. */
const ROOM = { goals: 3, targets: 4, strategies: 9, risks: 4, asks: 4, phases: 6, milestones: 12 };

export interface StrategyLine {
  letter: string;
  label: Said;
  goals: string[];
  kpi?: TargetRow;
}

export interface MilestoneLine {
  date: string;
  label: string;
  phase: string;
}

/** A list cut to its room, and how many were left out. */
export interface Cut<T> {
  items: T[];
  more: number;
}

export interface Handout {
  front: FrontMatter;
  /** Smaller type for plans that say much. */
  dense: boolean;
  goals: Cut<GoalInShort>;
  strategies: Cut<StrategyLine>;
  timeline?: Timeline;
  /** Full-time equivalents of each phase, in the order of the timeline. */
  people: { total: string; share: number }[];
  milestones: Cut<MilestoneLine>;
  risks: Cut<RiskRow>;
  asks: Cut<AskView>;
}

export function handoutOf(reader: Reader): Handout {
  const { resolved } = reader.unit;
  const timeline = timelineOf(reader);
  const matrix = peopleMatrix(reader);
  const most = Math.max(1, ...(matrix?.phases.map(({ totalMax }) => totalMax) ?? []));
  const strategies = resolved.strategies.map((strategy) => {
    const kpi = strategy.kpis.find(({ target }) => target.kind !== 'open');
    return {
      letter: strategy.number,
      label: reader.line(strategy.label),
      goals: strategy.goals.map(({ number }) => number),
      ...(kpi === undefined ? {} : { kpi: targetRow(reader, kpi) }),
    };
  });
  const milestones = (timeline?.bars ?? []).flatMap((bar) =>
    bar.diamonds.map(({ date, label }) => ({ date, label, phase: bar.number })),
  );
  const words = [...strategies.map(({ label }) => label.plain), ...milestones.map(({ label }) => label)];
  return {
    front: frontMatter(reader),
    dense: resolved.strategies.length > 7 || words.join('').length > 900,
    goals: cut(goalsInShort(reader, ROOM.targets), ROOM.goals),
    strategies: cut(strategies, ROOM.strategies),
    ...(timeline === undefined
      ? {}
      : { timeline: { ...timeline, bars: timeline.bars.slice(0, ROOM.phases) } }),
    people: (matrix?.phases ?? []).map(({ total, totalMax }) => ({
      total,
      share: Math.round((totalMax / most) * 1000) / 10,
    })),
    milestones: cut(milestones, ROOM.milestones),
    risks: cut(riskRows(reader), ROOM.risks),
    asks: cut(askViews(reader), ROOM.asks),
  };
}

function cut<T>(items: T[], room: number): Cut<T> {
  return { items: items.slice(0, room), more: Math.max(0, items.length - room) };
}
