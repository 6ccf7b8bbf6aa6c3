import type { PlannableInputs } from '../../model/inputs.ts';
import {
  LADDER,
  type Knowledge,
  type LadderStep,
  type PhaseTemplate,
} from '../../model/knowledge.ts';
import type { Phase as StatedPhase } from '../../model/plan/phase.ts';
import type { Text } from '../../model/text.ts';
import type { GenerationNote } from '../generator.ts';
import { planDays } from './plan-days.ts';
import { slotsOf, slotsTouching, type Grid, type Slots } from './plan-grid.ts';
import { bilingual, label, say } from './wording.ts';

export type TemplatePhase = PhaseTemplate['phases'][number];

/** A phase with its place in the plan, before there is work in it. */
export interface Frame {
  id: string;
  label: Text;
  /** What it is; with the work of the phases that are merged into it. */
  template: TemplatePhase;
  /** The steps of the ladder whose work is done in it. */
  steps: LadderStep[];
  slots: Slots;
  /** The phase as the inputs state it, where they do. */
  stated?: StatedPhase;
}

/** A phase without time of its own, and the one that does its work. */
interface Merged {
  phase: TemplatePhase;
  into: TemplatePhase;
}

/** Length of the horizon in whole months. */
export function horizonMonths({ horizon }: PlannableInputs): number {
  return Math.max(1, Math.round((planDays(horizon.to, horizon.start.date).to + 1) / (365 / 12)));
}

/** The template that fits the length of the plan, then its kind, then its industry. */
export function phaseTemplate(
  { profile, industry }: PlannableInputs,
  { phases }: Knowledge,
  months: number,
): { template: PhaseTemplate; fits: boolean } | undefined {
  const distance = ({ months: [least, most] }: PhaseTemplate): number =>
    months < least ? least - months : Math.max(0, months - most);
  const suits = (template: PhaseTemplate): number =>
    (template.profiles === undefined ? 3 : template.profiles.includes(profile) ? 6 : 0) +
    (template.industries === undefined ? 1 : template.industries.includes(industry) ? 2 : 0);
  const [template] = [...phases].sort((a, b) => distance(a) - distance(b) || suits(b) - suits(a));
  return template && { template, fits: distance(template) === 0 };
}

/**
 * The phases of the plan. Those of the template take their shares of the horizon, one after the
 * other, so that none overlap; one that gets no slot is merged into the next. A stated phase that is a
 * step of the template keeps its stated time and its neighbours give way; stated phases of a planner's
 * own take the place of the template's.
 */
export function framePhases(
  inputs: PlannableInputs,
  knowledge: Knowledge,
  months: number,
  grid: Grid,
): { frames: Frame[]; template?: PhaseTemplate; notes: GenerationNote[] } {
  const found = phaseTemplate(inputs, knowledge, months);
  if (found === undefined) return { frames: [], notes: [] };
  const { template, fits } = found;
  const stated = inputs.phases ?? [];
  const isStep = ({ id }: StatedPhase): boolean => template.phases.some(({ step }) => step === id);
  if (stated.length > 0 && !stated.every(isStep)) {
    return { frames: ownFrames(stated, template, inputs, grid), template, notes: [] };
  }
  const { frames, merged } = shareOut(template, grid);
  for (const phase of stated) pin(frames, phase, inputs, grid);
  const squeezed = foldSqueezed(frames);
  return {
    frames: squeezed.frames,
    template,
    notes: [
      ...(fits ? [] : [unusualHorizon(months)]),
      ...[...merged, ...squeezed.merged].map(({ phase, into }) => mergedNote(phase, into, inputs)),
    ],
  };
}

/** Shares of the horizon in whole slots: each phase ends at the rounded sum of the shares so far. */
function shareOut(
  { phases }: PhaseTemplate,
  { slots }: Grid,
): { frames: Frame[]; merged: Merged[] } {
  const frames: Frame[] = [];
  const merged: Merged[] = [];
  let reached = 0;
  let share = 0;
  let waiting: TemplatePhase[] = [];
  for (const [at, phase] of phases.entries()) {
    share += phase.share;
    waiting.push(phase);
    const isLast = at === phases.length - 1;
    const to = isLast ? slots : Math.round(share * slots);
    // The last phase always gets a slot: the plan has to be closed.
    if (to <= reached || (!isLast && to >= slots)) continue;
    const into = phase;
    merged.push(...waiting.slice(0, -1).map((one) => ({ phase: one, into })));
    frames.push({
      id: into.step,
      label: into.label,
      template: mergePhases(waiting),
      steps: waiting.map(({ step }) => step),
      slots: { from: reached + 1, to },
    });
    reached = to;
    waiting = [];
  }
  return { frames, merged };
}

