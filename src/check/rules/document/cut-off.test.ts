import { describe, expect, it } from 'vitest';
import { findInSample, sampleWith } from '../../sample.test-support.ts';

const found = (part: string) =>
  findInSample('implementation', part).map(({ code, path, values }) => [code, path, values['end']]);

const impact = (text: string, more = '') =>
  `challenges: [{ id: late-warning, impact: ${JSON.stringify(text)} ${more} }]`;

describe('cutOffTexts(plan)', () => {
  it.each([
    ['It costs more than …', 'It costs more than …'],
    ['挽回客户要花……', '挽回客户要花……'],
    ['Pay by …, or in the shop', 'Pay by …, o'],
    ['Lost w\uFFFDrds', 'Lost w\uFFFDrds'],
    ['原来只能用□支付', '原来只能用□支付'],
    ['Calls, letters,', 'Calls, letters,'],
    ['（', '（'],
  ])('reports %s', (text, end) => {
    expect(found(impact(text))).toEqual([['text/cut-off', 'challenges/late-warning', end]]);
  });

  it.each(['Wait … then call', 'From 1..5', 'Version 2.', 'Calls (and letters)', '“Why?”'])(
    'accepts %s',
    (text) => {
      expect(found(impact(text))).toEqual([]);
    },
  );

  it('leaves what a customer said, and a gap that is known', () => {
    const quote = 'themes: [{ id: long-waits, quote: I waited and waited … }]';
    expect(found(quote)).toEqual([]);
    const known = impact('It costs …', ', unknown: The rest of the sentence is lost');
    expect(found(known).map(([code]) => code)).toEqual(['text/unknown']);
  });

  it('reads every language, and points into a list of texts', () => {
    const label = 'themes: [{ id: long-waits, label: { zh-CN: 等待……, en: Long waits } }]';
    expect(found(label)).toEqual([['text/cut-off', 'themes/long-waits', '等待……']]);
    const details = 'challenges: [{ id: late-warning, details: [Nobody asks, They …] }]';
    const [only] = findInSample('implementation', details);
    const text = sampleWith('implementation', details).slice(...(only?.place?.span ?? [0, 0]));
    expect(text).toBe('They …');
  });
});
