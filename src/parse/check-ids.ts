import type { z } from 'zod';
import { listLabel } from '../diagnostics/list-label.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { COLLECTIONS, isId, NESTED, type Collection } from '../model/id.ts';
import { itemKey } from '../model/item-key.ts';
import { idsIn } from '../model/walk-plan.ts';
import type { Path } from './node-index.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { childSchema, markOf, shapeOf } from '../model/schema-shape.ts';
import { valueAt } from './value-at.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

/** Ids that exist outside the file, by the collection they are in. */
export type Known = Partial<Record<Collection, readonly string[]>>;

/** The ids that a reference may name; a collection that is absent is not judged. */
type Index = ReadonlyMap<unknown, ReadonlySet<string>>;

/**
 * Reports ids that repeat within their list, and references that name nothing. Works on raw
 * values, so that it finds these also where other parts of the file are wrong.
 *
 * @param open collections that other files add to: judged only when `known` has them.
 */
export function checkIds(
  parsed: ParsedYaml,
  schema: z.core.$ZodType,
  root: Path,
  known: Known,
  open: readonly Collection[],
): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const index = indexIds(valueAt(parsed.value, root), known, open);
  const visit = (value: unknown, part: z.core.$ZodType | undefined, path: Path): void => {
    // No more are shown, and each is compared with every id.
    if (part === undefined || findings.length > YAML_LIMITS.findings) return;
    const reference = markOf(part, 'reference');
    if (typeof value === 'string' && reference !== undefined) {
      const finding = checkReference(parsed, value, reference as Collection, index, path);
      if (finding) findings.push(finding);
    }
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) findings.push(...checkUnique(parsed, value, part, path));
    for (const [key, child] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      visit(child, childSchema(part, step), [...path, step]);
    }
  };
  visit(parsed.value, schema, []);
  return findings;
}

function indexIds(value: unknown, known: Known, open: readonly Collection[]): Index {
  const index = new Map<unknown, ReadonlySet<string>>();
  for (const collection of COLLECTIONS) {
    const parent =
      collection in NESTED ? NESTED[collection as keyof typeof NESTED].parents : collection;
    const given = known[collection];
    const own = Array.isArray(valueAt(value, [parent])) && !open.includes(parent);
    if (!own && given === undefined) continue;
    const plan = (value ?? {}) as Record<string, unknown>;
    index.set(collection, new Set([...idsIn(plan, collection), ...(given ?? [])]));
  }
  return index;
}

function checkReference(
  parsed: ParsedYaml,
  id: string,
  collection: Collection,
  index: Index,
  path: Path,
): Diagnostic | undefined {
  const ids = index.get(collection);
  if (ids === undefined || ids.has(id) || !id.split('/').every(isId)) return undefined;
  const near = nearest(id, ids);
  return diagnostic('reference/dangling', {
    place: parsed.placeOf(path),
    path: parsed.addressOf(path),
    values: {
      id,
      collection: listLabel(collection),
      ...(near === undefined ? {} : { nearest: near }),
    },
  });
}

function checkUnique(
  parsed: ParsedYaml,
  list: readonly unknown[],
  schema: z.core.$ZodType,
  path: Path,
): Diagnostic[] {
  const shape = shapeOf(schema);
  if (shape.type !== 'list' || shapeOf(shape.element).type !== 'object') return [];
  const first = new Map<string, Path>();
  const findings: Diagnostic[] = [];
  list.forEach((item, position) => {
    const key = itemKey(item);
    if (key === undefined) return;
    const own = [...path, position, keyField(item, key)];
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, own);
      return;
    }
    findings.push(
      diagnostic('reference/duplicate-id', {
        place: parsed.placeOf(own),
        path: parsed.addressOf([...path, position]),
        related: [
          {
            label: { 'zh-CN': '第一次用在这里', en: 'first used here' },
            path: parsed.addressOf([...path, position]),
            place: parsed.placeOf(earlier),
          },
        ],
        values: {
          id: key,
          list: listLabel(String(path.findLast((step) => typeof step === 'string') ?? '')),
        },
      }),
    );
  });
  return findings;
}

/** The field that gives an item its key. */
export function keyField(item: unknown, key: string): string {
  const names = ['id', 'metric', 'role', 'constraint'];
  return names.find((name) => valueAt(item, [name]) === key) ?? 'id';
}
