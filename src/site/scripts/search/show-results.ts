import { excerpt, highlight, type Stretch } from './excerpt.ts';
import type { Heading, PlacedRecord } from './load-records.ts';

export interface ResultWords {
  /** `{count}` is a blank. */
  more: string;
  /** `{item}` is a blank. */
  within: string;
  /** Stands between what is said of a result. */
  dot: string;
}

/** So many results of a group are shown at once; of a single group more. */
const FIRST = 8;
const FIRST_ALONE = 30;

/**
 * Results as headings with lists of links. They are grouped by chapter, or by plan where there are several; the
 * group with the best result comes first. Texts of the plan become text nodes and nothing else.
 */
export function resultGroups(
  records: readonly PlacedRecord[],
  query: string,
  by: 'page' | 'plan',
  words: ResultWords,
): HTMLElement[] {
  const groups = Map.groupBy(records, (record) => record[by].href);
  const first = groups.size === 1 ? FIRST_ALONE : FIRST;
  return [...groups.values()].flatMap((found) => {
    const [head] = found;
    if (head === undefined) return [];
    const section = element('section', 'search-group');
    section.lang = head.locale;
    const list = element('ol');
    const items = found.map((record) => resultItem(record, query, by, words));
    list.append(...items.slice(0, first));
    section.append(groupHead(head[by]), list);
    if (items.length > first) section.append(moreButton(items.slice(first), list, words));
    return section;
  });
}

function groupHead({ href, mark, title }: Heading): HTMLElement {
  const head = element('h2');
  const link = element('a');
  link.href = href;
  if (mark !== '') link.append(element('span', 'mark', mark), ' ');
  link.append(title);
  head.append(link);
  return head;
}

function resultItem(
  record: PlacedRecord,
  query: string,
  by: 'page' | 'plan',
  words: ResultWords,
): HTMLLIElement {
  const { href, number, label, kind, of, text, page } = record;
  const item = element('li');
  const link = element('a', 'result-name');
  link.href = href;
  if (number !== '') link.append(element('span', 'mark', number), ' ');
  link.append(...marked(highlight(label, query)));
  const about = [
    kind,
    ...(of === undefined ? [] : [words.within.replace('{item}', () => of)]),
    ...(by === 'plan' && page.title !== label ? [`${page.mark} ${page.title}`.trim()] : []),
  ].join(words.dot);
  item.append(link, ' ', element('span', 'search-kind', about));
  if (text !== '') {
    const said = element('p', 'result-text');
    said.append(...marked(excerpt(text, query)));
    item.append(said);
  }
  return item;
}

function moreButton(
  items: readonly HTMLLIElement[],
  list: HTMLElement,
  words: ResultWords,
): HTMLButtonElement {
  const button = element('button', 'search-more', fill(words.more, items.length));
  button.type = 'button';
  button.addEventListener('click', () => {
    list.append(...items);
    button.remove();
    items[0]?.querySelector('a')?.focus();
  });
  return button;
}

function fill(pattern: string, count: number): string {
  return pattern.replace('{count}', String(count));
}

function marked(stretches: readonly Stretch[]): Node[] {
  return stretches.map(({ text, hit }) =>
    hit ? element('mark', '', text) : document.createTextNode(text),
  );
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (classes !== '') made.className = classes;
  if (text !== '') made.textContent = text;
  return made;
}
