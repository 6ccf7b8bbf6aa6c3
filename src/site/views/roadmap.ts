import { formatEffort, formatQuantity, formatTarget, type Printed } from '../../model/format.ts';
import type { ResolvedPhase } from '../../model/resolved.ts';
import { notesFor, type NoteSet } from './notes.ts';
import { originField, originMark, type OriginMark } from './origin-mark.ts';
import { anchorOf, phaseMark, type Mention, type Reader, type Said } from './reader.ts';
import { mentionsOf, remarksField, type Remarks } from './remarks.ts';
import { targetDetail, targetRow, type TargetRow } from './target-row.ts';
import { countedText, isDated, momentText, needsYear, stretchText } from './when.ts';
import { ownerSaid } from './trace/trace-page.ts';

export interface WorkView {
  label: Said;
  /** Without years, which stand with the phase, unless it is longer than one. */
  dates: string;
  /** Absent where the plan has no dates. */
  workingDays?: number;
  /** True when it runs as long as its phase: then the phase says when. */
  whole: boolean;
  owner?: Said;
  tactics: Mention[];
  items: Said[];
  scope?: Said;
  count?: Printed;
  frequency?: string;
  deliverables: Mention[];
  remarks?: Remarks;
  origin?: OriginMark;
}

export interface MilestoneView {
  anchor: string;
  number: string;
  label: Said;
  /** Without its year, like the work. */
  date: string;
  /** The same as it is counted. Sample: `month 3`. */
  counted?: string;
  /** Absent where the plan has no dates. */
  iso?: string;
  acceptance?: Said;
  owner?: Said;
  /** What it belongs to; on paper the table has no room for it. */
  strategies: Mention[];
  /** Targets that it proves. */
  proves: { label: Said; to: Printed; detail: Said[]; remarks?: Remarks; origin?: OriginMark }[];
  remarks?: Remarks;
  origin?: OriginMark;
}

export interface PhaseView {
  key: string;
  anchor: string;
  href: string;
  number: string;
  label: Said;
  dates: string;
  /** The same as it is counted. Sample: `months 1–9`. */
  counted?: string;
  /** Absent where the plan has no dates. */
  workingDays?: string;
  /** Its length as it was stated. */
  lasts?: Printed;
  /** The words it goes by. */
  theme: Said[];
  scope?: Said;
  summary?: Said;
  /** What is reached at its end. */
  targets: TargetRow[];
  strategies: Mention[];
  work: WorkView[];
  milestones: MilestoneView[];
  remarks?: Remarks;
  notes?: NoteSet;
}

export function phaseViews(reader: Reader): PhaseView[] {
  return reader.unit.resolved.phases.map((phase) => phaseView(reader, phase));
}

function phaseView(reader: Reader, phase: ResolvedPhase): PhaseView {
  const { locale, words } = reader;
  const notes = notesFor(reader, phase.address);
  const { lasts } = phase;
  const counted = countedText(reader, phase.span);
  return {
    ...remarksField(reader, phase),
    key: phase.key,
    anchor: anchorOf('phase', phase.key),
    href: reader.hrefOf('phase', phase.key),
    number: phaseMark(words, phase.number),
    label: reader.line(phase.label),
    dates: stretchText(reader, phase.span, phase.dates),
    ...(counted === undefined ? {} : { counted }),
    ...(isDated(reader) ? { workingDays: words.facts.workingDays(phase.dates.workingDays) } : {}),
    ...(lasts === undefined ? {} : { lasts: formatQuantity(lasts, locale) }),
    theme: (phase.theme ?? []).map(reader.line),
    ...(phase.scope === undefined ? {} : { scope: reader.line(phase.scope) }),
    ...(phase.summary === undefined ? {} : { summary: reader.prose(phase.summary) }),
    targets: phase.targets.map((target) => targetRow(reader, target)),
    strategies: phase.strategies.map((link) => reader.mention('strategy', link)),
    work: phase.work.map((work) => workView(reader, phase, work)),
    milestones: phase.milestones.map((milestone) => milestoneView(reader, phase, milestone)),
    ...(notes === undefined ? {} : { notes }),
  };
}

