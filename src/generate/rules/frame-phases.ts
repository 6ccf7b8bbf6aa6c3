import type { Inputs } from '../../model/inputs.ts';
import type { Knowledge, LadderStep, PhaseTemplate } from '../../model/knowledge.ts';
import { parseTime, type Moment, type TimeValue } from '../../model/time.ts';
import type { GenerationNote } from '../generator.ts';
import { planDays, type Days } from './plan-days.ts';
import { bilingual, say } from './wording.ts';

/** A phase with its place in the plan, before there is work in it. */
export interface Frame {
  template: PhaseTemplate['phases'][number];
  step: LadderStep;
  span: TimeValue;
  days: Days;
}

/** Length of the horizon in whole months. */
export function horizonMonths({ horizon }: Inputs): number {
  return Math.max(1, Math.round((planDays(horizon.to, horizon.start.date).to + 1) / (365 / 12)));
}

/**
 * The phases of the plan: those of the template, stretched to the horizon. Weeks stay weeks and
 * months stay months; each phase starts where the one before it ends, so that none overlap.
 */
export function framePhases(
  inputs: Inputs,
  knowledge: Knowledge,
  months: number,
): { frames: Frame[]; notes: GenerationNote[] } {
  const fits = ({ months: [least, most] }: PhaseTemplate): boolean =>
    months >= least && months <= most;
  const template = knowledge.phases.find(fits) ?? knowledge.phases[0];
  if (template === undefined) return { frames: [], notes: [] };
  const start = inputs.horizon.start.date;
  let opening = 'W1';
  const frames = template.phases.map((phase, index): Frame => {
    const isLast = index === template.phases.length - 1;
    const close = isLast ? closing(inputs) : scaled(phase.span.to, months / 12);
    const span = readTime(months === 12 && !isLast ? phase.span.raw : spanText(opening, close));
    opening = following(close);
    return { template: phase, step: phase.step, span, days: planDays(span, start) };
  });
  return { frames, notes: fits(template) ? [] : [unusualHorizon(months)] };
}

/** The end of the plan, in the planner's own words. */
function closing({ horizon }: Inputs): string {
  return horizon.to.raw.split('..').at(-1)?.trim() ?? horizon.to.raw;
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
