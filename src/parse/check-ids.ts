import type { z } from 'zod';
import { sameLastPart, wordDangling, type Candidate } from '../diagnostics/dangling.ts';
import { listLabel, PATH_LABELS } from '../diagnostics/list-label.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { COLLECTIONS, isId, NESTED, type Collection } from '../model/id.ts';
import { itemKey, KEY_FIELDS } from '../model/item-key.ts';
import { itemsIn } from '../model/walk-plan.ts';
import type { Path } from './node-index.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { childSchema, markOf, shapeOf } from '../model/schema-shape.ts';
import type { SchemaFinding } from './schema-issues.ts';
import { clip } from './show-value.ts';
import { valueAt } from './value-at.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

/** What exists outside the file, by the collection it is in: ids, some with the names they go by. */
export type Known = Partial<Record<Collection, readonly (string | Candidate)[]>>;

/** What references may name. */
interface Listed {
  ids: ReadonlySet<string>;
  candidates: readonly Candidate[];
  /** Whether these are all there are, so that an id that is not among them leads nowhere. */
  complete: boolean;
}

type Index = ReadonlyMap<Collection, Listed>;

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
): SchemaFinding[] {
  const findings: SchemaFinding[] = [];
  const index = indexIds(valueAt(parsed.value, root), known, open);
  const visit = (value: unknown, part: z.core.$ZodType | undefined, path: Path): void => {
    // No more are shown, and each is compared with every id.
    if (part === undefined || findings.length > YAML_LIMITS.findings) return;
    const reference = markOf(part, 'reference');
    if (typeof value === 'string' && reference !== undefined) {
      const finding = checkReference(parsed, value, reference as Collection, index, path);
      if (finding) findings.push({ diagnostic: finding, path });
    }
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      const repeated = checkUnique(parsed, value, part, path);
      findings.push(...repeated.map((one) => ({ diagnostic: one, path })));
    }
    for (const [key, child] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      visit(child, childSchema(part, step), [...path, step]);
    }
  };
  visit(parsed.value, schema, []);
  return findings;
}

function indexIds(value: unknown, known: Known, open: readonly Collection[]): Index {
  const index = new Map<Collection, Listed>();
  const plan = (value ?? {}) as Record<string, unknown>;
  const metricNames = new Map(
    (known['catalogue-metrics'] ?? []).map((one) =>
      typeof one === 'string' ? [one, []] : [one.id, one.names ?? []],
    ),
  );
  for (const collection of COLLECTIONS) {
    const parent =
      collection in NESTED ? NESTED[collection as keyof typeof NESTED].parents : collection;
    const given = known[collection];
    const candidates = [
      ...itemsIn(plan, collection).map(({ id, label }) => ({
        id,
        // A figure has no label: it goes by the names of its metric.
        names: collection === 'metrics' ? (metricNames.get(id) ?? []) : [label],
      })),
      ...(given ?? []).map((one) => (typeof one === 'string' ? { id: one } : one)),
    ];
    const own = Array.isArray(valueAt(value, [parent])) && !open.includes(parent);
    const ids = new Set(candidates.map(({ id }) => id));
    index.set(collection, { ids, candidates, complete: own || given !== undefined });
  }
  return index;
}

/** Longer ones are refused for their length. */
const LONGEST = 129;

function checkReference(
  parsed: ParsedYaml,
  id: string,
  collection: Collection,
  index: Index,
  path: Path,
): Diagnostic | undefined {
  const listed = index.get(collection);
  if (listed === undefined || listed.ids.has(id) || id.length > LONGEST) return undefined;
  const { candidates, complete } = listed;
  const where = { place: parsed.placeOf(path), path: parsed.addressOf(path) };
  const parts = id.split('/');
  if (collection in NESTED && (parts.length !== 2 || !parts.every(isId))) {
    const near =
      nearest(
        id,
        candidates.map((one) => one.id),
      ) ?? sameLastPart(id, candidates);
    return diagnostic('schema/path', {
      ...where,
      values: {
        found: clip(id),
        ...PATH_LABELS[collection as keyof typeof PATH_LABELS],
        ...(near === undefined ? {} : { nearest: near }),
      },
    });
  }
  const worded = wordDangling(id, collection, candidates);
  // What other files may add cannot be missed yet, but no name of anything is an id.
  const isLost = complete || (!parts.every(isId) && worded.code === 'reference/name');
  return isLost ? diagnostic(worded.code, { ...where, values: worded.values }) : undefined;
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
          list: listLabel(...listNames(path)),
        },
      }),
    );
  });
  return findings;
}

/** The name of a list, and of the list that holds the item it belongs to. */
function listNames(path: Path): [field: string, parent?: string] {
  const [field = '', parent] = path.filter((step) => typeof step === 'string').toReversed();
  return parent === undefined ? [field] : [field, parent];
}

/** The field that gives an item its key. */
export function keyField(item: unknown, key: string): string {
  return KEY_FIELDS.find((name) => valueAt(item, [name]) === key) ?? 'id';
}
