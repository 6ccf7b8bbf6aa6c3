import { formatDates, formatEffort, formatTime, printed } from '../../../model/format.ts';
import type { FullTime } from '../../../model/load.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { UNDATED_START, weekOf } from '../../../model/stretch.ts';
import { readText, type Text } from '../../../model/text.ts';
import { day } from '../../../model/working-calendar.ts';
import { inEach } from '../../print.ts';

/** Sample: `1.5–2 FTE`. */
export function printPeople({ min, max }: FullTime): Text {
  const [low, high] = [Number(min.toFixed(2)), Number(max.toFixed(2))];
  return inEach((locale) =>
    printed(formatEffort({ kind: 'fte', min: low, max: high, raw: '' }, locale)),
  );
}

/** Weeks of the plan, or the days where they lie before its first week. Sample: `weeks 9–10`. */
export function printWeeks(
  { start, end }: { start: string; end: string },
  { plan }: Pick<Resolved, 'plan'>,
): Text {
  const firstDay = plan.horizon?.dates.start ?? UNDATED_START;
  const week = (date: string) =>
    ({ kind: 'period', unit: 'week', count: weekOf(date, firstDay) }) as const;
  const [from, to] = [week(start), week(end)];
  return inEach((locale) =>
    from.count < 1 ? formatDates(start, end, locale) : formatTime({ from, to, raw: '' }, locale),
  );
}

/** Quarters of the plan, or the days where they lie before its first. Sample: `quarter 2`. */
export function printQuarters(
  { start, end }: { start: string; end: string },
  { plan }: Pick<Resolved, 'plan'>,
): Text {
  const firstDay = day(plan.horizon?.dates.start ?? UNDATED_START);
  const quarter = (date: string) => {
    const { months } = firstDay.until(day(date), { largestUnit: 'month' });
    return { kind: 'period', unit: 'quarter', count: Math.floor(months / 3) + 1 } as const;
  };
  const [from, to] = [quarter(start), quarter(end)];
  return inEach((locale) =>
    start < firstDay.toString()
      ? formatDates(start, end, locale)
      : formatTime({ from, to, raw: '' }, locale),
  );
}

/**
 * Names in quotation marks; of many, the first ones and how many there are. Samples: `“Letters” and
 * “Calls”`, `“信”“电话”等 6 项`.
 */
export function quoteNames(
  labels: readonly Text[],
  { plan }: Pick<Resolved, 'plan'>,
  most = Infinity,
): Text {
  const further = labels.length - most;
  return inEach((locale) => {
    const quoted = labels.map((label) => `“${readText(label, locale, plan.language).text}”`);
    const names = quoted.slice(0, most);
    if (further > 0) {
      return locale === 'zh-CN'
        ? `${names.join('')}等 ${labels.length} 项`
        : `${names.join(', ')} and ${further} more`;
    }
    const last = names.pop() ?? '';
    if (names.length === 0) return last;
    return locale === 'zh-CN' ? `${names.join('')}和${last}` : `${names.join(', ')} and ${last}`;
  });
}
