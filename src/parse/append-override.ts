import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';

/** An entry as it will be written; the order of its fields is kept. */
export interface NewOverride {
  at: string;
  set?: Record<string, unknown>;
  add?: Record<string, unknown>;
  remove?: true;
  was?: Record<string, unknown>;
  why: unknown;
  by?: string;
  until?: string;
}

const EMPTY = `format: 1
overrides:
`;

/**
 * The text of `overrides.yaml` with one more entry at the end of its list. Every other byte stays as
 * it is. Undefined when the file has no list `overrides` that could be added to.
 *
 * @param schema the JSON Schema as seen from the folder of the plan, for a file that is new.
 */
export function appendOverride(
  text: string | undefined,
  entry: NewOverride,
  schema = '../../schemas/overrides.schema.json',
): string | undefined {
  if (text === undefined || text.trim() === '') {
    return `# yaml-language-server: $schema=${schema}\n${EMPTY}${written(entry, 2, '\n')}`;
  }
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const pair = document.contents.items.find(
    ({ key }) => isScalar(key) && key.value === 'overrides',
  );
  const list = pair?.value;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (isSeq(list) && !list.flow && list.items.length > 0) {
    const first = rangeOf(list)?.[0] ?? 0;
    const end = rangeOf(list)?.[1] ?? text.length;
    const indent = first - (text.lastIndexOf('\n', first - 1) + 1);
    const head = text.slice(0, end);
    const gap = head.endsWith('\n') ? '' : newline;
    return head + gap + written(entry, indent, newline) + text.slice(end);
  }
  // `overrides: []` or `overrides:` with nothing behind it.
  const isNothing = list === null || list === undefined || (isScalar(list) && list.value === null);
  const isEmpty = isSeq(list) ? list.items.length === 0 : isNothing;
  if (pair === undefined || !isEmpty || !isScalar(pair.key)) return undefined;
  const keyEnd = pair.key.range?.[1] ?? 0;
  const from = text.indexOf(':', keyEnd) + 1;
  const to = isSeq(list) ? (rangeOf(list)?.[1] ?? from) : from;
  const rest = text.slice(to);
  const tail = rest.startsWith('\n') || rest.startsWith('\r\n') ? rest.replace(/^\r?\n/, '') : rest;
  return text.slice(0, from) + newline + written(entry, 2, newline) + tail;
}

function rangeOf(node: { range?: [number, number, number] | null | undefined }) {
  return node.range ?? undefined;
}

function written(entry: NewOverride, indent: number, newline: string): string {
  return stringify([entry], { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(indent)}${line}${newline}`)
    .join('');
}
