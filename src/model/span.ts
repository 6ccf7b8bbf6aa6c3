import { z } from 'zod';
import type { NotationProblem } from './notation.ts';
import { currencyOf, findUnit, isUnitless, type Unit } from './unit.ts';

/** The bounds that may stand before a figure; `20+` is written for `>=20`. */
export const boundSchema = z.enum(['>', '<', '>=', '<=']);

export type Bound = z.output<typeof boundSchema>;

/** How many ones each number word stands for. */
const NUMBER_WORDS = {
  万亿: 1_000_000_000_000,
  万: 10_000,
  亿: 100_000_000,
  million: 1_000_000,
  billion: 1_000_000_000,
} as const;

/** A number word after a figure that names no unit. Sample: the `万` of `500万`, but not of `500万元`. */
export const numberWordSchema = z.enum(
  Object.keys(NUMBER_WORDS) as [keyof typeof NUMBER_WORDS, ...(keyof typeof NUMBER_WORDS)[]],
);

export type NumberWord = z.output<typeof numberWordSchema>;

/**
 * A figure or a stretch of figures as written, without the words around it.
 *
 * | written | value |
 * | --- | --- |
 * | `2.5 h`, `.95`, `1,200,000 CNY` | `{ min, max, unit }`, both ends equal |
 * | `25..85%`, `25–85%`, `25%~85%` | both ends, with the one unit |
 * | `>=80%`, `≥80%`, `80%+` | with a bound |
 * | `500万`, `5 million` | 5,000,000 with its number word and no unit |
 * | `120万元`, `120万 CNY`, `¥1,200,000`, `$2.5 million` | money |
 * | `1:8.5` | 8.5 in `x`, and a ratio |
 */
export interface Span {
  min: number;
  max: number;
  bound?: Bound;
  unit?: Unit;
  numberWord?: NumberWord;
  /** Written as 1 to so many. */
  ratio?: true;
  /** Written with `+` or `-` in front, as changes are. */
  signed?: true;
}

/** What a span answers: `form` when it is none, else the one problem that it has. */
export type SpanReading =
  | { ok: true; value: Span }
  | {
      ok: false;
      problem: 'form' | Extract<NotationProblem, 'unit' | 'range-order'>;
      found: string;
    };

const FIRST = String.raw`[-+−]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)`;
/** No bare `.5` after the dots of a range: `30...35` is a slip, not 30 to 0.35. */
const SECOND = String.raw`[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const BOUND = '>=|<=|>|<|≥|≤';
const CURRENCY = String.raw`¥|\$|US\$|(?:CNY|RMB|USD)(?=[\s\d])`;
const FORM = new RegExp(
  String.raw`^(?<bound>${BOUND})?\s*(?<currency>${CURRENCY})?\s*` +
    String.raw`(?<ratio>1\s*:\s*(?=\d))?(?<first>${FIRST})` +
    String.raw`(?:(?<between>[^\d.–~—]*?)(?:\.\.|[–~—])\s*(?<second>${SECOND}))?` +
    String.raw`(?<near>\+)?\s*(?<rest>.*?)\s*(?<far>\+)?$`,
  'iu',
);

/** Reads the figures of a notation; `text` is all of it. */
export function readSpan(written: string): SpanReading {
  const text = narrow(written).trim();
  const groups = FORM.exec(text)?.groups;
  if (!groups) return { ok: false, problem: 'form', found: text };
  const { bound, near, far, ratio, first = '', second = first, rest = '' } = groups;
  if (!isConsistent(groups)) return { ok: false, problem: 'form', found: text };
  const tail = readTail(rest, groups['currency']);
  if (!tail.ok) return { ...tail, found: tail.problem === 'form' ? text : tail.found };
  const { times, ...named } = tail.value;
  const [min, max] = [scale(first, times), scale(second, times)];
  if (min > max) return { ok: false, problem: 'range-order', found: text };
  const open = bound ?? near ?? far;
  return {
    ok: true,
    value: {
      min,
      max,
      ...(open === undefined ? {} : { bound: asciiBound(open) }),
      ...(ratio === undefined ? named : { unit: 'x', ratio: true }),
      ...(/^\d|^\./.test(first) ? {} : { signed: true }),
    },
  };
}

/** Whether the parts of a span go together, each of which is well written. */
function isConsistent(groups: Partial<Record<string, string>>): boolean {
  const { bound, near, far, currency, ratio, between = '', second, rest } = groups;
  const marks = [bound, near, far].filter((mark) => mark !== undefined);
  if (marks.length > 1) return false;
  // `20..30+` has two ends and no end.
  if (second !== undefined && (near ?? far ?? ratio) !== undefined) return false;
  if (ratio !== undefined && (currency !== undefined || rest !== '')) return false;
  // `25%–85%` names its unit twice, and the two must agree; `45 min..2 h` is two figures.
  return between.trim() === '' || between.trim() === rest;
}

type Tail =
  | { ok: true; value: { unit?: Unit; numberWord?: NumberWord; times: number } }
  | { ok: false; problem: 'form' | 'unit'; found: string };

/** What stands after the number: a number word, a unit, both or nothing. */
function readTail(rest: string, prefix: string | undefined): Tail {
  const currency = prefix === undefined ? undefined : /[$u]/iu.test(prefix) ? 'USD' : 'CNY';
  const whole = findUnit(rest);
  if (whole !== undefined) return withCurrency(currency, { unit: whole, times: 1 });
  const word = /^(?:万亿|万|亿|(?:million|billion)(?!\p{L}))/iu.exec(rest)?.[0].toLowerCase();
  const numberWord = word as NumberWord | undefined; // the pattern lists the keys of the table
  const spelling = rest.slice(numberWord?.length ?? 0).trim();
  const times = numberWord === undefined ? 1 : NUMBER_WORDS[numberWord];
  const unit = findUnit(spelling);
  if (unit !== undefined) return withCurrency(currency, { unit, times });
  if (isUnitless(spelling)) {
    if (currency !== undefined) return { ok: true, value: { unit: currency, times } };
    return { ok: true, value: { times, ...(numberWord === undefined ? {} : { numberWord }) } };
  }
  // A second figure or a stray sign is no unknown unit, but `/7` is.
  const problem = /^(?:\/\S*|[\p{L}%]\D*)$/u.test(spelling) ? 'unit' : 'form';
  return { ok: false, problem, found: spelling };
}

/** A sign before the figure must not contradict the unit after it: `$5 CNY`. */
function withCurrency(currency: Unit | undefined, value: { unit: Unit; times: number }): Tail {
  return currency === undefined || currencyOf(value.unit) === currency
    ? { ok: true, value }
    : { ok: false, problem: 'form', found: '' };
}

/** Full-width signs and special spaces as plain ones. Sample: `８４％` is `84%`. */
function narrow(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
    .replaceAll(/\s/gu, ' ');
}

/** The number that `text` writes, `times` over, free of the noise of binary fractions. */
function scale(text: string, times: number): number {
  const amount = Number(text.replaceAll(',', '').replace('−', '-'));
  return times === 1 ? amount : Number((amount * times).toPrecision(15));
}

function asciiBound(bound: string): Bound {
  if (bound === '<' || bound === '>') return bound;
  return bound === '≤' || bound === '<=' ? '<=' : '>=';
}