function workView(
  reader: Reader,
  phase: ResolvedPhase,
  work: ResolvedPhase['work'][number],
): WorkView {
  const origin = originMark(reader, work.address);
  const { count, frequency } = work;
  return {
    ...remarksField(reader, work),
    label: reader.line(work.label),
    dates: stretchText(reader, work.span, work.dates, !needsYear(phase.dates)),
    ...(isDated(reader) ? { workingDays: work.dates.workingDays } : {}),
    whole: work.span.raw === phase.span.raw,
    ...(work.owner === undefined ? {} : { owner: ownerSaid(reader, work.owner) }),
    tactics: work.tactics.map((link) => reader.mention('tactic', link)),
    items: (work.items ?? []).map(reader.line),
    ...(work.scope === undefined ? {} : { scope: reader.line(work.scope) }),
    ...(count === undefined ? {} : { count: formatQuantity(count, reader.locale) }),
    ...(frequency === undefined ? {} : { frequency: reader.words.frequencies[frequency] }),
    deliverables: mentionsOf(reader, 'deliverables', work.deliverables),
    ...(origin === undefined ? {} : { origin }),
  };
}

function milestoneView(
  reader: Reader,
  phase: ResolvedPhase,
  milestone: ResolvedPhase['milestones'][number],
): MilestoneView {
  const { acceptance, owner } = milestone;
  const origin = originMark(reader, milestone.address);
  const counted = countedText(reader, milestone.at);
  return {
    ...remarksField(reader, milestone),
    anchor: anchorOf('milestone', `${phase.key}/${milestone.key}`),
    number: milestone.number,
    label: reader.line(milestone.label),
    date: momentText(reader, milestone.at, milestone.date, !needsYear(phase.dates)),
    ...(counted === undefined ? {} : { counted }),
    ...(isDated(reader) ? { iso: milestone.date } : {}),
    ...(acceptance === undefined ? {} : { acceptance: reader.line(acceptance) }),
    ...(owner === undefined ? {} : { owner: ownerSaid(reader, owner) }),
    strategies: reader.paper
      ? []
      : milestone.strategies.map((link) => reader.mention('strategy', link)),
    proves: milestone.targets.map((target) => ({
      ...remarksField(reader, target),
      ...originField(reader, target.address),
      label: reader.line(target.label),
      to: formatTarget(target.target, reader.locale, target.unit, target.scale),
      detail: targetDetail(reader, target),
    })),
    ...(origin === undefined ? {} : { origin }),
  };
}

export interface ConstraintView {
  anchor: string;
  number: string;
  kind: string;
  label: Said;
  value?: Printed;
  /** Whose time it limits, and how much of it there is. */
  role?: Said;
  effort?: Printed;
  answers: { text: Said; where: Mention[]; remarks?: Remarks; origin?: OriginMark }[];
  remarks?: Remarks;
  origin?: OriginMark;
}

export function constraintViews(reader: Reader): ConstraintView[] {
  return reader.unit.resolved.constraints.map((constraint) => ({
    ...remarksField(reader, constraint),
    ...originField(reader, constraint.address),
    anchor: anchorOf('constraint', constraint.key),
    number: constraint.number,
    kind: reader.words.constraintKinds[constraint.kind],
    label: reader.line(constraint.label),
    ...(constraint.value === undefined
      ? {}
      : { value: formatQuantity(constraint.value, reader.locale) }),
    ...(constraint.roleLabel === undefined ? {} : { role: reader.line(constraint.roleLabel) }),
    ...(constraint.effort === undefined
      ? {}
      : { effort: formatEffort(constraint.effort, reader.locale) }),
    answers: constraint.responses.map((answer) => ({
      ...remarksField(reader, answer),
      ...originField(reader, answer.address),
      text: reader.line(answer.answer),
      where: [
        ...answer.phases.map((link) => reader.mention('phase', link)),
        ...answer.strategies.map((link) => reader.mention('strategy', link)),
      ],
    })),
  }));
}
