import { LOCALES } from '../../../model/locale.ts';
import type { Text } from '../../../model/text.ts';
import { finding, rule } from '../../rule.ts';
import { writtenTexts } from './written-texts.ts';

/** Every point that the plan itself leaves open: what reviewers have to decide or to find out. */
export const openPoints = rule('text/unknown', (plan) =>
  writtenTexts(plan)
    .filter(({ field }) => field === 'unknown')
    .map(({ at, field, value }) =>
      finding('text/unknown', { at, field }, { values: { what: quoted(value) } }),
    ),
);

const MOST = 160;

/** Fit to stand in quotation marks: without its full stop, and no longer than a message may be. */
function quoted(text: Text): Text {
  const fit = (one: string): string => {
    const short = one.length > MOST ? `${one.slice(0, MOST)}…` : one;
    return short.trim().replace(/[.。]$/u, '');
  };
  if (typeof text === 'string') return fit(text);
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const one = text[locale];
      return one === undefined ? [] : [[locale, fit(one)] as const];
    }),
  );
}
