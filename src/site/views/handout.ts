import { frontMatter, type FrontMatter } from './front-matter.ts';
import { riskRows } from './governance.ts';
import {
  budgetInShort,
  budgetTotal,
  cadencesInShort,
  modulesInShort,
  phaseTargetsInShort,
  pilotsInShort,
  real,
  segmentsInShort,
  teamsInShort,
} from './in-short.ts';
import { askViews, goalsInShort } from './overview.ts';
import { sheetSpace } from './paper-size.ts';
import { peopleMatrix } from './people.ts';
import type { Reader, Said } from './reader.ts';
import { joinSaid } from './said.ts';
import { guideHow, guideWhy } from './sheet-guide.ts';
import { fitSheet, sum } from './sheet-fit.ts';
import { heightsOfGuide, heightsOfWhat, heightsOfWhen } from './sheet-heights.ts';
import {
  automationsInShort,
  challengesInShort,
  cut,
  listed,
  outcomesInShort,
  toolsInShort,
  touchpointsInShort,
} from './sheet-lists.ts';
import { GUIDE, WHAT, WHEN, type WhatRoom, type WhenRoom } from './sheet-rooms.ts';
import type {
  Fitted,
  MilestoneLine,
  PhaseBar,
  SheetGuide,
  SheetWhat,
  SheetWhen,
} from './sheets.ts';
import { targetRow } from './target-row.ts';
import { timelineOf, type Timeline } from './timeline.ts';
import { ownerSaid } from './trace/trace-page.ts';

export interface Handout {
  front: FrontMatter;
  what: Fitted<SheetWhat>;
  when: Fitted<SheetWhen>;
}

/** Two sheets: why and what; then when, who, how much, what could go wrong and what is asked. */
export function handoutOf(reader: Reader): Handout {
  const front = frontMatter(reader);
  const space = sheetSpace(reader.site, front.models);
  return {
    front,
    what: fitSheet(
      WHAT,
      space,
      (room) => sheetWhat(reader, room),
      (sheet, setting) => heightsOfWhat(front, sheet, setting),
    ),
    when: fitSheet(WHEN, space, (room) => sheetWhen(reader, room), heightsOfWhen),
  };
}

export interface GuideHandout {
  front: FrontMatter;
  why: Fitted<SheetGuide>;
  how: Fitted<SheetGuide>;
}

/** The sheets of a guide: when and which steps; then for whom, by whom and how to check. */
export function guideHandoutOf(reader: Reader): GuideHandout {
  const front = frontMatter(reader);
  const space = sheetSpace(reader.site, front.models);
  return {
    front,
    why: fitSheet(
      GUIDE,
      space,
      (room) => ({ parts: guideWhy(reader, room) }),
      (sheet, setting) => heightsOfGuide(sheet, setting, front),
    ),
    how: fitSheet(GUIDE, space, (room) => ({ parts: guideHow(reader, room) }), heightsOfGuide),
  };
}

export function sheetWhat(reader: Reader, room: WhatRoom): SheetWhat {
  const strategies = real(reader.unit.resolved.strategies).map((strategy) => {
    const kpi = real(strategy.kpis).find(({ target }) => target.kind !== 'open');
    return {
      letter: strategy.number,
      label: reader.line(strategy.label),
      ...(room.strategyTexts > 0 ? { text: reader.line(strategy.description) } : {}),
      goals: strategy.goals.map(({ number }) => number),
      ...(strategy.owner === undefined ? {} : { owner: ownerSaid(reader, strategy.owner) }),
      ...(kpi === undefined ? {} : { kpi: targetRow(reader, kpi) }),
    };
  });
  const { sections, delivery } = reader.words;
  const { profile } = reader.whole.resolved.plan;
  return {
    goals: cut(goalsInShort(reader, room.targets), room.goals),
    strategies: cut(strategies, room.strategies),
    lists: listed([
      [sections.challenges, challengesInShort(reader), room.challenges],
      [sections.modules, modulesInShort(reader), room.modules],
      [
        delivery.short.segments,
        profile === 'campaign' ? segmentsInShort(reader) : [],
        room.segments,
      ],
      [sections.touchpoints, touchpointsInShort(reader), room.touchpoints],
      [sections.outcomes, outcomesInShort(reader), room.outcomes],
    ]),
  };
}

export function sheetWhen(reader: Reader, room: WhenRoom): SheetWhen {
  const timeline = timelineOf(reader);
  const milestones = chosenMilestones(timeline, room.milestones);
  const all = sum(timeline?.bars.map(({ diamonds }) => diamonds.length) ?? []);
  const { delivery, sections } = reader.words;
  const { short } = delivery;
  const counted = peopleMatrix(reader)?.summed === true;
  const phases = phaseBars(reader, timeline, room.phaseTexts);
  return {
    ticks: timeline?.ticks ?? [],
    phases: phases.slice(0, room.phases),
    morePhases: Math.max(0, phases.length - room.phases),
    milestones: { items: milestones, more: all - milestones.length },
    lists: listed([
      [short.phaseTargets, phaseTargetsInShort(reader), room.phaseTargets],
      [short.pilots, pilotsInShort(reader), room.pilots],
      // Where people are counted, the figures beside the phases say more.
      [short.teams, counted ? [] : teamsInShort(reader), room.teams],
      [sections.automations, automationsInShort(reader), room.automations],
      [sections.cadences, cadencesInShort(reader), room.cadences],
      [sections.tools, toolsInShort(reader), room.tools],
    ]),
    budget: budgetInShort(reader),
    budgetTotal: budgetTotal(reader),
    risks: cut(riskRows(reader), room.risks),
    answers: room.answers > 0,
    asks: cut(askViews(reader), room.asks),
  };
}

function phaseBars(reader: Reader, timeline: Timeline | undefined, texts: number): PhaseBar[] {
  const matrix = peopleMatrix(reader);
  const most = Math.max(1, ...(matrix?.phases.map(({ totalMax }) => totalMax) ?? []));
  return (timeline?.bars ?? []).map((bar, at) => {
    const text = phaseText(reader, at, texts);
    const people = matrix?.summed === true ? matrix.phases[at] : undefined;
    return {
      ...bar,
      ...(text === undefined ? {} : { text }),
      ...(people === undefined
        ? {}
        : {
            people: {
              total: people.total,
              share: Math.round((people.totalMax / most) * 1000) / 10,
            },
          }),
    };
  });
}

/** What a phase is for, and what is done in it, as far as there is room to tell. */
function phaseText(reader: Reader, at: number, texts: number): Said | undefined {
  const phase = reader.unit.resolved.phases[at];
  if (phase === undefined || texts === 0) return undefined;
  const { notes } = reader.words;
  const work = texts > 1 ? real(phase.work).map(({ label }) => reader.line(label)) : [];
  const parts = [
    ...(phase.summary === undefined ? [] : [reader.line(phase.summary)]),
    ...(work.length === 0 ? [] : [joinSaid(work, notes.comma)]),
  ];
  return parts.length === 0 ? undefined : joinSaid(parts, ' ');
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
    .map(({ date, day, label }) => ({ date, day, label }));
}
