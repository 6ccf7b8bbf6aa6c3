import {
  formatDate,
  formatDates,
  formatTarget,
  formatTime,
  printed,
} from '../../../model/format.ts';
import { LOCALES, type Locale } from '../../../model/locale.ts';
import type { Dates, Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import type { TimeValue } from '../../../model/time.ts';
import type { Side } from '../../rule.ts';

/** The same text made once for each language. */
export function inBoth(make: (locale: Locale) => string): Text {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)]));
}

/** An item by its name, as a sentence names it. Sample: `“Data platform”`. */
export function quoted(label: Text, plan: Resolved): Text {
  return inBoth((locale) => `“${readText(label, locale, plan.plan.language).text}”`);
}

export function printDay(date: string): Text {
  return inBoth((locale) => formatDate(date, locale));
}

export function printDates({ start, end }: Pick<Dates, 'start' | 'end'>): Text {
  return inBoth((locale) => formatDates(start, end, locale));
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
  return inBoth((locale) => formatTime(written, locale));
}

/** The other side of a contradiction between two stretches of time. */
export function spanOf(at: string, label: Text): Side {
  return { at, field: 'span', label };
}

/** What a target asks for, as it is written. Samples: `≥12`, `down 30%`. */
export function printTarget({ target, unit, scale }: ResolvedTarget): Text {
  return inBoth((locale) => printed(formatTarget(target, locale, unit, scale)).trim());
}
