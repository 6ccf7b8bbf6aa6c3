import { formatTarget } from '../../model/format.ts';
import type { Locale } from '../../model/locale.ts';
import { unitOf } from '../../model/quantity.ts';
import { parseTarget } from '../../model/target.ts';
import { convertAmount } from '../../model/unit.ts';
import { levelText, roundLike } from './size-level.ts';
import type { SizedTarget } from './size-targets.ts';
import { inSentence, say } from './wording.ts';

/** Interim changes are told in steps of so many percent. */
const STEP = 5;

/**
 * What a metric shall have reached when a share of the time is over: as far on the straight way from
 * its baseline, or as much of a wanted change. Undefined where there is no baseline to count from, or
 * nothing to be seen yet. An estimate: real improvement is seldom even.
 *
 * @param share part of the time that is over, from 0 to 1.
 */
export function interimLevel(sized: SizedTarget, share: number): string | undefined {
  const reading = parseTarget(String(sized.target));
  if (!reading.ok) return undefined;
  const { value: target } = reading;
  if (share >= 1) return String(sized.target);
  if (target.kind === 'change') {
    const amount = Math.floor((target.min * share) / STEP) * STEP;
    const isPercent = target.unit === undefined || target.unit === 'percent';
    return amount < STEP || !isPercent ? undefined : `${target.direction} ${amount}%`;
  }
  const { metric, observation } = sized;
  if (target.kind !== 'level' || observation === undefined) return undefined;
  const { value } = observation;
  const baseline = convertAmount(value.amount, unitOf(value, metric.unit), metric.unit);
  const [min, max] = [target.min, target.max].map((end) =>
    convertAmount(end, unitOf(target, metric.unit), metric.unit),
  );
  if (baseline === undefined || min === undefined || max === undefined) return undefined;
  const isRising = min >= baseline;
  // A bound that is kept today leaves nothing to reach.
  if (target.comparator?.startsWith(isRising ? '<' : '>') === true) return undefined;
  const wanted = isRising ? min : max;
  const rounded = roundLike(baseline + (wanted - baseline) * share, baseline);
  const level = isRising ? Math.min(rounded, wanted) : Math.max(rounded, wanted);
  const hasMoved = isRising ? level > baseline : level < baseline;
  return hasMoved ? levelText(metric, level, isRising ? '>=' : '<=') : undefined;
}

/** The sentence behind an interim level. */
export function explainInterim(sized: SizedTarget, level: string, locale: Locale): string {
  const print = (raw: string): string => {
    const reading = parseTarget(raw);
    return reading.ok
      ? inSentence(
          formatTarget(reading.value, locale, sized.metric.unit, sized.observation?.scale),
          locale,
        )
      : raw;
  };
  const [now, end] = [print(level), print(String(sized.target))];
  return say(
    locale,
    `按时间进度折算：最终目标为${gap(end)}，此时应为${gap(now)}（估计值）。`,
    `Counted by the time that is over: ${now} by then on the way to ${end} (an estimate).`,
  );
}

/** Chinese sets a space before a digit or letter and none before a character. */
function gap(printed: string): string {
  return /^\p{Script=Han}/u.test(printed) ? printed : ` ${printed}`;
}
