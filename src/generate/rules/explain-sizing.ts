import { formatAmount, formatQuantity, formatTarget } from '../../model/format.ts';
import type { MeasuredObservation } from '../../model/inputs.ts';
import type { Metric } from '../../model/metric.ts';
import { parseTarget } from '../../model/target.ts';
import { usualStep, type Sizing } from './size-level.ts';
import { bilingual, inSentence, say, type Bilingual } from './wording.ts';

const AMBITION = {
  cautious: { 'zh-CN': '稳健', en: 'cautious' },
  balanced: { 'zh-CN': '适中', en: 'balanced' },
  bold: { 'zh-CN': '进取', en: 'bold' },
} as const;

/** The sentence behind a sized target: from where, how far plans usually get, and what is taken. */
export function explainSizing(
  sizing: Sizing,
  observation: MeasuredObservation,
  raw: string,
): Bilingual {
  const { metric, band, months, direction, ambition } = sizing;
  const step = usualStep(band, months);
  const { high, seen } = step;
  // A level that is passed already is nothing to aim at.
  const low = band.kind === 'level' ? Math.max(step.low, sizing.baseline) : step.low;
  return bilingual((locale) => {
    const from = inSentence(
      formatQuantity(observation.value, locale, metric.unit, observation.scale),
      locale,
    );
    const reading = parseTarget(raw);
    const to = reading.ok
      ? inSentence(formatTarget(reading.value, locale, metric.unit, observation.scale), locale)
      : raw;
    const range = inSentence(
      formatAmount(round(low), round(high), stepUnit(sizing), locale),
      locale,
    );
    const level = AMBITION[ambition][locale];
    const estimate = !seen;
    if (band.kind === 'level') {
      return say(
        locale,
        `现状 ${from}，同类方案在 ${months} 个月内一般做到 ${range}${estimate ? '（估计值）' : ''}；按${level}力度取 ${to}。`,
        `Plans of this kind reach ${range} within ${months} months${estimate ? ' (an estimate)' : ''}; from ${from}, a ${level} ambition aims at ${to}.`,
      );
    }
    return say(
      locale,
      `现状 ${from}，${months} 个月内一般可${direction === 'up' ? '提高' : '降低'}${band.kind === 'relative' ? '现值的' : ''} ${range}${estimate ? '（估计值）' : ''}；按${level}力度取 ${to}。`,
      `Plans of this kind ${direction === 'up' ? 'raise' : 'lower'} it by ${range}${band.kind === 'relative' ? ' of today’s value' : ''} within ${months} months${estimate ? ' (an estimate)' : ''}; from ${from}, a ${level} ambition aims at ${to}.`,
    );
  });
}

function stepUnit({ band, metric: { unit } }: Sizing): Metric['unit'] {
  if (band.kind === 'relative') return 'percent';
  if (band.kind === 'level') return unit;
  if (unit === 'percent') return 'pp';
  return unit === 'score' || unit === 'score5' ? 'points' : unit;
}

const round = (amount: number): number => Number(amount.toFixed(1));
