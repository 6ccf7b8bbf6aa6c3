import type { Both } from '../../model/change.ts';
import { formatDate } from '../../model/format.ts';
import { lengthOf, printDays, printStretch, shiftLength, workedBetween } from '../dates.ts';
import { openChanges, tell, type Draft, type Ledger } from '../ledger.ts';
import { both, capital, quoted } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import { countKinds, itemNoun } from '../words/item-nouns.ts';
import { inheriting } from './deadlines.ts';
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

/** The period of the plan. When it starts on another day all that is counted from there moves. */
function tellHorizon(ledger: Ledger, shifts: readonly Shift[]): readonly Shift[] {
  const { before, after } = ledger.sides;
  const [from, to] = [before.resolved.plan.horizon, after.resolved.plan.horizon];
  const entry = after.entries.get('horizon');
  if (from === undefined || to === undefined || entry === undefined) return shifts;
  const edited = (field: string) =>
    openChanges(ledger, (edit) => edit.at === 'horizon' && edit.field === field);
  const [starts, results, ends] = [edited('start'), edited('from'), edited('to')];
  const label = { 'zh-CN': '规划期', en: 'plan period' };
  let open = shifts;
  if (starts.length > 0) {
    const days = Math.round((Date.parse(to.start.date) - Date.parse(from.start.date)) / 86_400_000);
    const moved = shifts.filter(({ edit }) => edit === undefined);
    open = shifts.filter(({ edit }) => edit !== undefined);
    const all = moved.length > 0 && moved.every((shift) => movesBy(shift, days));
    tell(ledger, {
      kind: 'changed',
      entry,
      field: 'start',
      label,
      text: dayText(ledger, from.start.date, to.start.date, STARTS),
      trend: days > 0 ? 'worse' : undefined,
      details: [
        moved.length === 0 ? undefined : movesAlong(moved, all ? days : undefined),
        ends.length === 0 ? newDay(from.dates.end, to.dates.end, PLAN_END) : undefined,
        results.length === 0
          ? newDay(from.firstResults, to.firstResults, FIRST_RESULTS)
          : undefined,
      ],
      ...printDays(from.start.date, to.start.date),
      edits: starts,
      about: moved.map((shift) => shift.after.address),
    });
  }
  const others = [
    { edits: ends, field: 'to', days: [from.dates.end, to.dates.end], words: ENDS },
    { edits: results, field: 'from', days: [from.firstResults, to.firstResults], words: DELIVERS },
  ] as const;
  for (const { edits, field, days, words } of others) {
    const [first, last] = days;
    // Other words for the same day, W13 for M3, change nothing.
    if (edits.length > 0 && first === last) for (const edit of edits) ledger.open.delete(edit);
    else if (edits.length > 0) {
      tell(ledger, {
        kind: 'changed',
        entry,
        field,
        label,
        text: dayText(ledger, first, last, words),
        ...printDays(first, last),
        trend: field === 'to' ? undefined : last > first ? 'worse' : 'better',
        edits,
      });
    }
  }
  return open;
}

interface DayWords {
  later: Both;
  earlier: Both;
}

const STARTS: DayWords = {
  later: { 'zh-CN': '方案推迟', en: 'The plan starts later by' },
  earlier: { 'zh-CN': '方案提前', en: 'The plan starts earlier by' },
};
const ENDS: DayWords = {
  later: { 'zh-CN': '方案结束推迟', en: 'The plan ends later by' },
  earlier: { 'zh-CN': '方案结束提前', en: 'The plan ends earlier by' },
};
const DELIVERS: DayWords = {
  later: { 'zh-CN': '首批成效推迟', en: 'First results are due later by' },
  earlier: { 'zh-CN': '首批成效提前', en: 'First results are due earlier by' },
};
const PLAN_END: Both = { 'zh-CN': '方案结束', en: 'The plan ends' };
const FIRST_RESULTS: Both = { 'zh-CN': '首批成效', en: 'First results are due' };

