import { formatDates } from '../../model/format.ts';
import type { ResolvedStrategy } from '../../model/resolved.ts';
import { circled } from './circled.ts';
import { notesFor, type NoteSet } from './notes.ts';
import { originMark, type OriginMark } from './origin-mark.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';
import { mentionsOf, remarksField, type Remarks } from './remarks.ts';
import { targetRow, type TargetRow } from './target-row.ts';
import { isDated } from './when.ts';
import { milestoneMention } from './trace/trace-mentions.ts';
import { ownerSaid } from './trace/trace-page.ts';

export interface TacticView {
  anchor: string;
  number: string;
  label: Said;
  how: Said;
  /** What it consists of, with their numbers. */
  features: { mark: string; label: Said }[];
  owner?: Said;
  dates?: string;
  frequency?: string;
  version?: string;
  requires: Mention[];
  segments: Mention[];
  remarks?: Remarks;
  origin?: OriginMark;
}

export interface StrategyView {
  anchor: string;
  letter: string;
  label: Said;
  description: Said;
  owner?: Said;
  tactics: TacticView[];
  kpis: TargetRow[];
  answers: Mention[];
  segments: Mention[];
  goals: Mention[];
  phases: Mention[];
  /** What shows that it is done; on paper the roadmap says it. */
  milestones: Mention[];
  remarks?: Remarks;
  notes?: NoteSet;
}

export function strategyViews(reader: Reader): StrategyView[] {
  return reader.unit.resolved.strategies.map((strategy) => strategyView(reader, strategy));
}

function strategyView(reader: Reader, strategy: ResolvedStrategy): StrategyView {
  const notes = notesFor(reader, strategy.address);
  return {
    ...remarksField(reader, strategy),
    anchor: anchorOf('strategy', strategy.key),
    letter: strategy.number,
    label: reader.line(strategy.label),
    description: reader.prose(strategy.description),
    ...(strategy.owner === undefined ? {} : { owner: ownerSaid(reader, strategy.owner) }),
    milestones: milestonesOf(reader, strategy.key),
    tactics: strategy.tactics.map((tactic) => tacticView(reader, strategy, tactic)),
    kpis: strategy.kpis.map((kpi) => targetRow(reader, kpi)),
    answers: [
      ...strategy.challenges.map((link) => reader.mention('challenge', link)),
      ...strategy.themes.map((link) => reader.mention('theme', link)),
    ],
    segments: mentionsOf(reader, 'segments', strategy.segments),
    goals: strategy.goals.map((link) => reader.mention('goal', link)),
    phases: strategy.phases.map((link) => reader.mention('phase', link)),
    ...(notes === undefined ? {} : { notes }),
  };
}

function milestonesOf(reader: Reader, strategy: string): Mention[] {
  if (reader.paper) return [];
  return reader.whole.resolved.phases.flatMap((phase) =>
    phase.milestones
      .filter(({ strategies }) => strategies.some(({ key }) => key === strategy))
      .map((milestone) => milestoneMention(reader, { ...milestone, phase })),
  );
}

function tacticView(
  reader: Reader,
  strategy: ResolvedStrategy,
  tactic: ResolvedStrategy['tactics'][number],
): TacticView {
  const origin = originMark(reader, tactic.address);
  const dates = tacticDates(reader, tactic);
  const { frequency, version } = tactic;
  return {
    ...remarksField(reader, tactic),
    anchor: anchorOf('tactic', `${strategy.key}/${tactic.key}`),
    number: tactic.number,
    label: reader.line(tactic.label),
    how: reader.prose(tactic.how),
    features: (tactic.features ?? []).map((feature, at) => ({
      mark: circled(at + 1),
      label: reader.line(feature),
    })),
    ...(tactic.owner === undefined ? {} : { owner: ownerSaid(reader, tactic.owner) }),
    ...(dates === undefined ? {} : { dates }),
    ...(frequency === undefined ? {} : { frequency: reader.words.frequencies[frequency] }),
    ...(version === undefined ? {} : { version }),
    requires: mentionsOf(reader, 'tactics', tactic.requires),
    segments: mentionsOf(reader, 'segments', tactic.segments),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** When its work is done; without dates the phases say it. */
function tacticDates(
  reader: Reader,
  { dates }: ResolvedStrategy['tactics'][number],
): string | undefined {
  return dates === undefined || !isDated(reader)
    ? undefined
    : formatDates(dates.start, dates.end, reader.locale);
}
