import { LOCALES } from '../../../model/locale.ts';
import { readText } from '../../../model/text.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { writtenTexts } from './written-texts.ts';

/** Words of customers, and fields that are there to be filled in. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(['quote', 'cells', 'sample', 'unknown']);

/**
 * Texts that break off, or lost characters on their way. Where the item says that something is unknown,
 * the gap is known.
 */
export const cutOffTexts = rule('text/cut-off', (plan) => {
  const texts = writtenTexts(plan);
  const known = new Set(texts.flatMap(({ at, field }) => (field === 'unknown' ? [at] : [])));
  return texts.flatMap(({ at, field, inner, value }): Finding[] => {
    if (AS_THEY_ARE.has(field) || known.has(at)) return [];
    const cut = LOCALES.map((locale) => readText(value, locale, plan.plan.language).text).find(
      isCut,
    );
    if (cut === undefined) return [];
    const place = plan.places[`${at}#${inner}`] === undefined ? field : inner;
    return [
      finding('text/cut-off', { at, field: place }, { values: { field, end: excerpt(cut) } }),
    ];
  });
});

/** Signs that stand for characters that could not be read. */
const LOST = /[\uFFFD□]/u;
/** Dots where words should stand: at the end, or right before a mark that ends a clause. */
const DOTS = /(?<![.…])(?:…|\.\.\.)[.…]*(?:$|[，。；：、,;:)）])/u;
const OPEN = /[，、,（(“]$/u;

function isCut(text: string): boolean {
  const end = text.trim();
  return LOST.test(end) || DOTS.test(end) || OPEN.test(end);
}

/** The stretch around the gap. */
function excerpt(text: string): string {
  const end = text.trim();
  const at = LOST.exec(end)?.index ?? DOTS.exec(end)?.index ?? end.length;
  return end.slice(Math.max(0, at - 20), at + 4);
}
