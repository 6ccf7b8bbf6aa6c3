import { joinAddress } from '../../../model/item-key.ts';
import { readText } from '../../../model/text.ts';
import { finding, rule, type Finding } from '../../rule.ts';

/** A step of a loop that an earlier step already does by its own rule. */
export const stepRepeated = rule('loop/step-repeated', ({ loops, plan }) =>
  loops.flatMap(({ address, steps }) =>
    steps.flatMap(({ id, label, unknown }, position): Finding[] => {
      if (unknown !== undefined) return [];
      const name = readText(label, plan.language, plan.language);
      const does = pattern(name.text);
      const earlier = steps.slice(0, position).find(({ rule: text }) => {
        return text !== undefined && does?.test(readText(text, name.locale, plan.language).text);
      });
      if (earlier === undefined) return [];
      return [
        finding(
          'loop/step-repeated',
          { at: joinAddress(address, 'steps', id), field: 'label' },
          { values: { step: label, earlier: earlier.label } },
          [
            {
              at: joinAddress(address, 'steps', earlier.id),
              field: 'rule',
              label: { 'zh-CN': '前面的一步', en: 'the earlier step' },
            },
          ],
        ),
      ];
    }),
  ),
);

/**
 * Where a clause says that a step is done: its name at the start, or after a word such as `and` or
 * `automatically`. A name in the middle may only be mentioned, as in `those who can solve it`.
 */
function pattern(name: string): RegExp | undefined {
  const words = name.trim();
  if (words.length < 2 || words.length > 60) return undefined;
  if (/\p{Script=Han}/u.test(words)) {
    return new RegExp(
      `(?:^|[，。；：、])(?:并|再|然后|随后|同时|由?系统|自动|立即|直接)*${escape(words)}`,
      'u',
    );
  }
  const [verb = '', ...rest] = words.split(/\s+/u).map(escape);
  const stem = verb.replace(/e$/iu, '');
  const object = rest.length === 0 ? '' : `\\s+${rest.join('\\s+')}`;
  return new RegExp(
    `(?:^|[.,;:]\\s|\\b(?:and|then|it|system|automatically|at once)\\s)${stem}(?:e|es|s|ed)?${object}\\b`,
    'iu',
  );
}

function escape(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
