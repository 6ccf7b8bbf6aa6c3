import { formatDate, formatDates, formatQuantity, type Printed } from '../../model/format.ts';
import type { ResolvedPhase } from '../../model/resolved.ts';
import { changeMark, notesFor, type ChangeMark, type NoteSet } from './notes.ts';
import { anchorOf, phaseMark, type Mention, type Reader, type Said } from './reader.ts';
import { shortDates } from './timeline.ts';

export interface WorkView {
  label: Said;
  /** Without years: they stand with the phase. */
  dates: string;
  workingDays: number;
  owner?: Said;
  tactics: Mention[];
  changed?: ChangeMark;
}

export interface MilestoneView {
  anchor: string;
  number: string;
  label: Said;
  /** Without its year, like the work. */
  date: string;
  iso: string;
  acceptance?: Said;
  owner?: Said;
  changed?: ChangeMark;
}

export interface PhaseView {
  key: string;
  anchor: string;
  href: string;
  number: string;
  label: Said;
  dates: string;
  workingDays: string;
  summary?: Said;
  strategies: Mention[];
  work: WorkView[];
  milestones: MilestoneView[];
  notes?: NoteSet;
}

export function phaseViews(reader: Reader): PhaseView[] {
  return reader.unit.resolved.phases.map((phase) => phaseView(reader, phase));
}

function phaseView(reader: Reader, phase: ResolvedPhase): PhaseView {
  const { locale, words } = reader;
  const notes = notesFor(reader, phase.address);
  return {
    key: phase.key,
    anchor: anchorOf('phase', phase.key),
    href: reader.hrefOf('phase', phase.key),
    number: phaseMark(words, phase.number),
    label: reader.line(phase.label),
    dates: formatDates(phase.dates.start, phase.dates.end, locale),
    workingDays: words.facts.workingDays(phase.dates.workingDays),
    ...(phase.summary === undefined ? {} : { summary: reader.prose(phase.summary) }),
    strategies: phase.strategies.map((link) => reader.mention('strategy', link)),
    work: phase.work.map((work) => {
      const changed = changeMark(reader, work.address);
      return {
        label: reader.line(work.label),
        dates: shortDates(work.dates.start, work.dates.end, locale),
        workingDays: work.dates.workingDays,
        ...(work.ownerLabel === undefined ? {} : { owner: reader.line(work.ownerLabel) }),
        tactics: work.tactics.map((link) => reader.mention('tactic', link)),
        ...(changed === undefined ? {} : { changed }),
      };
    }),
    milestones: phase.milestones.map((milestone) => {
      const changed = changeMark(reader, milestone.address);
      return {
        anchor: anchorOf('milestone', `${phase.key}/${milestone.key}`),
        number: milestone.number,
        label: reader.line(milestone.label),
        date: formatDate(milestone.date, locale, true),
        iso: milestone.date,
        ...(milestone.acceptance === undefined
          ? {}
          : { acceptance: reader.line(milestone.acceptance) }),
        ...(milestone.ownerLabel === undefined ? {} : { owner: reader.line(milestone.ownerLabel) }),
        ...(changed === undefined ? {} : { changed }),
      };
    }),
    ...(notes === undefined ? {} : { notes }),
  };
}

export interface ConstraintView {
  anchor: string;
  number: string;
  kind: string;
  label: Said;
  value?: Printed;
  answers: { text: Said; where: Mention[] }[];
}

export function constraintViews(reader: Reader): ConstraintView[] {
  return reader.unit.resolved.constraints.map((constraint) => ({
    anchor: anchorOf('constraint', constraint.key),
    number: constraint.number,
    kind: reader.words.constraintKinds[constraint.kind],
    label: reader.line(constraint.label),
    ...(constraint.value === undefined
      ? {}
      : { value: formatQuantity(constraint.value, reader.locale) }),
    answers: constraint.responses.map((answer) => ({
      text: reader.line(answer.answer),
      where: [
        ...answer.phases.map((link) => reader.mention('phase', link)),
        ...answer.strategies.map((link) => reader.mention('strategy', link)),
      ],
    })),
  }));
}
