import type { Both } from '../../model/change.ts';
import { formatDate } from '../../model/format.ts';
import type { Resolved } from '../../model/resolved.ts';
import { daysBetween, printDays, shiftLength } from '../dates.ts';
import { openField, tell, type Ledger } from '../ledger.ts';
import { both } from '../phrase.ts';
import { movesAlong } from './moving-along.ts';
import { movesBy, type Shift } from './shifts.ts';

/** The days that a plan as a whole is known by. */
interface Period {
  start: string;
  results: string;
  end: string;
}

/** Tells the period of the plan, and leaves the shifts that do not come of another start. */
export function tellHorizon(ledger: Ledger, shifts: readonly Shift[]): readonly Shift[] {
  const { before, after } = ledger.sides;
  const [from, to] = [periodOf(before.resolved), periodOf(after.resolved)];
  if (from === undefined || to === undefined) return shifts;
  const open = tellStart(ledger, from, to, shifts);
  tellDay(ledger, 'to', [from.end, to.end], ENDS);
  tellDay(ledger, 'from', [from.results, to.results], DELIVERS);
  return open;
}

function periodOf({ plan: { horizon } }: Resolved): Period | undefined {
  if (horizon === undefined) return undefined;
  const { dates, firstResults } = horizon;
  return { start: horizon.start.date, results: firstResults, end: dates.end };
}

/** Another first day: all that is counted from it moves. */
function tellStart(
  ledger: Ledger,
  from: Period,
  to: Period,
  shifts: readonly Shift[],
): readonly Shift[] {
  const entry = ledger.sides.after.entries.get('horizon');
  const edit = openField(ledger, 'horizon', 'start');
  if (entry === undefined || edit === undefined) return shifts;
  const days = daysBetween(from.start, to.start);
  const moved = shifts.filter((shift) => shift.edit === undefined);
  const isWhole = moved.every((shift) => movesBy(shift, days));
  const follows = (field: string): boolean => openField(ledger, 'horizon', field) === undefined;
  tell(ledger, {
    kind: 'changed',
    entry,
    field: 'start',
    text: dayText(ledger, from.start, to.start, STARTS),
    trend: days > 0 ? 'worse' : 'better',
    details: [
      moved.length === 0 ? undefined : movesAlong(moved, isWhole ? days : undefined),
      follows('to') ? newDay(from.end, to.end, PLAN_END) : undefined,
      follows('from') ? newDay(from.results, to.results, FIRST_RESULTS) : undefined,
    ],
    ...printDays(from.start, to.start),
    edits: [edit],
    about: moved.map((shift) => shift.after.address),
  });
  return shifts.filter((shift) => shift.edit !== undefined);
}

/** The end of the plan, or its first results. */
function tellDay(
  ledger: Ledger,
  field: 'from' | 'to',
  [from, to]: readonly [string, string],
  words: DayWords,
): void {
  const entry = ledger.sides.after.entries.get('horizon');
  const edit = openField(ledger, 'horizon', field);
  if (entry === undefined || edit === undefined) return;
  if (from === to) {
    // Another way to write the same day, W13 for M3, changes nothing.
    ledger.open.delete(edit);
    return;
  }
  tell(ledger, {
    kind: 'changed',
    entry,
    field,
    text: dayText(ledger, from, to, words),
    ...printDays(from, to),
    trend: to > from ? 'worse' : 'better',
    edits: [edit],
  });
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

/** Samples: `The plan ends on 15 Mar 2027 instead of 1 Mar`, `方案结束由2027年3月1日改到3月15日`. */
function newDay(from: string, to: string, what: Both): Both | undefined {
  if (from === to) return undefined;
  const isShort = from.slice(0, 4) === to.slice(0, 4);
  return {
    'zh-CN': `${what['zh-CN']}由${formatDate(from, 'zh-CN')}改到${formatDate(to, 'zh-CN', isShort)}`,
    en: `${what.en} on ${formatDate(to, 'en')} instead of ${formatDate(from, 'en', isShort)}`,
  };
}
