import type { Resolved, ResolvedStrategy } from '../../../model/resolved.ts';
import { finding, type Finding, rule } from '../../rule.ts';

/** Strategies that answer nobody's problem, or only what customers say and none of the challenges. */
export const strategyAnswers = rule(
  ['strategy/answers-nothing', 'strategy/theme-only'],
  (plan): Finding[] => {
    const required = requiredStrategies(plan);
    const named = new Set(
      plan.segmentations.flatMap(({ segments }) =>
        segments.flatMap(({ strategies = [] }) => strategies),
      ),
    );
    return plan.strategies
      .filter(({ unknown, challenges }) => unknown === undefined && challenges.length === 0)
      .flatMap((strategy): Finding[] => {
        const { address, key, label, themes, segments } = strategy;
        const at = { at: address, field: 'addresses' };
        if (themes.length === 0) {
          const isServing = segments.length > 0 || named.has(key) || hasCauses(strategy);
          if (isServing || required.has(key) || !statesProblems(plan)) return [];
          return [finding('strategy/answers-nothing', at, { values: { strategy: label } })];
        }
        // The rules answer each theme that is stated, and say which one called for the strategy.
        if (plan.challenges.length === 0 || strategy.origin !== undefined) return [];
        const [theme] = themes;
        return [
          finding(
            'strategy/theme-only',
            at,
            { values: { strategy: label, theme: theme?.label ?? '' } },
            themes.slice(0, MOST_SIDES).map(({ key }) => ({
              at: `themes/${key}`,
              label: { 'zh-CN': '它回应的反馈', en: 'the feedback it answers' },
            })),
          ),
        ];
      });
  },
);

const MOST_SIDES = 3;

/** Where nothing is stated that a strategy could answer, none is asked what it answers. */
function statesProblems({ challenges, themes, segmentations }: Resolved): boolean {
  return challenges.length + themes.length + segmentations.length > 0;
}

/** Whether the rules chose it for the sake of something that the plan states. */
function hasCauses({ origin }: ResolvedStrategy): boolean {
  return (origin?.because ?? []).length > 0;
}

/** Strategies that others build on: those answer for them. */
function requiredStrategies({ strategies }: Resolved): Set<string> {
  const required = new Set<string>();
  for (const { key, tactics } of strategies) {
    for (const path of tactics.flatMap(({ requires = [] }) => requires)) {
      const [other = ''] = path.split('/');
      if (other !== key) required.add(other);
    }
  }
  return required;
}
