import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE } from '../../small-plan.test-support.ts';
import { personaGaps, segmentGaps } from './gap.ts';

type Test = readonly [measure: string, is: string, within?: string];

const when = (tests: readonly Test[]): string =>
  `when: [${tests
    .map(
      ([measure, is, within]) =>
        `{ measure: ${measure}, is: '${is}'${within === undefined ? '' : `, within: ${within}`} }`,
    )
    .join(', ')}]`;

/** The gaps of an exclusive scheme with these segments, in English. */
function gaps(segments: readonly (readonly Test[])[], exclusive = 'exclusive: true'): unknown[] {
  const scheme = `
segmentations:
  - { id: s, label: S, ${exclusive}, segments: [
      ${segments.map((tests, at) => `{ id: s${at}, label: S${at}, ${tests.length === 0 ? 'rule: Others' : when(tests)} }`).join(', ')} ] }
`;
  return findingsOf(segmentGaps, scheme, GUIDE).map(
    ({ finding }) => (finding.values['gap'] as Record<string, string>)['en'],
  );
}

const AGE = 'days-since-first-order';
const LAST = 'days-since-order';

describe('segmentGaps(plan)', () => {
  it.each<[string, string, readonly (readonly Test[])[]]>([
    ['whole figures between', 'orders 6–9', [[['orders', '<=5']], [['orders', '>=10']]]],
    ['one figure between', 'orders 5', [[['orders', '<5']], [['orders', '>5']]]],
    ['what comes before', 'orders <2', [[['orders', '2..5']], [['orders', '>=6']]]],
    [
      'what comes after',
      'spend >4999 CNY',
      [[['spend', '<2000 CNY']], [['spend', '2000..4999 CNY']]],
    ],
    [
      'no order lately',
      'orders in 1 year <1',
      [[['orders', '1..4', '1 year']], [['orders', '>=5', '12 months']]],
    ],
    [
      'limits in two units',
      'spend >1 million CNY and <2 million CNY',
      [[['spend', '<=100万元']], [['spend', '>=2000000 CNY']]],
    ],
    [
      'fractions',
      'order value ≥99.5 CNY and <100.5 CNY',
      [[['average-order-value', '<99.5 CNY']], [['average-order-value', '>=100.5 CNY']]],
    ],
    ['shares of a whole', 'activity >80%', [[['activity', '<50%']], [['activity', '50..80%']]]],
    ['below nothing', 'balance −4 – 9', [[['balance', '<=-5']], [['balance', '>=10']]]],
    [
      'a fall beside rises',
      'change in spend <0%',
      [[['spend', 'up 0..10%']], [['spend', 'up >10%']]],
    ],
    [
      'two measures',
      'spend in 12 months ≥5000 CNY, orders in 12 months <4',
      [
        [
          ['spend', '>=5000 CNY', '12 months'],
          ['orders', '>=4', '12 months'],
        ],
        [['spend', '<5000 CNY', '12 months']],
      ],
    ],
    [
      'age beside a count',
      'time since the first order >3 months, orders <2',
      [[[AGE, '<=3 months']], [['orders', '>=2']]],
    ],
    [
      'a fall that only some segments ask about',
      'orders <5, change in purchase frequency >−50%',
      [[['orders', '>=5']], [['purchase-frequency', 'down 50%']]],
    ],
    [
      'more than one stretch, two of them',
      'orders 2; orders 4',
      [[['orders', '1']], [['orders', '3']], [['orders', '5']], [['orders', '>=7']]],
    ],
  ])('names customers who fit none: %s', (_, gap, segments) => {
    expect(gaps(segments)).toEqual([gap]);
  });

  it.each<[string, readonly (readonly Test[])[]]>([
    [
      'limits that follow each other',
      [[['orders', '1']], [['orders', '2..4']], [['orders', '>=5']]],
    ],
    ['whole money told in whole figures', [[['spend', '<=1999 CNY']], [['spend', '>=2000 CNY']]]],
    ['90 days for 3 months', [[[LAST, '<90 days']], [[LAST, '>=3 months']]]],
    [
      'a fall and less of it',
      [[['purchase-frequency', 'down <50%']], [['purchase-frequency', 'down >=50%']]],
    ],
    ['all of a rate', [[['activity', '<50%']], [['activity', '50..100%']]]],
    ['whole shares', [[['activity', '<=50%']], [['activity', '>=51%']]]],
    ['all that a metric can be', [[['nps', '-100..0']], [['nps', '1..100']]]],
    [
      'look backs of no certain length',
      [[['orders', '<=5', '2..3 months']], [['orders', '>=10', '2..3 months']]],
    ],
    ['both ends of a rate', [[['activity', '<=50%']], [['activity', '>50%']]]],
    ['orders of a year without one', [[['orders', '>=1', '12 months']], [[LAST, '>=12 months']]]],
    [
      'a last order before the first',
      [
        [[AGE, '<=30 days']],
        [[LAST, '<90 days']],
        [
          [AGE, '>30 days'],
          [LAST, '>=90 days'],
        ],
      ],
    ],
    [
      'spend without an order',
      [[['orders', '>=1', '12 months']], [['spend', '0 CNY', '12 months']]],
    ],
    ['a segment for the rest that has no test', [[['orders', '>=5']], []]],
    ['ranks, of which the rest is never said', [[['spend', 'top 10%']], [['spend', 'top 30%']]]],
    ['units that do not compare', [[['spend', '>=5000 CNY']], [['spend', '<2000 USD']]]],
  ])('accepts %s', (_, segments) => {
    expect(gaps(segments)).toEqual([]);
  });

  it('says nothing of segments that a customer may lack', () => {
    expect(gaps([[['orders', '<=5']], [['orders', '>=10']]], 'exclusive: false')).toEqual([]);
  });

  it('gives up on schemes that are too large to look through', () => {
    // Whether a customer fits depends on all of the first sixteen measures before the others are seen.
    const some = (at: number): Test => [`measure-${at}`, '>=1'];
    const none = (at: number): Test => [`measure-${at}`, '<1'];
    const half = Array.from({ length: 16 }, (_, at) => at);
    const segments = [
      half.slice(0, 8).map(some),
      half.slice(8).map(some),
      ...half.map((at) => [some(at), none(at + 16)]),
      [none(0), some(16)],
      [none(0), none(16)],
    ];
    expect(gaps(segments)).toEqual([]);
  });
});

describe('personaGaps(plan)', () => {
  const found = (...personas: readonly string[]) =>
    findingsOf(
      personaGaps,
      `
segmentations: [{ id: s, label: S, segments: [{ id: a, label: A }] }]
personas: [${personas.map((fields, at) => `{ id: p${at}, label: P${at}, ${fields} }`).join(', ')}]
`,
      GUIDE,
    );
  const rich = when([['spend', '>=5000 CNY']]);
  const poor = when([['spend', '<2000 CNY']]);

  it('reports a gap with all personas', () => {
    expect(found(rich, poor)).toMatchObject([
      { at: 'personas/p0', field: 'when', related: [{ at: 'personas/p1', field: 'when' }] },
    ]);
  });

  it.each([
    ['that stand for segments', [rich, `${poor}, segments: [s/a]`]],
    ['of which one has no test', [rich, poor, 'needs: [Help]']],
    ['that test different things', [rich, when([['orders', '<2']])]],
  ])('takes personas for examples %s', (_, personas) => {
    expect(found(...personas)).toEqual([]);
  });
});
