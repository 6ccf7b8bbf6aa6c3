import { describe, expect, it } from 'vitest';
import { findInSample } from '../../sample.test-support.ts';

const found = (part: string) =>
  findInSample('implementation', part).map(({ code, path, values }) => [
    code,
    path,
    values['what'],
  ]);

describe('openPoints(plan)', () => {
  it('finds them at any depth, without the full stop', () => {
    const part = `
narrative: { unknown: The conclusion is lost. }
budget: { unknown: { zh-CN: 总额待定。, en: The total is not settled. } }
challenges:
  - { id: split-records, problems: [{ id: no-common-key, unknown: Nobody has counted them }] }
`;
    expect(found(part)).toEqual([
      ['text/unknown', 'narrative', 'The conclusion is lost'],
      [
        'text/unknown',
        'challenges/split-records/problems/no-common-key',
        'Nobody has counted them',
      ],
      ['text/unknown', 'budget', { 'zh-CN': '总额待定', en: 'The total is not settled' }],
    ]);
  });

  it('shortens what is long', () => {
    const part = `budget: { unknown: ${'x'.repeat(500)} }`;
    expect(found(part)).toEqual([['text/unknown', 'budget', `${'x'.repeat(160)}…`]]);
  });

  it('leaves illustrations alone', () => {
    const part = 'budget: { items: [{ id: more, label: More, unknown: Open, example: true }] }';
    expect(found(part)).toEqual([]);
  });
});
