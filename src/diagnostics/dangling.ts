import type { Collection } from '../model/id.ts';
import { LOCALES } from '../model/locale.ts';
import type { Text } from '../model/text.ts';
import type { MessageValue } from './diagnostic.ts';
import { listLabel } from './list-label.ts';
import { nearest } from './nearest.ts';

/** What a reference may name. */
export interface Candidate {
  id: string;
  /** Its label, then its other names; values of a file that was not judged yet are welcome. */
  names?: readonly unknown[];
}

/** What is told of an id that leads nowhere. */
export type DanglingWording =
  | { code: 'reference/dangling'; values: { id: string; collection: Text; nearest?: string } }
  | {
      code: 'reference/name';
      values: { id: string; collection: Text; nearest: string; name: MessageValue };
    }
  | {
      code: 'reference/choice';
      values: { id: string; collection: Text; choices: Text; remedy: Text };
    };

/** More are a list to look up, not a choice. */
const FEW = 8;

/**
 * What is said of `id`, which names nothing in `collection`: the candidate that goes by that name, or
 * whose id or name is near; else all, where they are few; else where one is added.
 */
export function wordDangling(
  id: string,
  collection: Collection,
  candidates: readonly Candidate[],
): DanglingWording {
  const label = listLabel(collection);
  const { sorted, ids, names } = prepare(candidates);
  const named = (wanted: string | undefined): DanglingWording | undefined => {
    const meant = wanted === undefined ? undefined : names.get(wanted);
    if (wanted === undefined || meant === undefined) return undefined;
    const [first] = meant.names ?? [];
    const name = isText(first) ? first : wanted;
    return { code: 'reference/name', values: { id, collection: label, nearest: meant.id, name } };
  };
  const exact = named(fold(id));
  if (exact !== undefined) return exact;
  const near = nearest(id, ids) ?? sameLastPart(id, sorted);
  if (near !== undefined) {
    return { code: 'reference/dangling', values: { id, collection: label, nearest: near } };
  }
  const close = named(nearest(fold(id), names.keys()));
  if (close !== undefined) return close;
  if (candidates.length > 0 && candidates.length <= FEW) {
    const choices = enumerateIds(candidates.map((one) => one.id));
    return {
      code: 'reference/choice',
      values: { id, collection: label, choices, remedy: remedyFor(collection, label) },
    };
  }
  return { code: 'reference/dangling', values: { id, collection: placed(collection, label) } };
}

interface Prepared {
  sorted: readonly Candidate[];
  ids: readonly string[];
  /** By name, as names are compared; a name of several leads to the first. */
  names: ReadonlyMap<string, Candidate>;
}

const PREPARED = new WeakMap<readonly Candidate[], Prepared>();

/** In an order that does not depend on the file, so that ties are told alike. Made once a list. */
function prepare(candidates: readonly Candidate[]): Prepared {
  const known = PREPARED.get(candidates);
  if (known !== undefined) return known;
  const sorted = candidates.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const names = new Map<string, Candidate>();
  for (const one of sorted) {
    for (const name of namesOf(one)) if (!names.has(name)) names.set(name, one);
  }
  const prepared = { sorted, ids: sorted.map(({ id }) => id), names };
  PREPARED.set(candidates, prepared);
  return prepared;
}

/** The candidate whose last part an id without the rest of its path is: `regular`, `tiers/regular`. */
export function sameLastPart(id: string, candidates: readonly Candidate[]): string | undefined {
  const last = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const paths = candidates.map((one) => one.id).filter((one) => one.includes('/'));
  const wanted = last(fold(id));
  const part = paths.some((path) => last(path) === wanted)
    ? wanted
    : nearest(wanted, paths.map(last));
  return part === undefined ? undefined : paths.find((path) => last(path) === part);
}

const DICTIONARIES: ReadonlySet<Collection> = new Set([
  'catalogue-metrics',
  'roles',
  'industries',
  'playbooks',
  'tags',
]);

/** Whether the items of a collection stand in the knowledge base, and not only in the plan. */
export function isOfDictionary(collection: Collection): boolean {
  return DICTIONARIES.has(collection);
}

function remedyFor(collection: Collection, label: Text): Text {
  if (!isOfDictionary(collection)) {
    return {
      'zh-CN': `先在“${inLocale(label, 'zh-CN')}”中添加它`,
      en: `add it to ${inLocale(label, 'en')}`,
    };
  }
  return collection === 'roles'
    ? {
        'zh-CN': '在 `knowledge/*.yaml` 或本方案的 `roles` 中添加它',
        en: 'add it in `knowledge/*.yaml` or to `roles` of the plan',
      }
    : { 'zh-CN': '在 `knowledge/*.yaml` 中添加它', en: 'add it in `knowledge/*.yaml`' };
}

/** The label of a collection, with the file that it is written in where that is not the plan. */
function placed(collection: Collection, label: Text): Text {
  if (!isOfDictionary(collection)) return label;
  const own = collection === 'roles';
  return {
    'zh-CN': `${inLocale(label, 'zh-CN')}（\`knowledge/*.yaml\`${own ? ' 或本方案的 `roles`' : ''}）`,
    en: `${inLocale(label, 'en')} (\`knowledge/*.yaml\`${own ? ' or `roles` of the plan' : ''})`,
  };
}

function enumerateIds(ids: readonly string[]): Text {
  const quoted = ids.map((id) => `\`${id}\``);
  return { 'zh-CN': quoted.join('、'), en: quoted.join(', ') };
}

function inLocale(text: Text, locale: (typeof LOCALES)[number]): string {
  return typeof text === 'string' ? text : (text[locale] ?? '');
}

function namesOf({ names = [] }: Candidate): string[] {
  return names.flatMap((name) => {
    if (typeof name === 'string') return fold(name);
    if (typeof name !== 'object' || name === null) return [];
    return Object.values(name).flatMap((each: unknown) =>
      typeof each === 'string' ? fold(each) : [],
    );
  });
}

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    LOCALES.some((locale) => typeof (value as Record<string, unknown>)[locale] === 'string') &&
    Object.values(value).every((each) => typeof each === 'string')
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
