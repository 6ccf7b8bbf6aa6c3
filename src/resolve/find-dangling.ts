import { wordDangling, type Candidate } from '../diagnostics/dangling.ts';
import { contentSchema } from '../model/content.ts';
import type { Collection } from '../model/id.ts';
import { factFields } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Resolved } from '../model/resolved.ts';
import { itemsIn, walkPlan, type Reference } from '../model/walk-plan.ts';
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

/** The references that name nothing, with the nearest thing that exists. */
export function findDangling(
  references: readonly Reference[],
  context: Context,
  knowledge: Knowledge,
): Dangling[] {
  const known = knownItems(context, knowledge);
  const nearestOf = new Map<string, string | undefined>();
  const suggest = (id: string, to: Collection): string | undefined => {
    const key = `${to} ${id}`;
    if (nearestOf.has(key) || nearestOf.size >= MOST_SUGGESTIONS) return nearestOf.get(key);
    const { values } = wordDangling(id, to, known(to)?.candidates ?? []);
    nearestOf.set(key, 'nearest' in values ? values.nearest : undefined);
    return nearestOf.get(key);
  };
  return references
    .filter(({ to, value }) => known(to)?.ids.has(value) === false)
    .map(({ at, inner, to, value: id }) => {
      const near = suggest(id, to);
      return { at, field: inner, to, id, ...(near === undefined ? {} : { nearest: near }) };
    });
}

/** Comparing with every id costs; nobody reads more suggestions than these at once. */
const MOST_SUGGESTIONS = 100;

interface Listed {
  ids: ReadonlySet<string>;
  candidates: readonly Candidate[];
}

/** Items by collection; industries and tags are judged when the inputs are parsed. */
function knownItems({ inputs, content }: Context, knowledge: Knowledge) {
  const plan = {
    ...content,
    ...Object.fromEntries(Object.keys(factFields).map((name) => [name, inputs[name as 'themes']])),
  };
  const dictionaries: Partial<Record<Collection, readonly Candidate[]>> = {
    'catalogue-metrics': knowledge.metrics.map(({ id, label, aliases = [] }) => ({
      id,
      names: [label, ...aliases],
    })),
    roles: [...knowledge.roles, ...inputs.roles].map(({ id, label }) => ({ id, names: [label] })),
  };
  const lists = new Map<Collection, Listed>();
  return (collection: Collection): Listed | undefined => {
    if (['industries', 'tags', 'playbooks'].includes(collection)) return undefined;
    const known = lists.get(collection);
    if (known !== undefined) return known;
    const candidates =
      dictionaries[collection] ??
      itemsIn(plan, collection).map(({ id, label }) => ({ id, names: [label] }));
    const listed = { ids: new Set(candidates.map(({ id }) => id)), candidates };
    lists.set(collection, listed);
    return listed;
  };
}
