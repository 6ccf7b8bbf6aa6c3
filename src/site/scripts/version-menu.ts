/**
 * Fills the version menu of a page from `versions.json`, and says when a newer release is current: a
 * released page itself never changes, so what it cannot know is looked up when it is read. Its words come
 * from the page.
 */
import { versionChoices, type VersionChoice } from './version-choices.ts';

const menu = document.querySelector<HTMLDetailsElement>('details[data-versions]');
if (menu !== null) {
  closeOnEscape(menu);
  void fill(menu);
}

async function fill(menu: HTMLDetailsElement): Promise<void> {
  const { root = '', version = '', locale = '', page = '' } = menu.dataset;
  const index = await readIndex(`${root}versions.json`);
  const { choices, newer } = versionChoices(index, { root, version, locale, page });
  if (choices.length === 0) return;
  const list = document.createElement('ul');
  list.append(...choices.map((choice) => listItem(choice, menu.dataset)));
  menu.querySelector('.version-panel')?.prepend(list);
  if (newer !== undefined) showNewer(newer, menu.dataset);
}

/** The list of versions, or undefined where it cannot be had, as from a folder on disk. */
async function readIndex(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

function listItem(choice: VersionChoice, words: DOMStringMap): HTMLLIElement {
  const link = element('a', '');
  link.href = choice.href;
  if (choice.here) link.setAttribute('aria-current', 'true');
  link.append(element('span', choice.draft ? words['draft'] : choice.version, 'version-name'));
  const date = choice.date === undefined ? '' : dateText(choice.date, words);
  link.append(' ', element('span', date, 'date quiet'));
  if (choice.latest) link.append(' ', element('span', words['latest'], 'status-mark is-released'));
  if (choice.draft) link.append(' ', element('span', words['mark'], 'status-mark is-draft'));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function showNewer(newer: VersionChoice, words: DOMStringMap): void {
  const note = document.querySelector<HTMLElement>('[data-newer]');
  if (note === null) return;
  const { newer: pattern = '', dated = '', undated = '', there = '' } = note.dataset;
  const date = newer.date === undefined ? '' : dateText(newer.date, words);
  const name = (date === '' ? undated : dated)
    .replace('{version}', () => newer.version)
    .replace('{date}', () => date);
  const link = element('a', there);
  link.href = newer.href;
  note.append(`${pattern.replace('{release}', () => name)} `, link);
}

/** Samples: `2026年8月3日`, `3 Aug 2026`. */
function dateText(iso: string, words: DOMStringMap): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = (words['months'] ?? '').split(' ')[Number(month) - 1] ?? month;
  return (words['date'] ?? '')
    .replace('{year}', () => year)
    .replace('{month}', () => name)
    .replace('{day}', () => String(Number(day)));
}

function closeOnEscape(menu: HTMLDetailsElement): void {
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string | undefined,
  classes = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  if (classes !== '') made.className = classes;
  return made;
}
