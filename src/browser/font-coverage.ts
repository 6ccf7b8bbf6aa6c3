/** Which of the two families sets which character, and which characters neither has. */
import { coverageOf, SHIPPED_FONTS, type FontSet } from './font-sources.ts';

/**
 * What the Latin font sets: Latin, Greek and Cyrillic letters, figures, and the punctuation and signs that go
 * with figures. Arrows, bullets and symbols stay with the Chinese one.
 */
export const LATIN_RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xb6],
  [0xb8, 0x24f],
  [0x259, 0x259],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2dc],
  [0x300, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x200a],
  [0x2010, 0x2013],
  [0x202f, 0x202f],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20a0, 0x20bf],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
];

/**
 * Punctuation that both writing systems spell with the same code point: middle dot, dashes, curly
 * quotes, ellipsis. A Chinese page wants Noto's full-width forms, an English page Inter's.
 */
export const SHARED_PUNCTUATION_RANGES: readonly (readonly [from: number, to: number])[] = [
  [0xb7, 0xb7],
  [0x2014, 0x2015],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
];

const ASCII = span(0x20, 0x7e);

/** Always in the Latin subset, so that it is the same file for nearly all pages and is loaded once. */
const USUAL_LATIN = [
  ...ASCII,
  ...span(0xa0, 0xff),
  ...[...'–—‘’“”…€™−≈≠≤≥'].map((character) => character.codePointAt(0) ?? 0),
];

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Code points that must have a glyph: no controls, no joiners, no variation selectors. */
function visibleCodePoints(characters: Iterable<string>): number[] {
  const points = new Set<number>();
  for (const text of characters) {
    for (const character of text) {
      if (/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u.test(character)) continue;
      points.add(character.codePointAt(0) ?? 0);
    }
  }
  return [...points].sort((a, b) => a - b);
}

/**
 * Code points that each family's subset is made of, sorted. ASCII is complete in both, and the Latin one
 * has the usual letters and signs whether they are asked for or not.
 */
export function divideCharacters(
  characters: Iterable<string>,
  fonts: FontSet = SHIPPED_FONTS,
): { latin: number[]; chinese: number[] } {
  const wanted = new Set([...visibleCodePoints(characters), ...ASCII]);
  const latin = coverageOf(fonts.latin[400]);
  const isShared = (point: number): boolean => within(point, SHARED_PUNCTUATION_RANGES);
  const isLatin = (point: number): boolean => within(point, LATIN_RANGES) && latin.has(point);
  const sorted = (points: Iterable<number>): number[] => [...new Set(points)].sort((a, b) => a - b);
  return {
    latin: sorted([...wanted, ...USUAL_LATIN]).filter(
      (point) => latin.has(point) && (isLatin(point) || isShared(point)),
    ),
    chinese: sorted(wanted).filter((point) => !isLatin(point) || point < 0x7f),
  };
}

/** Characters that neither family has, in code point order: they would print as empty boxes. */
export function uncoveredCharacters(
  characters: Iterable<string>,
  fonts: FontSet = SHIPPED_FONTS,
): string[] {
  const latin = coverageOf(fonts.latin[400]);
  const chinese = coverageOf(fonts.chinese[400]);
  return visibleCodePoints(characters)
    .filter((point) => !chinese.has(point) && !(within(point, LATIN_RANGES) && latin.has(point)))
    .map((point) => String.fromCodePoint(point));
}

function within(point: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([from, to]) => point >= from && point <= to);
}
