import { Scalar } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Source, Span } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import { clip } from './show-value.ts';

/** Why reading ended before the last bracket was closed. */
export interface JsonStop {
  kind: 'truncated' | 'broken' | 'too-deep' | 'too-many-values';
  /** Brackets that are still open. */
  open: number;
}

/** What reading a stretch of JSON has come to. The text is read once, from left to right. */
export interface JsonReader extends Source {
  at: number;
  values: number;
  findings: Diagnostic[];
  stop: JsonStop | undefined;
}

/** After these it is no JSON; each may cost a look at the rest of the text. */
const MOST_MISTAKES = 100;

export function report(reader: JsonReader, finding: Diagnostic): void {
  reader.findings.push(finding);
  if (reader.findings.length >= MOST_MISTAKES) stopReading(reader, 'broken', 0);
}

/** Reports what stands at `at` in place of what should; the first few characters, unless told. */
export function reportInstead(
  reader: JsonReader,
  expected: Text,
  found?: string,
  at: number = reader.at,
): void {
  const { file, text } = reader;
  const next = text.slice(at, at + 12);
  const shown = found ?? (/^\S+/.exec(next)?.[0] || next.slice(0, 1));
  const place = {
    file,
    span: [at, Math.min(text.length, at + Math.max(1, shown.length))] as const,
  };
  report(reader, diagnostic('reply/json', { place, values: { expected, found: clip(shown) } }));
}

export function stopReading(reader: JsonReader, kind: JsonStop['kind'], open: number): undefined {
  reader.stop ??= { kind, open };
  return undefined;
}

/** What `pattern`, a sticky one, finds right here. */
export function matchHere({ text, at }: Pick<JsonReader, 'text' | 'at'>, pattern: RegExp) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** What may stand between values; invisible characters come with text that is copied from a page. */
const SPACE = /(?:[\s\ufeff\u200b-\u200f\u2060]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;

/** Passes over spaces and comments, and gives the character after them. */
export function nextCharacter(reader: JsonReader): string | undefined {
  reader.at += matchHere(reader, SPACE)?.length ?? 0;
  return reader.text[reader.at];
}

/** A single value as a node of the YAML library, with its place. */
export function scalarNode(
  value: string | number | boolean | null,
  [start, end]: Span,
  source?: string,
): Scalar {
  const node = new Scalar(value);
  node.range = [start, end, end];
  // The place of an empty text is its quotes.
  node.type = typeof value === 'string' ? 'QUOTE_DOUBLE' : 'PLAIN';
  if (source !== undefined) node.source = source;
  return node;
}