function dayText(ledger: Ledger, from: string, to: string, words: DayWords): Both {
  const days = printDays(from, to);
  return both((locale) => {
    const length = shiftLength(from, to, ledger.calendar, locale);
    const word = (to > from ? words.later : words.earlier)[locale];
    const step = `${days.from[locale]} → ${days.to[locale]}`;
    return locale === 'zh-CN' ? `${word} ${length}：${step}` : `${word} ${length}: ${step}`;
  });
}

function newDay(from: string, to: string, what: Both): Both | undefined {
  if (from === to) return undefined;
  return both((locale) => {
    const day = formatDate(to, locale);
    return locale === 'zh-CN' ? `${what[locale]}改到${day}` : `${what[locale]} on ${day}`;
  });
}

/** What moves with something. Sample: `3 phases and 12 milestones move with it by 2 weeks`. */
function movesAlong(shifts: readonly Shift[], days?: number): Both {
  const counts = countKinds(shifts.map(({ after }) => after.kind));
  return both((locale) => {
    const far = days === undefined ? undefined : lengthOf(Math.abs(days), locale);
    if (locale === 'zh-CN') {
      return `${counts[locale]}随之${word(days, locale)}${far === undefined ? '' : ` ${far}`}`;
    }
    const move = shifts.length === 1 ? 'moves' : 'move';
    return `${counts[locale]} ${move} with it${far === undefined ? '' : `, by ${far}`}`;
  });
}

function word(days: number | undefined, locale: 'zh-CN' | 'en'): string {
  if (locale === 'en') return (days ?? 0) > 0 ? 'later' : 'earlier';
  if (days === undefined) return '调整日期';
  return days > 0 ? '推迟' : '提前';
}

/** Sample: `This concerns 2 phases and 12 milestones`. */
function involved(shifts: readonly Shift[]): Both {
  const counts = countKinds(shifts.map(({ after }) => after.kind));
  return both((locale) =>
    locale === 'zh-CN' ? `涉及 ${counts[locale]}` : `This concerns ${counts[locale]}`,
  );
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
      if (locale === 'zh-CN') return `整个实施计划${word(days, locale)} ${far}`;
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
  const { sides, calendar } = ledger;
  const name = both((locale) => {
    const noun = itemNoun(after.kind)[locale];
    const label = quoted(labelOf(after, sides.after)[locale]);
    return locale === 'zh-CN' ? `${noun}${label}` : `${capital(noun)} ${label}`;
  });
  const isDay = from.start === from.end && to.start === to.end;
  const printed = isDay
    ? printDays(from.end, to.end)
    : { from: printStretch(from), to: printStretch(to) };
  const dates = both((locale) => `${printed.from[locale]} → ${printed.to[locale]}`);
  return tell(ledger, {
    kind: 'changed',
    entry: after,
    field: fieldOf(shift),
    text: both((locale) => {
      const length =
        days.end === 0
          ? shiftLength(from.start, to.start, calendar, locale)
          : shiftLength(from.end, to.end, calendar, locale);
      const verb = verbOf(shift, isDay, locale);
      return locale === 'zh-CN'
        ? `${name[locale]}${verb} ${length}${isDay ? `，由${printed.from[locale]}改到${printed.to[locale]}` : `：${dates[locale]}`}`
        : `${name[locale]} ${verb} ${length}: ${dates[locale]}`;
    }),
    ...printed,
    // When work starts says nothing yet; when it is done does.
    trend: days.end === 0 ? undefined : days.end > 0 ? 'worse' : 'better',
    edits: [shift, ...along].flatMap(({ edit }) => edit ?? []),
    about: [before.address, ...along.map((each) => each.after.address)],
  });
}

function fieldOf({ after }: Shift): string {
  if (after.kind === 'goals') return 'by';
  return after.kind === 'phases/milestones' || after.kind === 'touchpoints' ? 'at' : 'span';
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
          : `${label}: ${step} (${worked} working days)`;
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
