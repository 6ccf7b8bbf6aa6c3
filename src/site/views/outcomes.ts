import { notesFor, type NoteSet } from './notes.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';
import { mentionsOf, remarksField, type Remarks } from './remarks.ts';
import { targetRow, type TargetRow } from './target-row.ts';

export interface OutcomeView {
  anchor: string;
  number: string;
  label: Said;
  summary?: Said;
  goals: Mention[];
  /** What it is worth. */
  effect?: Said;
  serviceLevels: Mention[];
  results: TargetRow[];
  remarks?: Remarks;
  notes?: NoteSet;
}

export function outcomeViews(reader: Reader): OutcomeView[] {
  return reader.unit.resolved.outcomes.map((outcome) => {
    const notes = notesFor(reader, outcome.address);
    return {
      ...remarksField(reader, outcome),
      anchor: anchorOf('outcome', outcome.key),
      number: outcome.number,
      label: reader.line(outcome.label),
      ...(outcome.summary === undefined ? {} : { summary: reader.prose(outcome.summary) }),
      goals: outcome.goals.map((link) => reader.mention('goal', link)),
      ...(outcome.effect === undefined ? {} : { effect: reader.line(outcome.effect) }),
      serviceLevels: mentionsOf(reader, 'serviceLevels', outcome.serviceLevels),
      results: outcome.results.map((result) => targetRow(reader, result)),
      ...(notes === undefined ? {} : { notes }),
    };
  });
}
