import type { Both } from '../../model/change.ts';
import { lengthOf, printDays, printStretch, shiftLength, workedBetween } from '../dates.ts';
import { tell, type Draft, type Ledger } from '../ledger.ts';
import { both, capital, quoted, times } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import { countKinds } from '../words/item-nouns.ts';
import { inheriting } from './deadlines.ts';
import { tellHorizon } from './horizon.ts';
import { itemName } from './item-name.ts';
import { involved, laterOrEarlier, movesAlong } from './moving-along.ts';
import { closeSameDays, movesBy, shiftsOf, type Shift } from './shifts.ts';

/**
 * Tells what takes place on other days. What moves because something around it has moved is told with that:
 * a plan that starts later, a phase that is put off.
 */
export function tellSchedule(ledger: Ledger): void {
  closeSameDays(ledger);
  const shifts = shiftsOf(ledger);
  let open = tellHorizon(ledger, shifts);
  open = tellWholeRoadmap(ledger, open);
  open = tellPhases(ledger, open);
  for (const shift of open.filter(({ edit }) => edit !== undefined)) {
    const draft = tellShift(ledger, shift);
    const due = inheriting(shift.after, ledger.sides.after).map(({ kind }) => kind);
    if (shift.after.kind === 'goals' && due.length > 0) draft.details.push(dueWithIt(due));
  }
  tellCalendar(
    ledger,
    open.filter(({ edit }) => edit === undefined),
  );
}

/** Targets that take their deadline from their goal. Sample: `4 targets are due then too`. */
function dueWithIt(kinds: readonly string[]): Both {
  const counts = countKinds(kinds);
  return both((locale) => {
    if (locale === 'zh-CN') return `${counts[locale]}的期限随之调整`;
    return `${counts[locale]} ${kinds.length === 1 ? 'is' : 'are'} due then too`;
  });
}

/** When every phase is put off by the same time, this is one change and not one for each. */
function tellWholeRoadmap(ledger: Ledger, shifts: readonly Shift[]): readonly Shift[] {
  const phases = shifts.filter(({ after, edit }) => after.kind === 'phases' && edit !== undefined);
  const all = ledger.sides.after.resolved.phases.length;
  const [first] = phases;
  const days = first?.days.start ?? 0;
  const isWhole = phases.length === all && all > 1 && phases.every((each) => movesBy(each, days));
  const plan = ledger.sides.after.entries.get('');
  if (!isWhole || days === 0 || plan === undefined || first === undefined) return shifts;
  const along = shifts.filter(
    (shift) => /^phases(?:\/|$)/.test(shift.after.kind) && movesBy(shift, days),
  );
  tell(ledger, {
    kind: 'changed',
    part: 'phases',
    entry: plan,
    label: { 'zh-CN': '全部阶段', en: 'all phases' },
    text: both((locale) => {
      const far = lengthOf(Math.abs(days), locale);
      if (locale === 'zh-CN') return `整个实施计划${laterOrEarlier(days)} ${far}`;
      return `Everything shifts by ${far}${days > 0 ? '' : ', to earlier days'}`;
    }),
    details: [involved(along)],
    trend: days > 0 ? 'worse' : 'better',
    edits: along.flatMap(({ edit }) => edit ?? []),
    about: along.map(({ after }) => after.address),
  });
  return shifts.filter((shift) => !along.includes(shift));
}

/** Phases with what moves along in them. */
function tellPhases(ledger: Ledger, shifts: readonly Shift[]): readonly Shift[] {
  const told = new Set<Shift>();
  for (const phase of shifts) {
    if (phase.after.kind !== 'phases' || phase.edit === undefined) continue;
    const below = shifts.filter(({ after }) => after.parent === phase.after);
    const along = below.filter(
      (shift) =>
        shift.edit === undefined || (phase.days.start !== 0 && movesBy(shift, phase.days.start)),
    );
    const draft = tellShift(ledger, phase, along);
    if (along.length > 0) draft.details.push(movesAlong(along));
    for (const each of [phase, ...along]) told.add(each);
  }
  return shifts.filter((shift) => !told.has(shift));
}

