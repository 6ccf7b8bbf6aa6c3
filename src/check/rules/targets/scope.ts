import { planTargets } from '../../../model/plan-targets.ts';
import type { Resolved, ResolvedObservation, ResolvedTarget } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import { inEach } from '../../print.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';
import { figureKey, firstOfEach, sameScope } from '../../same-scope.ts';
import { statesSame } from './stated-figure.ts';

/**
 * Figures of one metric that are compared although they count different customers: a target and the
 * figure it starts from, or a goal for some customers and all that is to show whether it is reached. A
 * KPI for a part beside a goal for all is no such case.
 */
export const scopesDiffer = rule('target/scope-differs', (plan) => {
  const observed = Map.groupBy(plan.observations, ({ metric }) => metric);
  return [...baselineScopes(plan, observed), ...goalScopes(plan)];
});

/** Targets that start from the figure of other customers than their own. */
function baselineScopes(
  plan: Resolved,
  observed: ReadonlyMap<string, readonly ResolvedObservation[]>,
): Finding[] {
  return firstOfEach(planTargets(plan), (target) => figureKey(target, plan)).flatMap((target) => {
    const figures = observed.get(target.metric) ?? [];
    if (figures.some((figure) => sameScope(figure, target, plan))) return [];
    const start = figures.find((figure) =>
      target.from === undefined
        ? target.baselineAt === figure.address
        : statesSame(target.from, figure),
    );
    if (start === undefined) return [];
    return [
      differ(
        plan,
        { ...target, name: { 'zh-CN': '目标', en: 'the target' } },
        { ...start, name: { 'zh-CN': '基线', en: 'the baseline' } },
        {
          at: start.address,
          field: start.scope === undefined ? 'value' : 'scope',
          label: { 'zh-CN': '作为基线的现状值', en: 'the figure it starts from' },
        },
      ),
    ];
  });
}

/** Goals for some customers, while all that is to show whether they are reached counts others. */
function goalScopes(plan: Resolved): Finding[] {
  const followed = Map.groupBy(
    [
      ...plan.strategies.flatMap(({ kpis }) => kpis),
      ...plan.indicators.flatMap(({ items }) => items),
      ...plan.outcomes.flatMap(({ results }) => results),
      // A stage may well begin with a part of the goal, but then it says so.
      ...plan.stages.flatMap(({ targets }) => targets.filter(({ scope }) => scope === undefined)),
    ].filter(({ target }) => target.kind !== 'open'),
    ({ metric }) => metric,
  );
  return plan.goals.flatMap(({ targets }) =>
    targets.flatMap((target): Finding[] => {
      const others = followed.get(target.metric) ?? [];
      const [other] = others;
      if (target.scope === undefined || other === undefined) return [];
      if (others.some((one) => sameScope(one, target, plan))) return [];
      return [
        differ(
          plan,
          { ...other, name: { 'zh-CN': '这里', en: 'this target' } },
          { ...target, name: { 'zh-CN': '目标', en: 'the goal' } },
          {
            at: target.address,
            field: 'scope',
            label: { 'zh-CN': '目标的统计范围', en: 'the scope of the goal' },
          },
        ),
      ];
    }),
  );
}

/** One of two figures, and what it is called in the finding. */
interface Named {
  name: Text;
  scope?: Text | undefined;
}

function differ(plan: Resolved, one: ResolvedTarget & Named, other: Named, side: Side): Finding {
  const at = { at: one.address, field: one.scope === undefined ? 'target' : 'scope' };
  const values = {
    metric: one.label,
    one: one.name,
    scope: printScope(one.scope, plan),
    other: other.name,
    otherScope: printScope(other.scope, plan),
  };
  return finding('target/scope-differs', at, { values }, [side]);
}

function printScope(scope: Text | undefined, plan: Resolved): Text {
  return inEach((locale) => {
    if (scope === undefined) return locale === 'zh-CN' ? '没有写明范围' : 'names no scope';
    const whom = readText(scope, locale, plan.plan.language).text;
    return locale === 'zh-CN' ? `统计的是“${whom}”` : `counts “${whom}”`;
  });
}
