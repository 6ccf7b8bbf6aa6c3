import { notesFor, type NoteSet } from './notes.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';
import { dueText, targetRow, type TargetRow } from './target-row.ts';

export interface GoalView {
  anchor: string;
  number: string;
  label: Said;
  statement?: Said;
  due?: string;
  orientation: Said[];
  targets: TargetRow[];
  strategies: Mention[];
  notes?: NoteSet;
}

export function goalViews(reader: Reader): GoalView[] {
  return reader.unit.resolved.goals.map((goal) => {
    const due = dueText(goal, reader);
    const notes = notesFor(reader, goal.address);
    return {
      anchor: anchorOf('goal', goal.key),
      number: goal.number,
      label: reader.line(goal.label),
      ...(goal.statement === undefined ? {} : { statement: reader.prose(goal.statement) }),
      ...(due === undefined ? {} : { due }),
      orientation: goal.orientation.map((link) => reader.line(link.label)),
      targets: goal.targets.map((target) => targetRow(reader, target)),
      strategies: goal.strategies.map((link) => reader.mention('strategy', link)),
      ...(notes === undefined ? {} : { notes }),
    };
  });
}
