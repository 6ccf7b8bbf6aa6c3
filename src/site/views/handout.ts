import { frontMatter, type FrontMatter } from './front-matter.ts';
import { riskRows, type RiskRow } from './governance.ts';
import { askViews, goalsInShort, type AskView, type GoalInShort } from './overview.ts';
import { peopleMatrix } from './people.ts';
import type { Reader, Said } from './reader.ts';
import { fitSheet, linesOf, sum, type Fit, type Scale } from './sheet-fit.ts';
import { targetRow, type TargetRow } from './target-row.ts';
import { timelineOf, type Timeline } from './timeline.ts';

/** The most that two sheets show; when texts are long, `terse` sheets show less. */
const MOST = { goals: 3, targets: 4, strategies: 9, risks: 4, asks: 4, phases: 6, milestones: 12 };
const TERSE = { ...MOST, targets: 2, strategies: 8, risks: 3, asks: 3, milestones: 6 };

export interface StrategyLine {
  letter: string;
  label: Said;
  goals: string[];
  kpi?: TargetRow;
}

export interface MilestoneLine {
  date: string;
  label: string;
}

/** A list cut to its room, and how many were left out. */
export interface Cut<T> {
  items: T[];
  more: number;
}

export interface SheetWhat {
  fit: Fit;
  goals: Cut<GoalInShort>;
  strategies: Cut<StrategyLine>;
}

export interface SheetWhen {
  fit: Fit;
  timeline?: Timeline;
  /** How many phases are left to the report. */
  morePhases: number;
  /** Full-time equivalents of each phase, in the order of the timeline. */
  people: { total: string; share: number }[];
  milestones: Cut<MilestoneLine>;
  risks: Cut<RiskRow>;
  asks: Cut<AskView>;
}

export interface Handout {
  front: FrontMatter;
  what: SheetWhat;
  when: SheetWhen;
}

export function handoutOf(reader: Reader): Handout {
  const front = frontMatter(reader);
  const what = sheetWhat(reader, MOST);
  const when = sheetWhen(reader, MOST);
  const whatFit = fitSheet((scale) => heightOfWhat(front, what, scale));
  const whenFit = fitSheet((scale) => heightOfWhen(when, scale));
  return {
    front,
    what: { ...(whatFit === 'terse' ? sheetWhat(reader, TERSE) : what), fit: whatFit },
    when: { ...(whenFit === 'terse' ? sheetWhen(reader, TERSE) : when), fit: whenFit },
  };
}

function sheetWhat(reader: Reader, room: typeof MOST): SheetWhat {
  const strategies = reader.unit.resolved.strategies.map((strategy) => {
    const kpi = strategy.kpis.find(({ target }) => target.kind !== 'open');
    return {
      letter: strategy.number,
      label: reader.line(strategy.label),
      goals: strategy.goals.map(({ number }) => number),
      ...(kpi === undefined ? {} : { kpi: targetRow(reader, kpi) }),
    };
  });
  return {
    fit: 'roomy',
    goals: cut(goalsInShort(reader, room.targets), room.goals),
    strategies: cut(strategies, room.strategies),
  };
}

function sheetWhen(reader: Reader, room: typeof MOST): SheetWhen {
  const timeline = timelineOf(reader);
  const matrix = peopleMatrix(reader);
  const most = Math.max(1, ...(matrix?.phases.map(({ totalMax }) => totalMax) ?? []));
  const milestones = chosenMilestones(timeline, room.milestones);
  const all = sum(timeline?.bars.map(({ diamonds }) => diamonds.length) ?? []);
  return {
    fit: 'roomy',
    ...(timeline === undefined
      ? {}
      : { timeline: { ...timeline, bars: timeline.bars.slice(0, room.phases) } }),
    morePhases: Math.max(0, (timeline?.bars.length ?? 0) - room.phases),
    people: (matrix?.phases ?? []).map(({ total, totalMax }) => ({
      total,
      share: Math.round((totalMax / most) * 1000) / 10,
    })),
    milestones: { items: milestones, more: all - milestones.length },
    risks: cut(riskRows(reader), room.risks),
    asks: cut(askViews(reader), room.asks),
  };
}

/**
 * The milestones there is room for, by date: the first and the last of the plan, then the last of every
 * phase, by which its end is judged, then those before them.
 */
function chosenMilestones(timeline: Timeline | undefined, room: number): MilestoneLine[] {
  const ranked = (timeline?.bars ?? []).flatMap(({ diamonds }) =>
    [...diamonds]
      .sort((a, b) => b.at - a.at)
      .map((diamond, fromEnd) => ({ ...diamond, rank: fromEnd })),
  );
  const byDate = ranked.sort((a, b) => a.at - b.at);
  const ends = new Set([byDate[0], byDate.at(-1)]);
  return byDate
    .map((diamond) => (ends.has(diamond) ? { ...diamond, rank: -1 } : diamond))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, room)
    .sort((a, b) => a.at - b.at)
    .map(({ date, label }) => ({ date, label }));
}

function cut<T>(items: T[], room: number): Cut<T> {
  return { items: items.slice(0, room), more: Math.max(0, items.length - room) };
}

function heightOfWhat(front: FrontMatter, what: SheetWhat, { line, row, letters }: Scale): number {
  const title = linesOf((front.promise ?? front.title).plain, letters.half + 2) * line * 1.75;
  const situation = linesOf(front.situation?.plain ?? '', letters.full) * line + 24;
  const goals = what.goals.items.map(
    ({ label, targets }) =>
      linesOf(label.plain, letters.name) * line +
      sum(targets.map(({ bullet }) => line * 2.1 + (bullet?.from === undefined ? 6 : 20))),
  );
  const strategies = what.strategies.items.map(
    ({ label }) => row + (linesOf(label.plain, letters.half - 6) - 1) * line,
  );
  return title + situation + Math.max(0, ...goals) + 30 + sum(strategies) + row + 20;
}

function heightOfWhen(when: SheetWhen, { line, row, letters }: Scale): number {
  const phases = (when.timeline?.bars ?? []).map(({ label }) =>
    Math.max(28, row + linesOf(label.plain, letters.name) * line - 6),
  );
  const milestones = when.milestones.items.map(
    ({ label }) => linesOf(label, letters.half - 15) * line,
  );
  const risks = when.risks.items.map(
    ({ label, response, owner }) =>
      (linesOf(`${label.plain} ${owner?.plain ?? ''} ------`, letters.half) +
        linesOf(response.plain, letters.half)) *
      line,
  );
  const asks = when.asks.items.map(
    ({ label, by }) => linesOf(label.plain + (by?.plain ?? ''), letters.full - 4) * line,
  );
  const morePhases = when.morePhases > 0 ? line : 0;
  return (
    60 + morePhases + sum(phases) + sum(milestones) / 2 + 40 + sum(risks) / 2 + 46 + sum(asks) + 50
  );
}
