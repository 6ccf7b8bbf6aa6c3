import { itemKey, joinAddress, type Address } from '../model/item-key.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Context } from './context.ts';

type Dangling = Resolved['dangling'][number];
type Target = Dangling['to'];

interface Mention {
  at: Address;
  field: string;
  to: Target;
  ids: readonly string[];
}

/** References of the layered content to items that do not exist, with the nearest that do. */
export function findDangling(context: Context, knowledge: Knowledge): Dangling[] {
  const known = knownIds(context, knowledge);
  return mentions(context).flatMap(({ at, field, to, ids }) =>
    ids
      .filter((id) => !known[to].has(id))
      .map((id) => {
        const near = nearest(id, known[to]);
        return { at, field, to, id, ...(near === undefined ? {} : { nearest: near }) };
      }),
  );
}

function knownIds({ inputs, content }: Context, knowledge: Knowledge): Record<Target, Set<string>> {
  const ids = (items: readonly { id: string }[]): Set<string> => new Set(items.map(({ id }) => id));
  return {
    'catalogue-metrics': ids(knowledge.metrics),
    roles: ids(knowledge.roles),
    orientation: ids(inputs.orientation),
    themes: ids(inputs.themes),
    challenges: ids(inputs.challenges),
    constraints: ids(inputs.constraints),
    goals: ids(content.goals),
    strategies: ids(content.strategies),
    tactics: new Set(
      content.strategies.flatMap(({ id, tactics }) =>
        tactics.map((tactic) => `${id}/${tactic.id}`),
      ),
    ),
    phases: ids(content.phases),
  };
}

function mentions({ content }: Context): Mention[] {
  const found: Mention[] = [];
  const mention = (
    at: Address,
    field: string,
    to: Target,
    ids: string | readonly string[] | undefined,
  ): void => {
    if (ids !== undefined)
      found.push({ at, field, to, ids: typeof ids === 'string' ? [ids] : ids });
  };
  const targets = (
    parent: Address,
    list: readonly { metric: string; id?: string | undefined }[],
  ): void => {
    for (const target of list) {
      mention(
        joinAddress(parent, itemKey(target) ?? ''),
        'metric',
        'catalogue-metrics',
        target.metric,
      );
    }
  };
  for (const goal of content.goals) {
    const at = joinAddress('goals', goal.id);
    mention(at, 'orientation', 'orientation', goal.orientation);
    targets(joinAddress(at, 'targets'), goal.targets);
  }
  for (const strategy of content.strategies) {
    const at = joinAddress('strategies', strategy.id);
    mention(at, 'addresses', 'challenges', strategy.addresses?.challenges);
    mention(at, 'addresses', 'themes', strategy.addresses?.themes);
    mention(at, 'goals', 'goals', strategy.goals);
    mention(at, 'owner', 'roles', strategy.owner);
    for (const tactic of strategy.tactics) {
      mention(joinAddress(at, 'tactics', tactic.id), 'owner', 'roles', tactic.owner);
    }
    targets(joinAddress(at, 'kpis'), strategy.kpis);
  }
  for (const phase of content.phases) {
    const at = joinAddress('phases', phase.id);
    for (const item of phase.work) {
      const here = joinAddress(at, 'work', item.id);
      mention(here, 'tactics', 'tactics', item.tactics);
      mention(here, 'owner', 'roles', item.owner);
    }
    for (const milestone of phase.milestones) {
      const here = joinAddress(at, 'milestones', milestone.id);
      mention(here, 'strategies', 'strategies', milestone.strategies);
      mention(here, 'owner', 'roles', milestone.owner);
    }
    for (const resource of phase.resources) {
      mention(
        joinAddress(at, 'resources', itemKey(resource) ?? ''),
        'role',
        'roles',
        resource.role,
      );
    }
  }
  for (const response of content.responses) {
    const at = joinAddress('responses', itemKey(response) ?? '');
    mention(at, 'constraint', 'constraints', response.constraint);
    mention(at, 'phases', 'phases', response.phases);
    mention(at, 'strategies', 'strategies', response.strategies);
  }
  for (const outcome of content.outcomes) {
    const at = joinAddress('outcomes', outcome.id);
    mention(at, 'goals', 'goals', outcome.goals);
    targets(joinAddress(at, 'results'), outcome.results);
  }
  for (const cadence of content.cadences) {
    mention(joinAddress('cadences', cadence.id), 'participants', 'roles', cadence.participants);
  }
  for (const risk of content.risks) {
    const at = joinAddress('risks', risk.id);
    mention(at, 'owner', 'roles', risk.owner);
    mention(at, 'phases', 'phases', risk.phases);
  }
  return found;
}
