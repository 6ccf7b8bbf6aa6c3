import type { PlannableInputs } from '../../model/inputs.ts';
import type { Knowledge, LadderStep, PhaseTemplate } from '../../model/knowledge.ts';
import { parseTime, type Moment, type TimeValue } from '../../model/time.ts';
import type { GenerationNote } from '../generator.ts';
import { planDays, type Days } from './plan-days.ts';
import { bilingual, label, say } from './wording.ts';

type Phase = PhaseTemplate['phases'][number];

/** A phase with its place in the plan, before there is work in it. */
export interface Frame {
  /** What it is; with the work and the span of the phases that are merged into it. */
  template: Phase;
  step: LadderStep;
  /** Its own step and those of the phases merged into it. */
  steps: LadderStep[];
  span: TimeValue;
  days: Days;
}

/** Length of the horizon in whole months. */
export function horizonMonths({ horizon }: PlannableInputs): number {
  return Math.max(1, Math.round((planDays(horizon.to, horizon.start.date).to + 1) / (365 / 12)));
}

/**
 * The phases of the plan: those of the template, stretched to the horizon. Weeks stay weeks and
 * months stay months; each phase starts where the one before it ends, so that none overlap. A phase
 * for which that leaves no day is merged into the next one, or the last one into the one before it.
 */
export function framePhases(
  inputs: PlannableInputs,
  knowledge: Knowledge,
  months: number,
): { frames: Frame[]; notes: GenerationNote[] } {
  const fits = ({ months: [least, most] }: PhaseTemplate): boolean =>
    months >= least && months <= most;
  const template = knowledge.phases.find(fits) ?? knowledge.phases[0];
  if (template === undefined) return { frames: [], notes: [] };
  const start = inputs.horizon.start.date;
  const end = planDays(inputs.horizon.to, start).to;
  const drafts: { opening: string; phases: Phase[]; time: Stretched }[] = [];
  let opening = 'W1';
  let waiting: Phase[] = [];
  for (const phase of template.phases.slice(0, -1)) {
    waiting.push(phase);
    const close = scaled(phase.span.to, months / 12);
    const raw = months === 12 && waiting.length === 1 ? phase.span.raw : spanText(opening, close);
    const time = stretched(raw, start);
    if (time === undefined || time.days.to >= end) continue;
    drafts.push({ opening, phases: waiting, time });
    opening = following(close);
    waiting = [];
  }
  waiting.push(...template.phases.slice(-1));
  let time = stretched(spanText(opening, closing(inputs)), start);
  while (time === undefined && drafts.length > 0) {
    const before = drafts.pop();
    waiting = [...(before?.phases ?? []), ...waiting];
    opening = before?.opening ?? 'W1';
    time = stretched(spanText(opening, closing(inputs)), start);
  }
  // A plan that ends before it starts is reported by the checks; it still gets a place for its work.
  const rest = { span: readTime('W1'), days: { from: 0, to: 6 } };
  const all = [...drafts, { phases: waiting, time: time ?? rest }];
  return {
    frames: all.map(({ phases, time: { span, days } }) => {
      const merged = mergePhases(phases);
      return {
        template: merged,
        step: merged.step,
        steps: phases.map(({ step }) => step),
        span,
        days,
      };
    }),
    notes: [
      ...(fits(template) ? [] : [unusualHorizon(months)]),
      ...all.flatMap(({ phases }) => mergedNotes(phases, inputs)),
    ],
  };
}

interface Stretched {
  span: TimeValue;
  days: Days;
}

/** A time with its days, unless it cannot be written or ends before it starts. */
export function stretched(raw: string, start: string): Stretched | undefined {
  const reading = parseTime(raw);
  if (!reading.ok) return undefined;
  const days = planDays(reading.value, start);
  return days.to < days.from ? undefined : { span: reading.value, days };
}

/** The last of some phases, with the work of all of them and everyone that one of them needs. */
function mergePhases(phases: readonly Phase[]): Phase {
  const [first, last] = [phases[0], phases.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a template without phases');
  if (first === last) return last;
  const staffed = new Set(last.resources.map(({ role }) => role));
  const further = phases
    .slice(0, -1)
    .flatMap(({ resources }) => resources)
    .filter(({ role }) => !staffed.has(role) && staffed.add(role));
  return {
    ...last,
    span: readTime(spanText(ends(first.span).opening, ends(last.span).closing)),
    work: phases.flatMap(({ work }) => work),
    resources: [...last.resources, ...further],
  };
}

/** How a time names its first and its last period. */
function ends({ raw }: TimeValue): { opening: string; closing: string } {
  const parts = raw.split('..').map((part) => part.trim());
  return { opening: parts[0] ?? raw, closing: parts.at(-1) ?? raw };
}

/** The end of the plan, in the planner's own words. */
function closing({ horizon }: PlannableInputs): string {
  return ends(horizon.to).closing;
}

function scaled(moment: Moment, factor: number): string {
  if (moment.kind !== 'period') return 'W1';
  const count = Math.max(1, Math.round(moment.count * factor));
  return `${moment.unit === 'week' ? 'W' : 'M'}${count}`;
}

function following(close: string): string {
  return `${close.charAt(0)}${Number(close.slice(1)) + 1}`;
}

export function spanText(from: string, to: string): string {
  return from === to ? from : `${from}..${to}`;
}

/** Reads a time that the rules wrote themselves. */
export function readTime(raw: string): TimeValue {
  const reading = parseTime(raw);
  if (!reading.ok) throw new Error(`not a time: ${raw}`);
  return reading.value;
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

function mergedNotes(phases: readonly Phase[], { language }: PlannableInputs): GenerationNote[] {
  const into = phases.at(-1);
  if (into === undefined) return [];
  return phases.slice(0, -1).map((phase) => ({
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
  }));
}
