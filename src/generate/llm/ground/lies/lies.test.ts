import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../../model/locale.ts';
import { LIES_IN_ENGLISH } from './en.test-support.ts';
import { foundIn } from './lie.test-support.ts';
import { SOUND } from './sound.test-support.ts';
import { LIES_IN_CHINESE } from './zh-CN.test-support.ts';

const LIES = { 'zh-CN': LIES_IN_CHINESE, en: LIES_IN_ENGLISH };

/** How many lies of a kind are known to get through: their figures are those of the plan, and their words may be true. */
const OPEN: Readonly<Record<string, Readonly<Record<(typeof LOCALES)[number], number>>>> = {
  'rounded or shifted': { 'zh-CN': 1, en: 1 },
  'people, money, size': { 'zh-CN': 3, en: 3 },
  deadline: { 'zh-CN': 2, en: 2 },
  count: { 'zh-CN': 3, en: 3 },
  certainty: { 'zh-CN': 3, en: 3 },
  'causal claim with a figure': { 'zh-CN': 1, en: 1 },
  sum: { 'zh-CN': 2, en: 2 },
};

describe.each(LOCALES)('groundSection, lied to in %s', (language) => {
  it.each(Object.entries(LIES[language]))('finds lies: %s', (kind, lies) => {
    const through = lies.filter((lie) => foundIn(language, lie).length === 0);
    expect(through.length, JSON.stringify(through)).toBeLessThanOrEqual(
      OPEN[kind]?.[language] ?? 0,
    );
  });

  it('finds nothing in what is true and sounds alike', () => {
    expect(SOUND[language].map((one) => [one[2], ...foundIn(language, one)])).toEqual(
      SOUND[language].map((one) => [one[2]]),
    );
  });
});
