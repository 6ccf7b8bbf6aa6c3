import { formatAmount, formatQuantity } from '../../../model/format.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import { inEach, spaced } from '../../print.ts';
import type { Axis } from './axes.ts';
import { compareLimits, type Limit, type Range } from './limits.ts';
import { measureName } from './measure-names.ts';

/** Words between the parts of a box, by language. */
const AND: Record<Locale, string> = { 'zh-CN': '、', en: ', ' };

/** A box in words, without what it does not limit. Sample: `orders <2, spend in 12 months ≥5000 CNY`. */
export function printBox(plan: Resolved, axes: readonly Axis[], box: readonly Range[]): Text {
  const limited = axes.flatMap((axis, at) => {
    const range = box[at];
    return range === undefined || isAll(range, axis) ? [] : [{ axis, range }];
  });
  return inEach((locale) =>
    limited
      .map(({ axis, range }) => `${nameOf(plan, axis, locale)} ${printRange(axis, range, locale)}`)
      .join(AND[locale]),
  );
}

function isAll({ from, to }: Range, { all }: Axis): boolean {
  return compareLimits(from, all.from) === 0 && compareLimits(to, all.to) === 0;
}

/** What an axis measures. Sample: `spend in 12 months`. */
export function axisName(plan: Resolved, axis: Axis): Text {
  return inEach((locale) => nameOf(plan, axis, locale));
}

function nameOf(plan: Resolved, { measure, kind, within }: Axis, locale: Locale): string {
  const name = readText(measureName(plan, measure), locale, plan.plan.language).text;
  const about = {
    level: { 'zh-CN': name, en: name },
    change: { 'zh-CN': `${name}变化`, en: `change in ${name}` },
    rank: { 'zh-CN': `${name}排名`, en: `rank by ${name}` },
  }[kind][locale];
  if (within === undefined) return about;
  const time = spaced(formatQuantity(within, locale));
  return locale === 'zh-CN' ? `近 ${time}${about}` : `${about} in ${time}`;
}

/** Samples: `<2`, `6–9`, `≥5000 CNY`, `>3 months`. */
function printRange({ whole, unit, all }: Axis, { from, to }: Range, locale: Locale): string {
  const hasFrom = compareLimits(from, all.from) > 0;
  const hasTo = compareLimits(to, all.to) < 0;
  if (whole && unit === undefined && hasFrom && hasTo) {
    return spaced(formatAmount(from.value, to.value - 1, unit, locale));
  }
  const low = hasFrom ? `${from.written?.after ? '>' : '≥'}${amountOf(from, unit, locale)}` : '';
  const high = hasTo ? `${to.written?.after ? '≤' : '<'}${amountOf(to, unit, locale)}` : '';
  return [low, high].filter((end) => end !== '').join(locale === 'zh-CN' ? '且 ' : ' and ');
}

/** Prints the single figure that a range holds. Sample: `5000 CNY`. */
export function printSingle({ unit }: Axis, { from }: Range): Text {
  return inEach((locale) => spaced(formatAmount(from.value, from.value, unit, locale)));
}

function amountOf({ value, written }: Limit, unit: Axis['unit'], locale: Locale): string {
  const { amount, unit: own } = written ?? { amount: value, unit };
  return spaced(formatAmount(amount, amount, own, locale));
}
