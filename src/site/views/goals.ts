import { notesFor, type NoteSet } from './notes.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';
import { remarksField, type Remarks } from './remarks.ts';
import { targetRow, type TargetRow } from './target-row.ts';
import { windowText } from './when.ts';
import type { ResolvedGoal } from '../../model/resolved.ts';
import { connectionsOf, proving } from './trace/connections.ts';
import { milestoneMention } from './trace/trace-mentions.ts';

export interface GoalView {
  anchor: string;
  number: string;
  label: Said;
  statement?: Said;
  due?: string;
  orientation: Said[];
  /** Challenges that it settles. */
  challenges: Mention[];
  targets: TargetRow[];
  /** Charts of targets that have levels on the way. */
  paths: string[];
  strategies: Mention[];
  /** What follows from it, and when it is checked; on paper other chapters say it. */
  outcomes: Mention[];
  milestones: Mention[];
  remarks?: Remarks;
  notes?: NoteSet;
}

export function goalViews(reader: Reader): GoalView[] {
  return reader.unit.resolved.goals.map((goal) => {
    const due = windowText(reader, goal);
    const notes = notesFor(reader, goal.address);
    return {
      ...remarksField(reader, goal),
      anchor: anchorOf('goal', goal.key),
      number: goal.number,
      label: reader.line(goal.label),
      ...(goal.statement === undefined ? {} : { statement: reader.prose(goal.statement) }),
      ...(due === undefined ? {} : { due }),
      orientation: goal.orientation.map((link) => reader.line(link.label)),
      challenges: goal.challenges.map((link) => reader.mention('challenge', link)),
      targets: goal.targets.map((target) => targetRow(reader, target)),
      paths: reader.unit.diagrams
        .map(({ id }) => id)
        .filter((id) => id.startsWith(`path-${goal.key}_`)),
      strategies: goal.strategies.map((link) => reader.mention('strategy', link)),
      outcomes: reader.paper
        ? []
        : reader.whole.resolved.outcomes
            .filter(({ goals }) => goals.some(({ key }) => key === goal.key))
            .map((outcome) => reader.mention('outcome', outcome)),
      milestones: milestonesOf(reader, goal),
      ...(notes === undefined ? {} : { notes }),
    };
  });
}

function milestonesOf(reader: Reader, goal: ResolvedGoal): Mention[] {
  const connections = reader.paper ? undefined : connectionsOf(reader.whole);
  if (connections === undefined) return [];
  return proving(connections, goal).map((milestone) => milestoneMention(reader, milestone));
}
