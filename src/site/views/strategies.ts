import { formatDates } from '../../model/format.ts';
import type { ResolvedStrategy } from '../../model/resolved.ts';
import { changeMark, notesFor, type ChangeMark, type NoteSet } from './notes.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';
import { targetRow, type TargetRow } from './target-row.ts';

export interface TacticView {
  anchor: string;
  number: string;
  label: Said;
  how: Said;
  owner?: Said;
  dates?: string;
  changed?: ChangeMark;
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
  goals: Mention[];
  phases: Mention[];
  notes?: NoteSet;
}

export function strategyViews(reader: Reader): StrategyView[] {
  return reader.unit.resolved.strategies.map((strategy) => strategyView(reader, strategy));
}

function strategyView(reader: Reader, strategy: ResolvedStrategy): StrategyView {
  const notes = notesFor(reader, strategy.address);
  return {
    anchor: anchorOf('strategy', strategy.key),
    letter: strategy.number,
    label: reader.line(strategy.label),
    description: reader.prose(strategy.description),
    ...(strategy.ownerLabel === undefined ? {} : { owner: reader.line(strategy.ownerLabel) }),
    tactics: strategy.tactics.map((tactic) => {
      const changed = changeMark(reader, tactic.address);
      return {
        anchor: anchorOf('tactic', `${strategy.key}/${tactic.key}`),
        number: tactic.number,
        label: reader.line(tactic.label),
        how: reader.prose(tactic.how),
        ...(tactic.ownerLabel === undefined ? {} : { owner: reader.line(tactic.ownerLabel) }),
        ...(tactic.dates === undefined
          ? {}
          : { dates: formatDates(tactic.dates.start, tactic.dates.end, reader.locale) }),
        ...(changed === undefined ? {} : { changed }),
      };
    }),
    kpis: strategy.kpis.map((kpi) => targetRow(reader, kpi)),
    answers: [
      ...strategy.challenges.map((link) => reader.mention('challenge', link)),
      ...strategy.themes.map((link) => reader.mention('theme', link)),
    ],
    goals: strategy.goals.map((link) => reader.mention('goal', link)),
    phases: strategy.phases.map((link) => reader.mention('phase', link)),
    ...(notes === undefined ? {} : { notes }),
  };
}
