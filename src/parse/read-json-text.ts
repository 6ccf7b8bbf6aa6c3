import type { Scalar } from 'yaml';
import { diagnostic } from '../diagnostics/word.ts';
import type { Text } from '../model/text.ts';
import { matchHere, report, reportInstead, scalarNode, type JsonReader } from './json-reader.ts';

const PLAIN = /[^"\\\n]*/y;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Quotes that other languages or editors put in place of `"`, with those that close them. */
const OTHER_QUOTES: Readonly<Record<string, string>> = { '“': '”', '”': '”', "'": "'", '‘': '’' };
/** What stands between such quotes: no more than a line, so that a text full of them is read once. */
const WITHIN: Readonly<Record<string, RegExp>> = {
  '”': /[^”"\n]*/y,
  "'": /[^'\n]*/y,
  '’': /[^’\n]*/y,
};

const QUOTE: Text = { 'zh-CN': '半角双引号', en: 'a straight double quote' };
const HEX: Text = { 'zh-CN': '`\\u` 加四位十六进制数', en: '`\\u` with four hexadecimal digits' };

/**
 * The text in quotes that starts here; undefined where none does. A quote inside that was not
 * escaped, and one that is missing at the end of a line, are findings: where the text ends is told
 * from what follows.
 */
export function readJsonText(reader: JsonReader, role: 'key' | 'value'): Scalar | undefined {
  const { file, text, at: start } = reader;
  const opening = text[start] ?? '';
  const closing = OTHER_QUOTES[opening];
  if (closing !== undefined) return readOther(reader, closing);
  if (opening !== '"') return undefined;
  let value = '';
  let told = false;
  let at = start + 1;
  for (;;) {
    const plain = matchHere({ text, at }, PLAIN) ?? '';
    value += plain;
    at += plain.length;
    const character = text[at];
    if (character === undefined) break;
    if (character === '\\') {
      const escape = readEscape(reader, at);
      value += escape.value;
      at += escape.length;
      continue;
    }
    if (character === '\n' && startsAnew(text, at, role)) {
      const trailing = /[,，]?\s*$/.exec(value.slice(-20))?.[0] ?? '';
      value = value.slice(0, value.length - trailing.length);
      at -= trailing.length;
      report(reader, diagnostic('reply/open-quote', { place: { file, span: [start, at] } }));
      break;
    }
    at += 1;
    if (character === '"') {
      if (endsText(text, at, role)) break;
      const place = { file, span: [at - 1, at] as const };
      if (!told) report(reader, diagnostic('reply/quote', { place }));
      told = true;
    }
    value += character;
  }
  reader.at = at;
  return scalarNode(value, [start, at]);
}

/** Text in other quotes, as it was meant, with a finding. */
function readOther(reader: JsonReader, closing: string): Scalar {
  const { text, at: start } = reader;
  reportInstead(reader, QUOTE, text[start]);
  const content = matchHere({ text, at: start + 1 }, WITHIN[closing] ?? PLAIN) ?? '';
  const end = start + 1 + content.length;
  reader.at = end < text.length && text[end] !== '\n' ? end + 1 : end;
  return scalarNode(content, [start, reader.at]);
}

function readEscape(reader: JsonReader, at: number): { value: string; length: number } {
  const { text } = reader;
  const next = text[at + 1] ?? '';
  if (next !== 'u') {
    // Models also escape what Markdown wants escaped, such as `\_`.
    return { value: ESCAPES[next] ?? next, length: 1 + next.length };
  }
  const written = text.slice(at, at + 6);
  if (/^\\u[0-9a-f]{4}$/i.test(written)) {
    return { value: String.fromCharCode(Number.parseInt(written.slice(2), 16)), length: 6 };
  }
  reportInstead(reader, HEX, written, at);
  return { value: '\ufffd', length: 2 };
}

const AFTER_KEY = /\s*(?:[:：]|$)/y;
/** What ends a list or map, a comma with a value after it, or a new line that starts with one. */
const AFTER_VALUE =
  /\s*(?:[}\]/]|$|[,，]\s*(?:["“'{[\]}/\d-]|(?:true|false|null)\b|[\w-]+\s*:|$))|[^\S\n]*\n\s*["{[]|[^\S\n]*"[\w-]{1,64}"\s*:/y;

function endsText(text: string, at: number, role: 'key' | 'value'): boolean {
  return matchHere({ text, at }, role === 'key' ? AFTER_KEY : AFTER_VALUE) !== undefined;
}

const NEXT_MEMBER = /\n[^\S\n]*(?:"[\w-]{1,64}"\s*:|[}\]])/y;

/** Whether the line after this one starts anew, so that a quote is missing before its end. */
function startsAnew(text: string, at: number, role: 'key' | 'value'): boolean {
  return role === 'key' || matchHere({ text, at }, NEXT_MEMBER) !== undefined;
}
