import { itemKey, joinAddress } from '../model/item-key.ts';
import type { Resolved, ResolvedGoal, ResolvedTarget } from '../model/resolved.ts';
import type { Context } from './context.ts';
import type { Observation } from '../model/plan/observation.ts';
import type { Text } from '../model/text.ts';
import { betterDirection, findObservation, inUnit } from './resolve-target.ts';

/**
 * Metrics with their target, themes and challenges with everything that answers them. A metric that no
 * goal aims at takes the first of `others`: the targets of indicators and outcomes.
 */
export function resolveDiagnosis(
  context: Context,
  goals: readonly ResolvedGoal[],
  others: readonly ResolvedTarget[],
): Pick<Resolved, 'observations' | 'themes' | 'challenges' | 'constraints'> {
  const { inputs, content, links } = context;
  const answering = (kind: 'themes' | 'challenges', key: string) =>
    links(
      'strategies',
      content.strategies
        .filter(({ addresses }) => addresses?.[kind]?.includes(key))
        .map(({ id }) => id),
    );
  return {
    observations: inputs.metrics.map((observation) => {
      const key = itemKey(observation) ?? observation.metric;
      const metric = context.metric(observation.metric);
      const unit = metric?.unit ?? observation.value?.unit ?? 'count';
      const normal = inUnit(observation.value, unit) ?? observation.value;
      const goal = goals.find(({ targets }) =>
        targets.some((target) => isAbout(context, target, observation)),
      );
      const target = (goal?.targets ?? others).find((candidate) =>
        isAbout(context, candidate, observation),
      );
      return {
        ...observation,
        address: joinAddress('metrics', key),
        key,
        label: metric?.label ?? observation.metric,
        better: betterDirection(metric, observation),
        ...(metric?.direction === 'declare' && observation.direction === undefined
          ? { undeclared: true }
          : {}),
        unit,
        group: metric?.group ?? 'experience',
        ...(metric?.range === undefined ? {} : { range: metric.range }),
        ...(metric?.windowDays === undefined ? {} : { windowDays: metric.windowDays }),
        ...(normal === undefined ? {} : { normal }),
        ...(target === undefined ? {} : { target }),
        ...(goal === undefined
          ? {}
          : { goal: { key: goal.key, number: goal.number, label: goal.label } }),
      };
    }),
    themes: inputs.themes.map((theme, at) => ({
      ...theme,
      address: joinAddress('themes', theme.id),
      key: theme.id,
      number: `T${at + 1}`,
      challenges: links(
        'challenges',
        inputs.challenges.filter(({ themes }) => themes?.includes(theme.id)).map(({ id }) => id),
      ),
      strategies: answering('themes', theme.id),
    })),
    challenges: inputs.challenges.map(({ themes, metrics, ...challenge }, at) => ({
      ...challenge,
      address: joinAddress('challenges', challenge.id),
      key: challenge.id,
      number: `C${at + 1}`,
      themes: links('themes', themes),
      metrics: links('metrics', metrics),
      strategies: answering('challenges', challenge.id),
    })),
    constraints: inputs.constraints.map((constraint, at) => ({
      ...constraint,
      address: joinAddress('constraints', constraint.id),
      key: constraint.id,
      number: `K${at + 1}`,
      ...(constraint.role === undefined
        ? {}
        : { roleLabel: context.roleLabel(constraint.role) ?? constraint.role }),
      responses: content.responses
        .filter(({ constraint: id }) => id === constraint.id)
        .map(({ phases, strategies, ...response }) => {
          const key = itemKey(response) ?? response.constraint;
          return {
            ...response,
            address: joinAddress('responses', key),
            key,
            phases: links('phases', phases),
            strategies: links('strategies', strategies),
          };
        }),
    })),
  };
}

/** Whether a target starts from this figure and not from another one of the same metric. */
function isAbout(
  context: Context,
  target: { metric: string; scope?: Text | undefined },
  observation: Observation,
): boolean {
  return findObservation(context, target) === observation;
}
