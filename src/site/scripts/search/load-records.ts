import { isSearchIndex, pageOf, type SearchRecord } from './search-index.ts';

/** A record with what a result needs to know of the plan that it is from. */
export interface PlacedRecord extends SearchRecord {
  href: string;
  /** Address, mark and title of the chapter it stands in, and of its plan. */
  page: Heading;
  plan: Heading;
  locale: string;
}

export interface Heading {
  href: string;
  mark: string;
  title: string;
}

export interface Loaded {
  records: PlacedRecord[];
  /** Addresses that could not be read. */
  failed: string[];
}

/** Reads what can be found in some units, each by the address of its `search.json`. */
export async function loadRecords(addresses: readonly string[]): Promise<Loaded> {
  const read = await Promise.all(addresses.map(readIndex));
  return {
    records: read.flatMap((records) => records ?? []),
    failed: addresses.filter((_, at) => read[at] === undefined),
  };
}

async function readIndex(address: string): Promise<PlacedRecord[] | undefined> {
  const index = await fetchJson(address);
  if (!isSearchIndex(index)) return undefined;
  const root = address.slice(0, address.lastIndexOf('/') + 1);
  const plan = { href: root, mark: '', title: index.title };
  const pages = new Map(
    index.chapters.map(({ slug, mark, title }): [string, Heading] => {
      return [slug, { href: slug === '' ? root : `${root}${slug}/`, mark, title }];
    }),
  );
  return index.records.map((record) => ({
    ...record,
    href: `${root}${record.at}`,
    plan,
    page: pages.get(pageOf(record)) ?? plan,
    locale: index.locale,
  }));
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
