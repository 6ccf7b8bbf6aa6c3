import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type YAMLSeq,
} from 'yaml';

/**
 * The text of a YAML file with more entries at the end of its top-level list `name`. Every other byte
 * stays as it is. Undefined when the file has no such list that could be added to.
 */
export function appendToList(
  text: string,
  name: string,
  entries: readonly object[],
): string | undefined {
  const document = parseDocument(text, { keepSourceTokens: true });
  const pair = findPair(document, name);
  const list = pair?.value;
  const newline = newlineOf(text);
  if (isSeq(list) && !list.flow && list.items.length > 0) {
    const end = list.range?.[1] ?? text.length;
    const head = text.slice(0, end);
    const gap = head.endsWith('\n') ? '' : newline;
    return head + gap + written(entries, indentOf(text, list), newline) + text.slice(end);
  }
  // `name: []` or `name:` with nothing behind it.
  const isNothing = list === null || list === undefined || (isScalar(list) && list.value === null);
  const isEmpty = isSeq(list) ? list.items.length === 0 : isNothing;
  if (pair === undefined || !isEmpty || !isScalar(pair.key)) return undefined;
  const keyEnd = pair.key.range?.[1] ?? 0;
  const from = text.indexOf(':', keyEnd) + 1;
  const to = isSeq(list) ? (list.range?.[1] ?? from) : from;
  const rest = text.slice(to);
  const tail = rest.startsWith('\n') || rest.startsWith('\r\n') ? rest.replace(/^\r?\n/, '') : rest;
  return text.slice(0, from) + newline + written(entries, 2, newline) + tail;
}

/**
 * The text with `entry` in the place of the last entry of the list whose fields equal those of `same`; what
 * stands around that entry stays. Undefined when there is none.
 */
export function replaceInList(
  text: string,
  name: string,
  same: Readonly<Record<string, unknown>>,
  entry: object,
): string | undefined {
  const list = findPair(parseDocument(text, { keepSourceTokens: true }), name)?.value;
  if (!isSeq(list) || list.flow) return undefined;
  const item = list.items.findLast(
    (each) =>
      isMap(each) && Object.entries(same).every(([field, value]) => each.get(field) === value),
  );
  if (!isMap(item) || item.range == null) return undefined;
  const start = item.range[0];
  const end = endOf(item) ?? item.range[1];
  const newline = newlineOf(text);
  const own = written([entry], start - lineStart(text, start) - 2, newline);
  // The dash before the entry stays, and so does what follows its last value.
  const bare = own.replace(/^ *- /, '').replace(/\r?\n$/, '');
  const tail = text.slice(end);
  const gap = text.slice(0, end).endsWith('\n') ? newline : '';
  return text.slice(0, start) + bare + gap + tail;
}

export function findPair(document: Document.Parsed, name: string) {
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  return document.contents.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Where the last value of an item ends: comments behind it belong to no field. */
export function endOf(node: unknown): number | undefined {
  if (isMap(node) && !node.flow) return endOf(node.items.at(-1)?.value);
  return isNode(node) ? node.range?.[1] : undefined;
}

function indentOf(text: string, list: YAMLSeq): number {
  const first = list.range?.[0] ?? 0;
  return first - lineStart(text, first);
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Entries as the items of a list. */
export function written(entries: readonly object[], indent: number, newline: string): string {
  return stringify(entries, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(Math.max(0, indent))}${line}${newline}`)
    .join('');
}
