import { nearest } from '../diagnostics/nearest.ts';
import { contentSchema } from '../model/content.ts';
import type { Collection } from '../model/id.ts';
import { factFields } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Resolved } from '../model/resolved.ts';
import { idsIn, walkPlan, type Reference } from '../model/walk-plan.ts';
import type { Context } from './context.ts';

type Dangling = Resolved['dangling'][number];

/** Every reference of the layered plan: of its content, and of the facts that people stated. */
export function listReferences({ inputs, content }: Context): Reference[] {
  const found: Reference[] = [];
  const visitor = { reference: (one: Reference) => void found.push(one) };
  for (const [name, schema] of Object.entries({ ...factFields, ...contentSchema.shape })) {
    const value = name in factFields ? inputs[name as keyof typeof factFields] : undefined;
    const part = value ?? content[name as keyof typeof content];
    if (part !== undefined) walkPlan(schema, part, name, visitor);
  }
  return found;
}

/** The references that name nothing, with the nearest id that exists. */
export function findDangling(
  references: readonly Reference[],
  context: Context,
  knowledge: Knowledge,
): Dangling[] {
  const known = knownIds(context, knowledge);
  return references
    .filter(({ to, value }) => known(to)?.has(value) === false)
    .map(({ at, field, to, value: id }) => {
      const near = nearest(id, known(to) ?? []);
      return { at, field, to, id, ...(near === undefined ? {} : { nearest: near }) };
    });
}

/** Ids by collection; industries and tags are judged when the inputs are parsed. */
function knownIds({ inputs, content }: Context, knowledge: Knowledge) {
  const plan = {
    ...content,
    ...Object.fromEntries(Object.keys(factFields).map((name) => [name, inputs[name as 'themes']])),
    'catalogue-metrics': knowledge.metrics,
    roles: [...knowledge.roles, ...inputs.roles],
  };
  const sets = new Map<Collection, Set<string>>();
  return (collection: Collection): ReadonlySet<string> | undefined => {
    if (['industries', 'tags', 'playbooks'].includes(collection)) return undefined;
    const set = sets.get(collection) ?? new Set(idsIn(plan, collection));
    sets.set(collection, set);
    return set;
  };
}