/** The last of some phases, with the work of all of them. */
function mergePhases(phases: readonly TemplatePhase[]): TemplatePhase {
  const last = phases.at(-1);
  if (last === undefined) throw new Error('a template without phases');
  return { ...last, work: phases.flatMap(({ work }) => work) };
}

/** Gives a phase its stated time; the phases before and after end and begin there. */
function pin(frames: Frame[], phase: StatedPhase, inputs: PlannableInputs, grid: Grid): void {
  const at = frames.findIndex(({ id }) => id === phase.id);
  const frame = frames[at];
  if (frame === undefined) return;
  const { date } = inputs.horizon.start;
  const slots = slotsOf(phase.span, date, grid);
  const taken = slotsTouching(phase.span, date, grid);
  frames[at] = { ...frame, label: phase.label, slots, stated: phase };
  for (const [index, other] of frames.entries()) {
    if (other.stated !== undefined) continue;
    const { from, to } = other.slots;
    other.slots =
      index < at
        ? { from, to: index === at - 1 ? taken.from - 1 : Math.min(to, taken.from - 1) }
        : { from: index === at + 1 ? taken.to + 1 : Math.max(from, taken.to + 1), to };
  }
}

/** The phases that are left time, with the work of those between them that stated ones leave none. */
function foldSqueezed(all: readonly Frame[]): { frames: Frame[]; merged: Merged[] } {
  const frames: Frame[] = [];
  const merged: Merged[] = [];
  const doWorkOf = (host: Frame, waiting: readonly Frame[], joined: readonly Frame[]): Frame => {
    merged.push(...waiting.map(({ template }) => ({ phase: template, into: host.template })));
    const work = joined.flatMap(({ template }) => template.work);
    const steps = joined.flatMap((frame) => frame.steps);
    return { ...host, template: { ...host.template, work }, steps };
  };
  let waiting: Frame[] = [];
  for (const frame of all) {
    if (frame.slots.to < frame.slots.from) {
      waiting.push(frame);
      continue;
    }
    frames.push(doWorkOf(frame, waiting, [...waiting, frame]));
    waiting = [];
  }
  const last = frames.pop();
  if (last !== undefined) frames.push(doWorkOf(last, waiting, [last, ...waiting]));
  return { frames, merged };
}

/** Phases as a planner states them, each with the steps of the ladder that fall to its place. */
function ownFrames(
  stated: readonly StatedPhase[],
  { phases }: PhaseTemplate,
  inputs: PlannableInputs,
  grid: Grid,
): Frame[] {
  const { date } = inputs.horizon.start;
  const placed = stated
    .map((phase) => ({ phase, slots: slotsOf(phase.span, date, grid) }))
    .sort((a, b) => a.slots.from - b.slots.from);
  const frames = placed.map(({ phase, slots }, index): Frame => {
    const own = phases.filter((_, at) => ownerOf(at, phases.length, placed.length) === index);
    const nearest =
      phases[Math.round((index * (phases.length - 1)) / Math.max(1, placed.length - 1))];
    const template =
      own.length > 0 ? mergePhases(own) : { ...(nearest ?? mergePhases(phases)), work: [] };
    return {
      id: phase.id,
      label: phase.label,
      template,
      steps: own.map(({ step }) => step),
      slots,
      stated: phase,
    };
  });
  return frames;
}

/** Which of `count` phases does the work of step `at` of `steps`: the first the first, the last the last. */
function ownerOf(at: number, steps: number, count: number): number {
  return steps <= 1 ? 0 : Math.round((at * (count - 1)) / (steps - 1));
}

/** The phase in which work of a step is done first: its own, else that of the next step there is. */
export function frameOfStep(frames: readonly Frame[], step: LadderStep): number {
  const wanted = LADDER.indexOf(step);
  const at = frames.findIndex(({ steps }) => steps.some((own) => LADDER.indexOf(own) >= wanted));
  return at === -1 ? frames.length - 1 : at;
}

function unusualHorizon(months: number): GenerationNote {
  return {
    kind: 'unusual-horizon',
    at: 'horizon',
    message: bilingual((locale) =>
      say(
        locale,
        `没有适合 ${months} 个月的阶段模板，已按最接近的模板伸缩。`,
        `No phase template fits ${months} months; the nearest one was stretched.`,
      ),
    ),
  };
}

function mergedNote(
  phase: TemplatePhase,
  into: TemplatePhase,
  { language }: PlannableInputs,
): GenerationNote {
  return {
    kind: 'unusual-horizon',
    at: 'horizon',
    message: bilingual((locale) => {
      const [own, other] = [phase, into].map((one) => label(one.label, locale, language));
      return say(
        locale,
        `在这个规划周期里，“${own}”排不出单独的时间，其工作并入“${other}”。`,
        `“${own}” gets no time of its own in this horizon; its work is done in “${other}”.`,
      );
    }),
  };
}
