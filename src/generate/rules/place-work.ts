import type { PlannableInputs } from '../../model/inputs.ts';
import { joinAddress, type Address } from '../../model/item-key.ts';
import type { LadderStep, MilestoneTemplate } from '../../model/knowledge.ts';
import type { Text } from '../../model/text.ts';
import type { Moment, TimeValue } from '../../model/time.ts';
import { convertAmount } from '../../model/unit.ts';
import { spanText, stretched, type Frame } from './frame-phases.ts';
import { planDays, type Days } from './plan-days.ts';
import type { Selection } from './select-playbooks.ts';

/** Work before it has a place: from a phase template, or from a tactic of a playbook. */
interface Task {
  id: string;
  label: Text;
  step: LadderStep;
  /** Its time in a plan of twelve months. */
  span: TimeValue;
  it: boolean;
  owner: string;
  milestone?: MilestoneTemplate;
  from?: { selection: Selection; tactic: string };
}

/** Work in its phase and at its time. */
export interface PlacedTask extends Task {
  frame: Frame;
  at: string;
  days: Days;
}

/** When IT can start: how long its queue is, when requests are filed, and the first free week. */
export interface ItQueue {
  constraint: Address;
  lead: NonNullable<PlannableInputs['constraints'][number]['value']>;
  /** Week at whose end the requests are filed. Sample: `W2`. */
  request: string;
  /** First week in which IT can work. Sample: `W9`. */
  ready: string;
  readyDay: number;
}

/** The IT queue that the inputs state, counted from the work that files the requests. */
export function itQueue(inputs: PlannableInputs, frames: readonly Frame[]): ItQueue | undefined {
  const constraint = inputs.constraints.find(({ kind, value }) => kind === 'lead-time' && value);
  const lead = constraint?.value;
  if (constraint === undefined || lead === undefined) return undefined;
  const leadDays = convertAmount(lead.amount, lead.unit ?? 'week', 'day') ?? 0;
  const frame = frames.find(({ template }) => template.work.some(({ request }) => request));
  const filing = frame?.template.work.find(({ request }) => request);
  const filed = frame && filing ? fit(filing.span, frame, inputs.horizon.start.date).days.to : -1;
  const readyWeek = Math.ceil((filed + 1 + leadDays) / 7) + 1;
  return {
    constraint: joinAddress('constraints', constraint.id),
    lead,
    request: `W${Math.max(1, Math.ceil((filed + 1) / 7))}`,
    ready: `W${readyWeek}`,
    readyDay: (readyWeek - 1) * 7,
  };
}

/** Puts all work of the template and of the playbooks into its phase, none of it before IT can start. */
export function placeWork(
  inputs: PlannableInputs,
  frames: readonly Frame[],
  selections: readonly Selection[],
  queue: ItQueue | undefined,
): { placed: PlacedTask[]; leftOut: Task[] } {
  const start = inputs.horizon.start.date;
  const placed: PlacedTask[] = [];
  const leftOut: Task[] = [];
  for (const task of [...templateTasks(frames), ...playbookTasks(selections)]) {
    const frame = frames.find(({ steps }) => steps.includes(task.step));
    const spot =
      frame &&
      afterQueue(task, { frame, ...fit(task.span, frame, start) }, { frames, queue, start });
    if (spot === undefined) leftOut.push(task);
    else placed.push({ ...task, ...spot });
  }
  const order = (task: PlacedTask): number => frames.indexOf(task.frame);
  return {
    placed: placed.sort((a, b) => order(a) - order(b) || a.days.from - b.days.from),
    leftOut,
  };
}

function templateTasks(frames: readonly Frame[]): Task[] {
  return frames.flatMap(({ step, template }) =>
    template.work.map((work) => ({
      id: work.id,
      label: work.label,
      step,
      span: work.span,
      it: work.it === true,
      owner: work.owner,
      ...(work.milestone && { milestone: work.milestone }),
    })),
  );
}

