import { isSeq, parseDocument, type Node } from 'yaml';
import type { Translation } from '../model/translations.ts';
import { appendToList, endOf, findPair, lineStart, written } from './append-to-list.ts';

const LIST = 'translations';

export interface TranslationEdits {
  /** Positions of the entries to leave out. */
  remove: readonly number[];
  /** What is added at the end. */
  add: readonly Translation[];
}

/**
 * The text of `translations.yaml` with some entries left out and others added. Every other byte stays as it
 * is. Undefined when the file has no list that could be changed so.
 *
 * @param schema the JSON Schema as seen from the folder of the plan, for a file that is new.
 */
export function editTranslations(
  text: string | undefined,
  { remove, add }: TranslationEdits,
  schema = '../../schemas/translations.schema.json',
): string | undefined {
  if (text === undefined || isBare(text)) {
    const head = text?.trimEnd() || `# yaml-language-server: $schema=${schema}`;
    const list = add.length === 0 ? ' []\n' : `\n${written(add, 2, '\n')}`;
    return `${head}\nformat: 1\n${LIST}:${list}`;
  }
  const rest = remove.length === 0 ? text : withoutEntries(text, new Set(remove));
  return rest === undefined || add.length === 0 ? rest : appendToList(rest, LIST, add);
}

/** Whether a file says nothing but comments. */
function isBare(text: string): boolean {
  return !/^[^\S\n]*[^#\s]/m.test(text);
}

/** Takes whole lines out: those of an entry, and no comment around it. */
function withoutEntries(text: string, remove: ReadonlySet<number>): string | undefined {
  const pair = findPair(parseDocument(text, { keepSourceTokens: true }), LIST);
  const list = pair?.value;
  if (!isSeq(list) || list.flow) return undefined;
  let [left, at] = ['', 0];
  for (const index of [...remove].toSorted((a, b) => a - b)) {
    const item = list.items[index] as Node | undefined;
    const start = item?.range?.[0];
    if (item === undefined || start === undefined) return undefined;
    const last = endOf(item) ?? item.range?.[1] ?? start;
    // A block text ends with its line.
    const line = text.slice(0, last).endsWith('\n') ? last - 1 : text.indexOf('\n', last);
    left += text.slice(at, lineStart(text, start));
    at = line === -1 ? text.length : line + 1;
  }
  const rest = left + text.slice(at);
  if (list.items.some((_, index) => !remove.has(index))) return rest;
  return rest
    .replace(new RegExp(String.raw`^(${LIST}:)[^\S\r\n]*(?=#|\r?$)`, 'mu'), '$1 [] ')
    .replace(/\[\] (?=\r?$)/mu, '[]');
}
