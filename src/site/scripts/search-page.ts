/**
 * The search of a plan, or over all plans: shows what is found while a query is typed. What can be found is read
 * on first use; the query stands in the address, so that a search can be handed on. Its words come from the page.
 */
import { createFinder, type Finder } from './search/find-records.ts';
import { loadRecords, type PlacedRecord } from './search/load-records.ts';
import { resultGroups } from './search/show-results.ts';

interface Parts {
  area: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
  results: HTMLElement;
  contents: HTMLElement | null;
}

interface Ready {
  find: Finder<PlacedRecord>;
  /** Addresses that could not be read. */
  failed: string[];
  whole: boolean;
}

const area = document.querySelector<HTMLElement>('[data-search]');
const box = area?.querySelector('input');
const count = area?.querySelector<HTMLElement>('.search-count');
const results = area?.querySelector<HTMLElement>('.search-results');
if (area && box && count && results) {
  start({ area, box, count, results, contents: document.querySelector('[data-contents]') });
}

function start(parts: Parts): void {
  const { box } = parts;
  let ready: Promise<Ready> | undefined;
  const update = async (): Promise<void> => {
    const query = box.value.trim();
    keepInAddress(query);
    ready ??= load(parts);
    const loaded = await ready;
    // Only the newest query counts: another may have been typed meanwhile.
    if (box.value.trim() === query) show(parts, loaded, query);
  };
  let wait: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(wait);
    wait = setTimeout(() => void update(), 80);
  };
  box.addEventListener('input', (event) => {
    // Half a Chinese word is typed in letters that nobody looks for.
    if (!(event instanceof InputEvent && event.isComposing)) later();
  });
  box.addEventListener('compositionend', later);
  box.addEventListener('focus', () => void (ready ??= load(parts)), { once: true });
  walkByArrows(parts);
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  if (box.value !== '') void update();
  box.focus({ preventScroll: true });
}

async function load({ area }: Parts): Promise<Ready> {
  const own = area.dataset['index'];
  const named = [...document.querySelectorAll<HTMLElement>('[data-contents] [data-index]')];
  const addresses =
    own === undefined ? named.flatMap(({ dataset }) => dataset['index'] ?? []) : [own];
  const { records, failed } = await loadRecords(addresses);
  return { find: createFinder(records), failed, whole: own === undefined };
}

function show({ area, count, results, contents }: Parts, ready: Ready, query: string): void {
  const { dataset: words } = area;
  if (contents !== null) contents.hidden = false;
  if (query === '') {
    count.textContent = '';
    results.replaceChildren();
    return;
  }
  const { records, near } = ready.find(query);
  const { length } = records;
  const pattern = near ? words['near'] : length === 1 ? words['one'] : words['many'];
  const told = (length === 0 ? words['none'] : pattern) ?? '';
  count.textContent = [
    told.replace('{count}', String(length)).replace('{query}', () => query),
    ...failures(ready, words),
  ].join(' ');
  const { more = '', within = '', dot = ' ' } = words;
  const groups = resultGroups(records, query, ready.whole ? 'plan' : 'page', {
    more,
    within,
    dot,
  });
  results.replaceChildren(...groups);
  if (ready.whole) loadFaces(records);
  if (contents !== null) contents.hidden = length > 0;
}

/** The fonts of this page have its own characters: each plan that something was found in brings those of its pages. */
function loadFaces(records: readonly PlacedRecord[]): void {
  for (const href of new Set(records.map(({ plan }) => plan.href))) {
    const part = document.querySelector<HTMLElement>(
      `[data-faces][data-index="${CSS.escape(`${href}search.json`)}"]`,
    );
    const faces = part?.dataset['faces'];
    if (part === null || faces === undefined) continue;
    delete part.dataset['faces'];
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = faces;
    document.head.append(link);
  }
}

/** What is missing from the results, by the names of the plans. */
function failures({ failed, whole }: Ready, words: DOMStringMap): string[] {
  if (failed.length === 0) return [];
  if (!whole) return [words['failed'] ?? ''];
  const names = failed.map((address) => {
    const part = document.querySelector(`[data-index="${CSS.escape(address)}"] h2 a`);
    return part?.textContent.trim() ?? '';
  });
  return [(words['partly'] ?? '').replace('{plans}', () => names.join(words['comma']))];
}

/** Enter opens the best result. Up and down go from the box through the results and back; Escape leads to the box and then empties it. */
function walkByArrows(parts: Parts): void {
  const { area, box } = parts;
  area.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const all = links(parts);
    const at = all.findIndex((link) => link === document.activeElement);
    if (event.key === 'Enter' && document.activeElement === box) all[0]?.click();
    else if (event.key === 'ArrowDown' && at < all.length - 1) all[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) all[at - 1]?.focus();
    else if (event.key === 'ArrowUp' && at === 0) box.focus();
    else if (event.key === 'Escape' && at >= 0) box.focus();
    else if (event.key === 'Escape' && box.value !== '') empty(box);
    else return;
    event.preventDefault();
  });
}

function empty(box: HTMLInputElement): void {
  box.value = '';
  box.dispatchEvent(new Event('input'));
}

function links({ results }: Parts): HTMLAnchorElement[] {
  return [...results.querySelectorAll<HTMLAnchorElement>('a.result-name')];
}

function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(null, '', address);
}
