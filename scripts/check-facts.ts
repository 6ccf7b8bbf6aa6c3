/**
 * Checks the figures of the published plans that the examples restate. Each file of `scripts/facts/`
 * lists what its plan must say: `is`, the value as it is written; `says`, text that every language of
 * the field contains; `count`, how many items a list has. Prints what does not hold.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { findAddress, type Node } from '../src/resolve/address-tree.ts';
import { LOCALES } from '../src/model/locale.ts';
import { resolvedSchema, type Resolved } from '../src/model/resolved.ts';
import { checkWorkspace } from '../src/pipeline/check-workspace.ts';

/** One figure and the place where the plan states it. */
const factSchema = z.strictObject({
  fact: z.string(),
  at: z.string(),
  field: z.string().optional(),
  is: z.unknown().optional(),
  says: z.string().optional(),
  count: z.int().optional(),
});
type Fact = z.output<typeof factSchema>;

const ROOT = path.resolve(import.meta.dirname, '..');
const FACTS = path.join(ROOT, 'scripts/facts');

const { plans } = await checkWorkspace({ root: ROOT, plans: [] });
let failed = 0;
for (const file of readdirSync(FACTS).sort()) {
  const id = path.basename(file, '.yaml');
  const facts = z.array(factSchema).parse(parse(readFileSync(path.join(FACTS, file), 'utf8')));
  const resolved = plans.find((plan) => plan.id === id)?.resolved;
  const wrong =
    resolved === undefined
      ? [`the plan ${id} does not resolve`]
      : facts.flatMap((fact) => judge(fact, planTree(resolved)) ?? []);
  for (const message of wrong) console.error(`${file}: ${message}`);
  failed += wrong.length;
  console.log(`${id}: ${facts.length - wrong.length} of ${facts.length} figures stand in the plan`);
}
process.exitCode = failed === 0 ? 0 : 1;

/** The resolved plan as it is written, with its parts where addresses say they are. */
function planTree(resolved: Resolved): Node {
  const written = z.encode(resolvedSchema, resolved);
  return {
    ...written,
    ...written.plan,
    metrics: written.observations,
    responses: written.constraints.flatMap(({ responses }) => responses),
  };
}

/** What is wrong with a fact; undefined when it holds. */
function judge(fact: Fact, tree: Node): string | undefined {
  const found = findAddress(tree, fact.at);
  const name = `${fact.fact} at ${fact.at}${fact.field === undefined ? '' : `#${fact.field}`}`;
  if (found.kind === 'none' || found.kind === 'ambiguous') return `${name}: no such item`;
  const whole = found.kind === 'list' ? found.list : found.item;
  const value = fact.field === undefined ? whole : fieldOf(whole, fact.field);
  if (fact.count !== undefined) {
    const count = Array.isArray(value) ? value.length : undefined;
    return count === fact.count ? undefined : `${name}: ${count} items instead of ${fact.count}`;
  }
  if (fact.says !== undefined) return says(value, fact.says) ? undefined : `${name}: not said`;
  return plain(value) === plain(fact.is)
    ? undefined
    : `${name}: ${plain(value)} instead of ${plain(fact.is)}`;
}

/** `30` and `"30"` are the same figure, and a link is the id that it leads to. */
function plain(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'key' in value) return String(value.key);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Follows `figures.0.figure`. What a strategy addresses is resolved into links of its own. */
function fieldOf(value: unknown, field: string): unknown {
  return field
    .replace(/^addresses\./, '')
    .split('.')
    .reduce<unknown>((at, step) => (at as Node | undefined)?.[step], value);
}

/** Whether a text contains the figure in every language it is written in. */
function says(value: unknown, figure: string): boolean {
  if (typeof value === 'string' || typeof value === 'number') return String(value).includes(figure);
  if (Array.isArray(value)) return value.some((item) => says(item, figure));
  if (typeof value !== 'object' || value === null) return false;
  const texts = LOCALES.flatMap((locale) => (value as Node)[locale] ?? []);
  return texts.length > 0 && texts.every((text) => says(text, figure));
}
