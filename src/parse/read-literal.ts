import type { AttributeValue } from '../model/chapter-components.ts';

/** A literal and where its strings stand, from the start of the text. */
export interface Literal {
  value: AttributeValue;
  strings: { text: string; start: number; end: number }[];
}

const STRING = String.raw`"[^"\\\n]*"|'[^'\\\n]*'`;
const LIST = new RegExp(
  String.raw`^\s*\[\s*(?:(?:${STRING})\s*(?:,\s*(?:${STRING})\s*)*,?)?\s*\]\s*$`,
);
const SINGLE = new RegExp(String.raw`^\s*(?:${STRING})\s*$`);

/**
 * Reads what stands between the braces of an attribute: text, a number, a truth value or a list of
 * texts. Everything else is code, and undefined.
 */
export function readLiteral(written: string): Literal | undefined {
  const word = written.trim();
  if (word === 'true' || word === 'false') return { value: word === 'true', strings: [] };
  if (/^-?\d+(?:\.\d+)?$/.test(word)) return { value: Number(word), strings: [] };
  const list = LIST.test(written);
  if (!list && !SINGLE.test(written)) return undefined;
  const strings = [...written.matchAll(new RegExp(STRING, 'g'))].map(({ 0: quoted, index }) => ({
    text: quoted.slice(1, -1),
    start: index + 1,
    end: index + quoted.length - 1,
  }));
  return { value: list ? strings.map(({ text }) => text) : (strings[0]?.text ?? ''), strings };
}
