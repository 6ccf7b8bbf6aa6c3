import { frontMatter, type FrontMatter } from './front-matter.ts';
import { riskRows } from './governance.ts';
import {
  budgetInShort,
  modulesInShort,
  phaseTargetsInShort,
  pilotsInShort,
  real,
  segmentsInShort,
  stepDetail,
  strategiesInShort,
  teamsInShort,
  templatesInShort,
  type ShortItem,
} from './in-short.ts';
import { askViews, goalsInShort, guideInShort } from './overview.ts';
import { peopleMatrix } from './people.ts';
import type { Reader } from './reader.ts';
import { fitSheet, roomOf, sum, type Scale } from './sheet-fit.ts';
import {
  abreastOf,
  heightOfHead,
  heightOfParts,
  heightOfWhat,
  heightOfWhen,
} from './sheet-heights.ts';
import type { Cut, MilestoneLine, SheetGuide, SheetWhat, SheetWhen } from './sheets.ts';
import { targetRow } from './target-row.ts';
import { timelineOf, type Timeline } from './timeline.ts';

/** The most that the sheets show. */
interface Room {
  goals: number;
  targets: number;
  strategies: number;
  risks: number;
  /** Whether the answers to the risks are told. */
  answers: boolean;
  asks: number;
  phases: number;
  milestones: number;
  /** Of each list that stands in a line or two an item. */
  short: number;
}

const MOST: Room = {
  goals: 6,
  targets: 4,
  strategies: 12,
  risks: 4,
  answers: true,
  asks: 4,
  phases: 6,
  milestones: 12,
  short: 8,
};
const TERSE: Room = {
  ...MOST,
  targets: 2,
  strategies: 10,
  risks: 3,
  answers: false,
  asks: 3,
  milestones: 6,
  short: 2,
};

/** From all there is room for in the best case down to what fits however long the texts are. */
const ROOMS: readonly Room[] = [
  MOST,
  { ...MOST, short: 4 },
  { ...MOST, targets: 2, strategies: 12, risks: 3, milestones: 8, short: 3 },
  TERSE,
  { ...TERSE, goals: 3, strategies: 6, phases: 5, milestones: 4 },
  {
    ...TERSE,
    goals: 3,
    targets: 1,
    strategies: 4,
    risks: 2,
    asks: 2,
    phases: 4,
    milestones: 4,
    short: 1,
  },
];

export interface Handout {
  front: FrontMatter;
  /** A guide has other sheets: when and which steps, then for whom and how to check. */
  guide?: { why: SheetGuide; how: SheetGuide };
  what: SheetWhat;
  when: SheetWhen;
}

export function handoutOf(reader: Reader): Handout {
  const front = frontMatter(reader);
  const fitted = <T extends object>(make: (room: Room) => T, height: Height<T>) =>
    fitSheet(ROOMS, make, height, roomOf(reader.site.print.paper));
  return {
    front,
    what: fitted(
      (room) => sheetWhat(reader, room),
      (what, scale) => heightOfWhat(front, what, scale),
    ),
    when: fitted((room) => sheetWhen(reader, room), heightOfWhen),
    ...(reader.whole.resolved.plan.profile === 'guide'
      ? {
          guide: {
            why: fitted(
              (room) => guideSheet(guideWhy(reader), room),
              ({ parts }, scale) => heightOfHead(front, scale) + heightOfParts(parts, scale),
            ),
            how: fitted(
              (room) => guideSheet(guideHow(reader), room),
              ({ parts }, scale) => heightOfParts(parts, scale),
            ),
          },
        }
      : {}),
  };
}

type Height<T> = (sheet: T, scale: Scale) => number;
type WholePart = [title: string, items: ShortItem[]];

function guideWhy(reader: Reader): WholePart[] {
  const { short } = reader.words.delivery;
  const { triggers, steps } = guideInShort(reader);
  return [
    [short.triggers, triggers],
    [short.steps, steps.map((step, at) => ({ ...step, ...stepDetail(reader, at) }))],
  ];
}

function guideHow(reader: Reader): WholePart[] {
  const { short } = reader.words.delivery;
  const { segments, indicators, cadences } = guideInShort(reader);
  return [
    [short.segments, segments],
    [reader.words.sections.strategies, strategiesInShort(reader)],
    [short.teams, teamsInShort(reader)],
    [short.pilots, pilotsInShort(reader)],
    [short.indicators, indicators],
    [short.cadences, cadences],
    [short.templates, templatesInShort(reader)],
  ];
}

function guideSheet(parts: readonly WholePart[], room: Room): Omit<SheetGuide, 'fit'> {
  return {
    parts: parts
      .filter(([, items]) => items.length > 0)
      .map(([title, items]) => ({ title, items: cut(items, room.short) })),
  };
}

function sheetWhat(reader: Reader, room: Room): Omit<SheetWhat, 'fit'> {
  const strategies = real(reader.unit.resolved.strategies).map((strategy) => {
    const kpi = real(strategy.kpis).find(({ target }) => target.kind !== 'open');
    return {
      letter: strategy.number,
      label: reader.line(strategy.label),
      goals: strategy.goals.map(({ number }) => number),
      ...(kpi === undefined ? {} : { kpi: targetRow(reader, kpi) }),
    };
  });
  const goals = real(reader.unit.resolved.goals).length;
  // Two rows of goals leave room for fewer targets each.
  const targets = goals > abreastOf(goals) ? Math.min(2, room.targets) : room.targets;
  const { profile } = reader.whole.resolved.plan;
  return {
    goals: cut(goalsInShort(reader, targets), room.goals),
    strategies: cut(strategies, room.strategies),
    modules: cut(modulesInShort(reader), room.short),
    segments: cut(profile === 'campaign' ? segmentsInShort(reader) : [], room.short),
  };
}

function sheetWhen(reader: Reader, room: Room): Omit<SheetWhen, 'fit'> {
  const timeline = timelineOf(reader);
  const matrix = peopleMatrix(reader);
  const most = Math.max(1, ...(matrix?.phases.map(({ totalMax }) => totalMax) ?? []));
  const milestones = chosenMilestones(timeline, room.milestones);
  const all = sum(timeline?.bars.map(({ diamonds }) => diamonds.length) ?? []);
  const counted = matrix?.summed === true;
  return {
    ...(timeline === undefined
      ? {}
      : { timeline: { ...timeline, bars: timeline.bars.slice(0, room.phases) } }),
    morePhases: Math.max(0, (timeline?.bars.length ?? 0) - room.phases),
    people: (counted ? matrix.phases : []).map(({ total, totalMax }) => ({
      total,
      share: Math.round((totalMax / most) * 1000) / 10,
    })),
    milestones: { items: milestones, more: all - milestones.length },
    phaseTargets: cut(phaseTargetsInShort(reader), room.short),
    pilots: cut(pilotsInShort(reader), Math.min(2, room.short)),
    teams: cut(counted ? [] : teamsInShort(reader), room.short),
    budget: budgetInShort(reader),
    risks: cut(riskRows(reader), room.risks),
    answers: room.answers,
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
