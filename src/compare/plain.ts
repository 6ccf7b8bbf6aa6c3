import type { Locale } from '../model/locale.ts';
import { LOCALES } from '../model/locale.ts';
import type { Text } from '../model/text.ts';
import { convertAmount, currencyOf, type Unit } from '../model/unit.ts';
import { unitOf } from '../model/quantity.ts';
import type { NumberWord } from '../model/span.ts';

/** A value of a substance: data without notations, so that equal values are deeply equal. */
export type Plain =
  string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

/** What a character belongs to that is written without spaces. */
const WIDE = String.raw`[\p{Script=Han}\u3000-\u303f\uff01-\uff65]`;
const BESIDE_WIDE = new RegExp(String.raw`(?<=${WIDE})\s+|\s+(?=${WIDE})`, 'gu');

/** A text in which white space says nothing: lines may be broken anywhere, around Chinese as well. */
export function plainString(text: string): string {
  return text.trim().replace(BESIDE_WIDE, '').replace(/\s+/gu, ' ');
}

/** A text; one that only stands in the language of the plan equals the same text without a language. */
export function plainText(text: Text, language: Locale): Plain | undefined {
  if (typeof text === 'string') return orNothing(plainString(text));
  const known = LOCALES.flatMap((locale) => {
    const own = text[locale];
    return own === undefined ? [] : [[locale, plainString(own)] as const];
  });
  const [first] = known;
  if (known.length === 1 && first?.[0] === language) return orNothing(first[1]);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/**
 * The value of a notation without its written form. Money is told in its currency and time in seconds, and
 * any other unit that the metric says anyway, `bare`, is left out: `84` and `84 %` of a share are the same
 * figure, and so are `2.5 h` and `150 min`.
 */
export function plainNotation(value: unknown, bare?: Unit): Plain {
  if (Array.isArray(value)) return value.map((each: unknown) => plainNotation(each, bare));
  if (typeof value !== 'object' || value === null) return value as string | number | boolean;
  const fields = value as Record<string, unknown>;
  const isFigure = 'amount' in fields || fields['kind'] === 'level';
  const parts = isFigure && !('level' in fields) ? inOneUnit(fields, bare) : fields;
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name, part]) => name !== 'raw' && part !== undefined)
      .map(([name, part]) => [name, plainNotation(part, bare)]),
  );
}

const AMOUNTS = new Set(['amount', 'min', 'max']);

function inOneUnit(figure: Record<string, unknown>, bare: Unit | undefined): typeof figure {
  // The schema of a figure names both so.
  const stated = figure as { unit?: Unit; numberWord?: NumberWord };
  const { numberWord, unit: _, ...rest } = figure;
  const unit = bare === undefined ? stated.unit : unitOf(stated, bare);
  if (unit === undefined)
    return { ...rest, ...(numberWord === undefined ? {} : { counted: true }) };
  const base = baseOf(unit);
  if (base === undefined) return { ...rest, ...(unit === bare ? {} : { unit }) };
  const amounts = Object.entries(rest).map(([name, part]) => [
    name,
    AMOUNTS.has(name) && typeof part === 'number' ? convertAmount(part, unit, base) : part,
  ]);
  return { ...Object.fromEntries(amounts), unit: base };
}

/** What amounts of money and time are counted in to be compared; none of others, which do not convert. */
function baseOf(unit: Unit): Unit | undefined {
  return (
    currencyOf(unit) ?? (convertAmount(1, unit, 'second') === undefined ? undefined : 'second')
  );
}
