import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentSchema } from '../model/content.ts';
import type { Path } from './node-index.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { readWritten } from './read-written.ts';
import { wordIssues } from './schema-issues.ts';
import { childSchema, shapeOf, unwrap } from '../model/schema-shape.ts';
import { valueAt } from './value-at.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

/**
 * Judges the values of `set` and `add` by the schema of the item that the address leads to, so that
 * a mistake in an override is told like the same mistake in any other file. Whether the item exists
 * is known only when the layers lie over each other.
 */
export function checkOverrideValues(parsed: ParsedYaml): Diagnostic[] {
  const entries = valueAt(parsed.value, ['overrides']);
  if (!Array.isArray(entries)) return [];
  // Past these the list itself is refused, and no more findings are shown.
  return entries.slice(0, YAML_LIMITS.findings).flatMap((entry: unknown, index) => {
    const at = valueAt(entry, ['at']);
    if (typeof at !== 'string') return [];
    return (['set', 'add'] as const).flatMap((action) => {
      const fields = valueAt(entry, [action]);
      if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return [];
      const item = itemSchema(at, action);
      return item === undefined ? [] : judge(parsed, ['overrides', index, action], fields, item);
    });
  });
}

/** The schema of the item at an address: in a list an id leads to an item, in a map a name to a part. */
function itemSchema(at: string, action: 'set' | 'add'): z.ZodObject | undefined {
  let found: z.core.$ZodType | undefined = contentSchema;
  for (const step of at.split('/')) found = found && childSchema(found, step);
  if (action === 'add') {
    const shape = found && shapeOf(found);
    found = shape?.type === 'list' ? shape.element : undefined;
  }
  const item = found && unwrap(found);
  if (!(item instanceof z.ZodObject)) return undefined;
  return action === 'set' ? partialOf(item) : item;
}

const PARTIALS = new WeakMap<z.ZodObject, z.ZodObject>();

/** The schema with every field optional. Making one takes long, and there are few. */
function partialOf(item: z.ZodObject): z.ZodObject {
  const partial = PARTIALS.get(item) ?? item.partial();
  PARTIALS.set(item, partial);
  return partial;
}

function judge(parsed: ParsedYaml, prefix: Path, fields: object, item: z.ZodObject): Diagnostic[] {
  const below: ParsedYaml = {
    ...parsed,
    placeOf: (path, kind) => parsed.placeOf([...prefix, ...path], kind),
    spanOf: (path) => parsed.spanOf([...prefix, ...path]),
    numeralAt: (path) => parsed.numeralAt([...prefix, ...path]),
    isInBrackets: (path) => parsed.isInBrackets([...prefix, ...path]),
    addressOf: (path) => parsed.addressOf([...prefix, ...path]),
  };
  const written = readWritten(fields, item, below.numeralAt);
  const result = item.safeParse(written);
  if (result.success) return [];
  return wordIssues(result.error.issues, below, written, item).map(({ diagnostic }) => diagnostic);
}
