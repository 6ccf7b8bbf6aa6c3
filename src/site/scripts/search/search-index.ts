/** What `search.json` of a unit holds. */
export interface SearchIndex {
  format: 1;
  /** Title of the plan. */
  title: string;
  /** Language that it is read in. */
  locale: string;
  /** The pages in order; the overview has no slug. Sample: `{ slug: 'goals', mark: '3', title: 'Goals' }`. */
  chapters: { slug: string; mark: string; title: string }[];
  records: SearchRecord[];
}

/** Something that can be found: a chapter, a section or an item. */
export interface SearchRecord {
  /** Where it stands below the unit. Samples: `goals/#goal-data`, `goals/`. */
  at: string;
  /** Sample: `G1`; empty where it has none. */
  number: string;
  /** What it is, in a word. Sample: `Goal`. */
  kind: string;
  label: string;
  /** The item that it belongs to, where it has no place of its own. Sample: `G1 Keep data right`. */
  of?: string;
  /** What else is said of it; empty when nothing is. */
  text: string;
}

/** The page that a record stands on; empty for the overview. Sample: `goals`. */
export function pageOf({ at }: Pick<SearchRecord, 'at'>): string {
  return at.slice(0, Math.max(0, at.indexOf('/')));
}

/** Whether a fetched value has the shape that is used here: it may come from another build than the page. */
export function isSearchIndex(value: unknown): value is SearchIndex {
  return (
    hasTexts(value, ['title', 'locale']) &&
    value['format'] === 1 &&
    isListOf(value['chapters'], ['slug', 'mark', 'title']) &&
    isListOf(value['records'], ['at', 'number', 'kind', 'label', 'text'])
  );
}

function isListOf(value: unknown, names: readonly string[]): boolean {
  return Array.isArray(value) && value.every((each) => hasTexts(each, names));
}

function hasTexts(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return names.every((name) => typeof fields[name] === 'string');
}
