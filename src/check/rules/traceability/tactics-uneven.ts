import { PROFILE_FACTS } from '../../../model/profile.ts';
import type { ResolvedStrategy } from '../../../model/resolved.ts';
import { finding, rule } from '../../rule.ts';

/**
 * Strategies of very different size, some without a KPI: nothing shows whether the small ones do enough.
 * Told once for the plan, at the strategy that is furthest from the usual size. Kinds of document that
 * ask for a number of tactics are held to that, and a guide leaves its strategies to the reader.
 */
export const tacticsUneven = rule('strategy/tactics-uneven', (plan) => {
  const { profile } = plan.plan;
  if (PROFILE_FACTS[profile].tactics !== undefined || profile === 'guide') return [];
  const bare = plan.strategies.filter(
    ({ kpis, unknown }) => kpis.length === 0 && unknown === undefined,
  );
  const ordered = plan.strategies.toSorted((a, b) => a.tactics.length - b.tactics.length);
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (bare.length === 0 || least === undefined || most === undefined) return [];
  if (least.tactics.length === most.tactics.length) return [];
  const usual = ordered[Math.floor((ordered.length - 1) / 2)]?.tactics.length ?? 0;
  const isFewOdd = usual - least.tactics.length > most.tactics.length - usual;
  const [odd, other]: [ResolvedStrategy, ResolvedStrategy] = isFewOdd
    ? [least, most]
    : [most, least];
  return [
    finding(
      'strategy/tactics-uneven',
      { at: odd.address, field: 'tactics' },
      {
        values: {
          strategy: odd.label,
          count: odd.tactics.length,
          least: least.tactics.length,
          most: most.tactics.length,
          bare: bare.length,
          all: plan.strategies.length,
        },
      },
      [
        {
          at: other.address,
          field: 'tactics',
          label: isFewOdd
            ? { 'zh-CN': '战术最多的策略', en: 'the strategy with the most tactics' }
            : { 'zh-CN': '战术最少的策略', en: 'the strategy with the fewest tactics' },
        },
      ],
    ),
  ];
});
