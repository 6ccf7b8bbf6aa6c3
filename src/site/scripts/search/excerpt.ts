import { foldText } from './fold-text.ts';
import { phrasesOf } from './search-terms.ts';

/** A stretch of a text; `hit` where it is what was looked for. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/** So much of a text stands before its first hit, and so much in all, in halves of a Chinese character. */
const BEFORE = 40;
const WHOLE = 180;

/** A text with what was looked for set apart. */
export function highlight(written: string, query: string): Stretch[] {
  return stretches(written, hitsIn(written, query), 0, written.length);
}

/** The part of a text around its first hit, or its beginning. Cut ends are marked by `…`. */
export function excerpt(written: string, query: string): Stretch[] {
  const hits = hitsIn(written, query);
  const start = startOf(written, hits[0]?.[0] ?? 0);
  const end = forward(written, start, WHOLE);
  const cut = stretches(written, hits, start, end);
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...cut,
    ...(end < written.length ? [{ text: '…', hit: false }] : []),
  ];
}

type Span = readonly [start: number, end: number];

/** Where the phrases of a query stand, or, where none does as a whole, their terms. */
function hitsIn(written: string, query: string): Span[] {
  const { text, from, to } = foldText(written);
  const spans = phrasesOf(query).flatMap((phrase) => {
    const whole = placesOf(text, phrase.text);
    return whole.length > 0 ? whole : phrase.terms.flatMap((term) => placesOf(text, term));
  });
  const placed = spans.map(([start, end]): Span => [from[start] ?? 0, to[end - 1] ?? 0]);
  return joined(placed.toSorted(([a], [b]) => a - b));
}

function placesOf(text: string, part: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    // A single letter within a word says nothing.
    const around = `${text[at - 1] ?? ''}${text[at + 1] ?? ''}`;
    if (!/^[a-z]$/.test(part) || !/[a-z]/.test(around)) spans.push([at, at + part.length]);
  }
  return spans;
}

function joined(spans: readonly Span[]): Span[] {
  const done: Span[] = [];
  for (const [start, end] of spans) {
    const last = done.at(-1);
    if (last === undefined || start > last[1]) done.push([start, end]);
    else done[done.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return done;
}

function stretches(written: string, hits: readonly Span[], start: number, end: number): Stretch[] {
  const made: Stretch[] = [];
  let at = start;
  const add = (to: number, hit: boolean) => {
    if (to > at) made.push({ text: written.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const [from, to] of hits) {
    if (to <= start || from >= end) continue;
    add(Math.min(from, end), false);
    add(Math.min(to, end), true);
  }
  add(end, false);
  return made;
}

/** Where an excerpt with a hit at `hit` starts: not within a word. */
function startOf(written: string, hit: number): number {
  let at = hit;
  for (let room = BEFORE; at > 0 && room > 0; at -= 1) room -= widthOf(written[at - 1] ?? '');
  if (at === 0) return 0;
  const rest = written.slice(at, hit);
  const cut = /\w/.test(written[at - 1] ?? '') ? /^\w+/.exec(rest)?.[0] : undefined;
  const space = /^\s*/.exec(rest.slice(cut?.length ?? 0))?.[0].length ?? 0;
  const low = /[\udc00-\udfff]/.test(written[at] ?? '') ? 1 : 0;
  return at + low + (cut?.length ?? 0) + space;
}

function forward(written: string, start: number, room: number): number {
  let at = start;
  for (let left = room; at < written.length && left > 0; at += 1) {
    left -= widthOf(written[at] ?? '');
  }
  // Neither a word nor a character of two units is cut.
  while (at < written.length && /[\w\udc00-\udfff]/.test(written[at] ?? '')) at += 1;
  return at;
}

/** Chinese takes twice the room of Latin. */
function widthOf(unit: string): number {
  return unit > '\u2e7f' ? 2 : 1;
}
