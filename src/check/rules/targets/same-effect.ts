import { LOCALES } from '../../../model/locale.ts';
import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import { printTarget } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { qualityOf, stemOf } from './metric-name.ts';

/**
 * One effect that two strategies claim, each by a metric of its own: returns for size as a share of all
 * returns and as a rate of all sales. Told by their names, which differ only in the word for the way of
 * counting, and by changes that may be the same.
 */
export const sameEffect = rule('strategy/same-effect', (plan) => {
  const seen = new Map<string, Claim[]>();
  return plan.strategies.flatMap((strategy) =>
    strategy.kpis.flatMap((kpi): Finding[] => {
      const claim = { kpi, strategy };
      const stems = stemsOf(kpi);
      const other = stems
        .flatMap((stem) => seen.get(stem) ?? [])
        .find((earlier) => claimsSame(earlier, claim));
      for (const stem of stems) seen.set(stem, [...(seen.get(stem) ?? []), claim]);
      return other === undefined ? [] : [toFinding(claim, other)];
    }),
  );
});

interface Claim {
  kpi: ResolvedTarget;
  strategy: Resolved['strategies'][number];
}

/** Ways of counting the same events: of all that could happen, of all that did, or how many. */
const COUNTINGS = new Set(['rate', 'share', 'count']);

/** The names of a metric without its way of counting, one for each language that tells it. */
function stemsOf({ label, target }: ResolvedTarget): string[] {
  if (target.kind !== 'change' || typeof label === 'string') return [];
  return LOCALES.flatMap((locale) => {
    const name = label[locale];
    if (name === undefined || !COUNTINGS.has(qualityOf(name, locale) ?? '')) return [];
    const stem = stemOf(name, locale);
    return stem === '' ? [] : [`${locale} ${stem}`];
  });
}

function claimsSame(a: Claim, b: Claim): boolean {
  if (a.strategy.key === b.strategy.key || a.kpi.metric === b.kpi.metric) return false;
  const [one, other] = [a.kpi.target, b.kpi.target];
  if (one.kind !== 'change' || other.kind !== 'change') return false;
  if (one.direction !== other.direction || one.unit !== other.unit) return false;
  const [first, second] = [sizeOf(one), sizeOf(other)];
  return first.min <= second.max && second.min <= first.max;
}

function sizeOf({ min, max, comparator }: Extract<ResolvedTarget['target'], { kind: 'change' }>) {
  if (comparator === undefined) return { min, max };
  return comparator.startsWith('>') ? { min, max: Infinity } : { min: 0, max };
}

function toFinding({ kpi, strategy }: Claim, other: Claim): Finding {
  return finding(
    'strategy/same-effect',
    { at: kpi.address, field: 'target' },
    {
      values: {
        strategy: strategy.label,
        metric: kpi.label,
        target: printTarget(kpi),
        otherMetric: other.kpi.label,
        otherStrategy: other.strategy.label,
        otherTarget: printTarget(other.kpi),
      },
    },
    [
      {
        at: other.kpi.address,
        field: 'target',
        label: { 'zh-CN': '另一项策略的衡量指标', en: 'the KPI of the other strategy' },
      },
    ],
  );
}