/** One item that moves, or takes longer or less long. */
function tellShift(ledger: Ledger, shift: Shift, along: readonly Shift[] = []): Draft {
  const { before, after, from, to, days } = shift;
  const isDay = from.start === from.end && to.start === to.end;
  const printed = isDay
    ? printDays(from.end, to.end)
    : { from: printStretch(from), to: printStretch(to) };
  return tell(ledger, {
    kind: 'changed',
    entry: after,
    field: shift.field,
    text: shiftText(ledger, shift, printed, isDay),
    ...printed,
    trend: (days.end === 0 ? days.start : days.end) > 0 ? 'worse' : 'better',
    edits: [shift, ...along].flatMap(({ edit }) => edit ?? []),
    about: [before.address, ...along.map((each) => each.after.address)],
  });
}

/** Sample: `Milestone “Benefit mall” slips 3 weeks, 14 working days: 2 Oct → 23 Oct`. */
function shiftText(
  { sides, calendar }: Ledger,
  shift: Shift,
  printed: { from: Both; to: Both },
  isDay: boolean,
): Both {
  const { after, from, to, days } = shift;
  const name = itemName(after, sides.after);
  const [first, last] = days.end === 0 ? [from.start, to.start] : [from.end, to.end];
  return both((locale) => {
    const move = `${verbOf(shift, isDay, locale)} ${shiftLength(first, last, calendar, locale)}`;
    const step = `${printed.from[locale]} → ${printed.to[locale]}`;
    if (locale === 'en') return `${capital(name.en)} ${move}: ${step}`;
    const dates = isDay ? `，由${printed.from[locale]}改到${printed.to[locale]}` : `：${step}`;
    return `${name[locale]}${move}${dates}`;
  });
}

function verbOf({ days }: Shift, isDay: boolean, locale: 'zh-CN' | 'en'): string {
  const zh = locale === 'zh-CN';
  if (isDay || movesAsOne(days)) {
    if (zh) return days.end > 0 ? '推迟' : '提前';
    return days.end > 0 ? 'slips' : 'comes forward';
  }
  if (days.end === 0) {
    if (zh) return days.start > 0 ? '开始推迟' : '开始提前';
    return days.start > 0 ? 'starts later by' : 'starts earlier by';
  }
  if (zh) return days.end > 0 ? '结束推迟' : '结束提前';
  return days.end > 0 ? 'ends later by' : 'ends earlier by';
}

function movesAsOne({ start, end }: Shift['days']): boolean {
  return start !== 0 && Math.sign(start) === Math.sign(end) && Math.abs(start - end) <= 3;
}

/** Days that nobody has edited: holidays were published, or something further up has moved. */
function tellCalendar(ledger: Ledger, shifts: readonly Shift[]): void {
  const plan = ledger.sides.after.entries.get('');
  const [first] = shifts;
  if (plan === undefined || first === undefined) return;
  const { sides } = ledger;
  tell(ledger, {
    kind: 'follows',
    part: 'phases',
    entry: plan,
    label: { 'zh-CN': '日期', en: 'dates' },
    text: both((locale) => {
      const count = countKinds(shifts.map(({ after }) => after.kind))[locale];
      const reason = sameHolidays(ledger)
        ? { 'zh-CN': '随其他改动', en: 'as a result of other changes' }[locale]
        : { 'zh-CN': '因放假安排变化', en: 'because holidays changed' }[locale];
      return locale === 'zh-CN'
        ? `${count}${reason}调整日期`
        : `${capital(count)} ${shifts.length === 1 ? 'falls' : 'fall'} on other days ${reason}`;
    }),
    details: shifts.slice(0, 8).map(({ after, from, to }) => {
      const days = printDays(from.end, to.end);
      const worked = workedBetween(from.end, to.end, ledger.calendar);
      return both((locale) => {
        const label = quoted(labelOf(after, sides.after)[locale]);
        const step = `${days.from[locale]} → ${days.to[locale]}`;
        return locale === 'zh-CN'
          ? `${label}：${step}（${worked} 个工作日）`
          : `${label}: ${step} (${times(worked, 'working day')})`;
      });
    }),
    edits: [],
    about: shifts.map(({ after }) => after.address),
  });
}

function sameHolidays({ sides }: Ledger): boolean {
  const [old, own] = [sides.before, sides.after].map(({ resolved }) =>
    JSON.stringify([resolved.holidays.map(({ from, to }) => [from, to]), resolved.estimatedYears]),
  );
  return old === own;
}
