import { LOCALES } from '../../../model/locale.ts';
import { readText } from '../../../model/text.ts';
import { finding, rule, type Finding } from '../../rule.ts';

/** A title with a word twice in a row, as it happens in copying. */
export const titleDoubled = rule('regulation/title-doubled', ({ regulations, plan }) =>
  regulations.flatMap(({ address, label }): Finding[] => {
    const at = { at: address, field: 'label' };
    return LOCALES.flatMap((locale) => {
      const title = readText(label, locale, plan.language).text;
      const word = DOUBLED.exec(title)
        ?.slice(1)
        .find((part) => part !== undefined);
      return word === undefined
        ? []
        : [finding('regulation/title-doubled', at, { values: { title, word } })];
    }).slice(0, 1);
  }),
);

/** Two or more characters or one word of letters, at once again. */
const DOUBLED = /(\p{Script=Han}{2,6})\1|(?<!\p{L})(\p{L}{2,})\s+\2(?!\p{L})/iu;

/** A law that no risk and no strategy answers: nobody sees to it that it is kept. */
export const regulationUnlinked = rule('regulation/unlinked', (plan) => {
  // Where the rules write risks and strategies, there is nothing yet that could be named.
  const answers = [...plan.risks, ...plan.strategies];
  if (answers.length > 0 && answers.every(({ origin }) => origin !== undefined)) return [];
  return plan.regulations
    .filter(({ risks = [], strategies = [], unknown }) => {
      return risks.length + strategies.length === 0 && unknown === undefined;
    })
    .map(({ address, label }) =>
      finding('regulation/unlinked', address, { values: { regulation: label } }),
    );
});
