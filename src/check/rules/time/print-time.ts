import { formatDates, formatTime } from '../../../model/format.ts';
import type { Dates, Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import type { TimeValue } from '../../../model/time.ts';
import { inEach, printDay } from '../../print.ts';
import type { Side } from '../../rule.ts';

export function printDates({ start, end }: Pick<Dates, 'start' | 'end'>): Text {
  return inEach((locale) => formatDates(start, end, locale));
}

/** A stretch as the plan tells time: its dates, or in a guide the weeks as they are counted. */
export function printSpan(
  plan: Resolved,
  dates: Pick<Dates, 'start' | 'end'>,
  written: TimeValue,
): Text {
  return plan.plan.horizon === undefined ? printTime(written) : printDates(dates);
}

/** A day as the plan tells time: its date, or in a guide the week as it is counted. */
export function printMoment(plan: Resolved, date: string, written: TimeValue): Text {
  return plan.plan.horizon === undefined ? printTime(written) : printDay(date);
}

function printTime(written: TimeValue): Text {
  return inEach((locale) => formatTime(written, locale));
}

/** The other side of a contradiction between two stretches of time. */
export function spanOf(at: string, label: Text): Side {
  return { at, field: 'span', label };
}
