import { notesFor, type NoteSet } from './notes.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';
import { targetRow, type TargetRow } from './target-row.ts';

export interface OutcomeView {
  anchor: string;
  number: string;
  label: Said;
  summary?: Said;
  goals: Mention[];
  results: TargetRow[];
  notes?: NoteSet;
}

export function outcomeViews(reader: Reader): OutcomeView[] {
  return reader.unit.resolved.outcomes.map((outcome) => {
    const notes = notesFor(reader, outcome.address);
    return {
      anchor: anchorOf('outcome', outcome.key),
      number: outcome.number,
      label: reader.line(outcome.label),
      ...(outcome.summary === undefined ? {} : { summary: reader.prose(outcome.summary) }),
      goals: outcome.goals.map((link) => reader.mention('goal', link)),
      results: outcome.results.map((result) => targetRow(reader, result)),
      ...(notes === undefined ? {} : { notes }),
    };
  });
}
