import type { Change } from '../model/change.ts';
import type { Locale } from '../model/locale.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { groupChanges } from './group-changes.ts';
import { summariseChanges } from './summarise-changes.ts';
import { MINOR_TITLE } from './words/minor-title.ts';

export interface MarkdownOptions {
  /** Stands above the changes. It is escaped like all else. */
  heading?: string;
  /** Level of the heading; that of a section is one more. */
  level?: number;
  /** Longest answer in characters. A comment on GitHub may have 65,536. */
  limit?: number;
}

/** Leaves room for what else a comment says. */
const LIMIT = 60_000;

/** Most lines below a change; the rest is counted. */
const MOST_DETAILS = 10;

/** From more changes than this in a section on, all but the first ones are folded away. */
const MOST_OPEN = 12;
const SHOWN = 5;

const MORE: Readonly<Record<Locale, (count: number) => string>> = {
  'zh-CN': (count) => `还有 ${count} 处`,
  en: (count) => `${count} more`,
};

/** Longest line. */
const LONGEST = 600;
const LONGEST_HEADING = 200;

/**
 * Changes for a comment on a pull request: a summary that can be read alone, then the main changes by section,
 * then the minor ones, folded away. What does not fit is left out and counted.
 */
export function formatChangesMarkdown(
  changes: readonly Change[],
  locale: Locale,
  { heading, level = 3, limit = LIMIT }: MarkdownOptions = {},
): string {
  const { groups, minor } = groupChanges(changes);
  const summary = escapeMarkdown(summariseChanges(changes)[locale]);
  const head = [
    ...(heading === undefined
      ? []
      : [`${'#'.repeat(level)} ${cut(escapeMarkdown(heading), LONGEST_HEADING)}`]),
    ...(changes.length === 0 ? [] : [`**${cut(summary, Math.min(1500, limit / 3))}**`]),
  ].join('\n\n');
  const page = new Page(head, limit - CLOSING);
  for (const group of groups) {
    page.open(`\n\n${'#'.repeat(level + 1)} ${group.title[locale]}\n`);
    const isLong = group.changes.length > MOST_OPEN;
    const open = isLong ? group.changes.slice(0, SHOWN) : group.changes;
    for (const change of open) page.add(printChange(change, locale));
    if (!isLong) continue;
    const folded = group.changes.slice(SHOWN);
    page.open(
      `\n\n<details>\n<summary>${MORE[locale](folded.length)}</summary>\n`,
      '\n\n</details>',
    );
    for (const change of folded) page.add(printChange(change, locale));
  }
  if (minor.length > 0) {
    const title = MINOR_TITLE[locale](minor.length);
    page.open(`\n\n<details>\n<summary>${title}</summary>\n`, '\n\n</details>');
    for (const change of minor) page.add(printChange(change, locale));
  }
  const { text, left } = page.close();
  return left === 0 ? text : `${text}\n\n${LEFT_OUT[locale](left)}`;
}

/** Room for the end of what is folded away and for the count of what is left out. */
const CLOSING = 200;

const LEFT_OUT: Readonly<Record<Locale, (count: number) => string>> = {
  'zh-CN': (count) => `_篇幅所限，还有 ${count} 处变更没有列出。_`,
  en: (count) =>
    `_${count} more ${count === 1 ? 'change is' : 'changes are'} left out for length._`,
};

/** Text that grows up to a limit. */
class Page {
  #text: string;
  #limit: number;
  #left = 0;
  #heading = '';
  #tail = '';
  #pending = '';

  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  /** Begins a section. It is written with its first change. */
  open(heading: string, tail = ''): void {
    this.#text += this.#tail;
    this.#tail = '';
    this.#heading = heading;
    this.#pending = tail;
  }

  add(lines: string): void {
    const next = `${this.#heading}\n${lines}`;
    if (this.#left > 0 || this.#text.length + next.length > this.#limit) {
      this.#left += 1;
      return;
    }
    this.#text += next;
    if (this.#heading !== '') this.#tail = this.#pending;
    this.#heading = '';
  }

  close(): { text: string; left: number } {
    return { text: this.#text + this.#tail, left: this.#left };
  }
}

function printChange({ text, details = [] }: Change, locale: Locale): string {
  const shown = details.slice(0, MOST_DETAILS);
  const rest = details.length - shown.length;
  const more =
    rest === 0 ? [] : [locale === 'zh-CN' ? `  - 还有 ${rest} 条` : `  - and ${rest} more`];
  return [
    `- ${cut(escapeMarkdown(text[locale]))}`,
    ...shown.map((line) => `  - ${cut(escapeMarkdown(line[locale]))}`),
    ...more,
  ].join('\n');
}

/** Cuts escaped text where nothing is torn apart: not behind a backslash, not within an entity. */
function cut(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest)
    .replace(/&[a-z]*$/u, '')
    .replace(/\\+$/u, '')
    .replace(/[\ud800-\udbff]$/u, '')}…`;
}
