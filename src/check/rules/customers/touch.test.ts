import { describe, expect, it } from 'vitest';
import { findInSample } from '../../sample.test-support.ts';

/** What is found of two personas with these tests. */
function touches(one: string, other: string): string[] {
  return findInSample(
    'campaign',
    `personas:
  - { id: household, when: [${one}] }
  - { id: drifter, when: [${other}] }
`,
  )
    .filter(({ code }) => code === 'persona/rules-touch')
    .map(({ values }) => JSON.stringify(values['figure']));
}

describe('personasTouch(plan)', () => {
  it('names the figure in each language', () => {
    const found = touches(
      "{ measure: spend, is: '>=5000 CNY' }",
      '{ measure: spend, is: 2000..5000 CNY }',
    );
    expect(found).toEqual(['{"zh-CN":"5000 元","en":"5000 CNY"}']);
  });

  it.each([
    [
      'overlap in more than a figure',
      "{ measure: orders, is: '>=4' }",
      '{ measure: orders, is: 2..5 }',
    ],
    ['have only one figure', '{ measure: orders, is: 5 }', "{ measure: orders, is: '>=5' }"],
    ['meet without counting it', "{ measure: orders, is: '>5' }", '{ measure: orders, is: 2..5 }'],
    [
      'are kept apart by something else',
      "{ measure: orders, is: '>=5' }, { measure: spend, is: '>100 CNY' }",
      "{ measure: orders, is: 2..5 }, { measure: spend, is: '<=100 CNY' }",
    ],
    [
      'look back differently',
      "{ measure: orders, is: '>=5', within: 3 months }",
      '{ measure: orders, is: 2..5 }',
    ],
  ])('accepts ranges that %s', (_, one, other) => {
    expect(touches(one, other)).toEqual([]);
  });
});