function playbookTasks(selections: readonly Selection[]): Task[] {
  return selections.flatMap((selection) =>
    selection.playbook.tactics.flatMap((tactic) =>
      tactic.work.map((work) => ({
        id: work.id,
        label: work.label,
        step: work.step,
        span: work.span,
        it: work.it === true,
        owner: work.owner ?? tactic.owner,
        ...(work.milestone && { milestone: work.milestone }),
        from: { selection, tactic: tactic.id },
      })),
    ),
  );
}

interface Spot {
  frame: Frame;
  at: string;
  days: Days;
}

/** The time of twelve months as it stands, or its share of a phase that is longer or shorter. */
function fit(span: TimeValue, frame: Frame, start: string): { at: string; days: Days } {
  const { template, days } = frame;
  if (frame.span.raw === template.span.raw) return { at: span.raw, days: planDays(span, start) };
  const [opening, closing] = [weeks(template.span.from).from, weeks(template.span.to).to];
  const length = days.to + 1 - days.from;
  const share = (week: number): number => (week - opening) / (closing - opening);
  return express(
    {
      from: days.from + Math.round(share(weeks(span.from).from) * length),
      to: days.from + Math.round(share(weeks(span.to).to) * length) - 1,
    },
    frame,
    start,
  );
}

/** Nominal weeks of a period at twelve months; a month is 52/12 of them. */
function weeks(moment: Moment): { from: number; to: number } {
  if (moment.kind !== 'period') return { from: 0, to: 0 };
  const length = moment.unit === 'month' ? 52 / 12 : 1;
  return { from: (moment.count - 1) * length, to: moment.count * length };
}

/** Days in whole weeks; the ends of the phase are named as the phase names them. */
function express(days: Days, frame: Frame, start: string): { at: string; days: Days } {
  const [opening, closing = frame.span.raw] = frame.span.raw.split('..');
  const first = Math.ceil(days.from / 7) + 1;
  const last = Math.max(first, Math.round((days.to + 1) / 7));
  const from = (first - 1) * 7 <= frame.days.from ? (opening ?? '') : `W${first}`;
  const to = last * 7 - 1 >= frame.days.to ? closing : `W${last}`;
  // In the last days of a phase no whole week is left: the work takes the rest of the phase.
  const written = (first - 1) * 7 > frame.days.to ? closing : spanText(from, to);
  return within(frame, written, start);
}

/** The time as written, or the whole phase when it is too short for whole weeks. */
function within(frame: Frame, written: string, start: string): { at: string; days: Days } {
  const days = stretched(written, start)?.days;
  const fits = days && days.from >= frame.days.from && days.to <= frame.days.to;
  return fits ? { at: written, days } : { at: frame.span.raw, days: frame.days };
}

/** Moves work that needs IT behind the queue, into a later phase when its own is over by then. */
function afterQueue(
  task: Task,
  spot: Spot,
  plan: { frames: readonly Frame[]; queue: ItQueue | undefined; start: string },
): Spot | undefined {
  const { frames, queue, start } = plan;
  if (!task.it || queue === undefined || spot.days.from >= queue.readyDay) return spot;
  const length = spot.days.to - spot.days.from;
  const frame = frames.find(({ days }) => days.to >= queue.readyDay + 6 && days.to >= spot.days.to);
  if (frame === undefined) return undefined;
  const from = Math.max(queue.readyDay, frame.days.from);
  const to = Math.min(from + length, frame.days.to);
  const written = `W${Math.ceil(from / 7) + 1}`;
  const last = Math.floor((to + 1) / 7);
  const close =
    to >= frame.days.to ? (frame.span.raw.split('..')[1] ?? frame.span.raw) : `W${last}`;
  const at =
    Number(written.slice(1)) > last && close.startsWith('W') ? written : spanText(written, close);
  const fitted = within(frame, at, start);
  if (fitted.at === at) return { frame, at, days: { from, to } };
  return fitted.days.from >= queue.readyDay ? { frame, ...fitted } : undefined;
}
