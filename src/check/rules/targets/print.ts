import { formatAmount, formatDate, formatTime, printed } from '../../../model/format.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import type { Unit } from '../../../model/unit.ts';
import { inEach, printTarget } from '../../print.ts';
import type { Requirement } from '../../required-level.ts';
import type { Side } from '../../rule.ts';

/** A target with the level that its percentage comes to. Sample: `up 30% → 88.4%`. */
export function printWithLevel(target: ResolvedTarget, { level }: Requirement): Text {
  const written = printTarget(target);
  const { kind } = target.target;
  const isLevel = kind === 'level' || (kind === 'multiple' && target.unit === 'x');
  if (isLevel || level === undefined) return written;
  return inEach(
    (locale) =>
      `${readText(written, locale, locale).text} → ${levelIn(level.amount, target.unit, locale)}`,
  );
}

/** A level that was worked out, with no more digits than a planner writes. Sample: `58.3%`. */
export function printLevel(amount: number, unit: Unit): Text {
  return inEach((locale) => levelIn(amount, unit, locale));
}

function levelIn(amount: number, unit: Unit, locale: Locale): string {
  const size = Math.abs(amount);
  const digits = size >= 1000 ? 0 : size >= 1 ? 1 : 2;
  const shown = Number(amount.toFixed(digits));
  return printed(formatAmount(shown, shown, unit, locale));
}

/** When a target is due that has no day of its own. */
export const END_OF_PLAN = { 'zh-CN': '方案结束时', en: 'the end of the plan' };

/** The day by which a target is due; in a guide, which has no dates, the time as it is counted. */
export function printDue({ due, by }: ResolvedTarget, plan: Resolved): Text {
  const { horizon } = plan.plan;
  return inEach((locale) => {
    if (horizon === undefined && by !== undefined) return formatTime(by, locale);
    const day = due ?? horizon?.dates.end;
    return day === undefined ? '—' : formatDate(day, locale);
  });
}

/** The other place of a contradiction. */
export function otherTarget({ address }: Pick<ResolvedTarget, 'address'>): Side {
  const label = { 'zh-CN': '另一处目标', en: 'the other target' };
  return { at: address, field: 'target', label };
}
