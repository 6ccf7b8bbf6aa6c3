/** What `versions.json` of a plan says. Sample of `pages`: `{ en: ['goals', 'changes'] }`. */
export interface VersionIndex {
  format: 1;
  latest: string;
  /** The newest first, the working copy before all releases. */
  versions: {
    version: string;
    status: 'draft' | 'released';
    date?: string;
    pages: Partial<Record<string, string[]>>;
  }[];
}

/** The page that is open. Sample: `{ root: '/retail-crm/', version: '1.1.0', locale: 'en', page: 'goals' }`. */
export interface Here {
  root: string;
  version: string;
  locale: string;
  /** Chapter or another page, with slashes between its parts; empty on the overview. */
  page: string;
}

export interface VersionChoice {
  version: string;
  draft: boolean;
  date?: string;
  /** Whether it is the newest release. */
  latest: boolean;
  /** Whether it is the one that is open. */
  here: boolean;
  /** The same page there, else the overview; in the same language, else in one that there is. */
  href: string;
}

export interface VersionChoices {
  choices: VersionChoice[];
  /** The newest release, where an older one is open. */
  newer?: VersionChoice;
}

/** Where a reader of `here` can go, by what `index` says; nothing when it says something else. */
export function versionChoices(index: unknown, here: Here): VersionChoices {
  if (!isIndex(index)) return { choices: [] };
  const choices = index.versions.map((entry) => ({
    version: entry.version,
    draft: entry.status === 'draft',
    ...(entry.date === undefined ? {} : { date: entry.date }),
    latest: entry.status === 'released' && entry.version === index.latest,
    here: entry.version === here.version,
    href: hrefOf(entry, here),
  }));
  const open = choices.find((choice) => choice.here);
  const newer = choices.find(({ latest }) => latest);
  const superseded = open !== undefined && !open.draft && !open.latest && newer !== undefined;
  return { choices, ...(superseded ? { newer } : {}) };
}

function hrefOf({ version, pages }: VersionIndex['versions'][number], here: Here): string {
  const locales = Object.keys(pages);
  const locale = locales.includes(here.locale) ? here.locale : (locales[0] ?? here.locale);
  const page = here.page !== '' && pages[locale]?.includes(here.page) ? here.page.split('/') : [];
  const path = [version, locale, ...page].map((part) => `${encodeURIComponent(part)}/`);
  return `${here.root}${path.join('')}`;
}

/** Whether a fetched value has the shape that is used here: it may come from another build than the page. */
function isIndex(value: unknown): value is VersionIndex {
  if (!isObject(value) || value['format'] !== 1 || typeof value['latest'] !== 'string')
    return false;
  const { versions } = value;
  return (
    Array.isArray(versions) &&
    versions.every(
      (entry) =>
        isObject(entry) &&
        typeof entry['version'] === 'string' &&
        isObject(entry['pages']) &&
        Object.values(entry['pages']).every(Array.isArray),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
