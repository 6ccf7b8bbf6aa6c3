import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE } from '../../small-plan.test-support.ts';
import { segmentsOverlap } from './overlap.ts';

/** What is found for two segments with these tests. */
function found(one: string, other: string, exclusive = 'exclusive: true,') {
  const scheme = `
segmentations:
  - { id: s, label: S, ${exclusive} segments: [
      { id: a, label: A, when: [${one}] },
      { id: b, label: B, when: [${other}] } ] }
`;
  return findingsOf(segmentsOverlap, scheme, GUIDE);
}

const test = (measure: string, is: string, within?: string): string =>
  `{ measure: ${measure}, is: '${is}'${within === undefined ? '' : `, within: ${within}`} }`;

describe('segmentsOverlap(plan)', () => {
  it.each([
    ['orders', '2..5', '>=5'],
    ['orders', '<=5', '>=5'],
    ['orders', '3', '2..5'],
    ['orders', '5次', '>=5'],
    ['orders', '>5', '>10'],
    ['days-since-order', '<=3 months', '>30'],
    ['spend', '>=1000 CNY', '<=1万元'],
    ['purchase-frequency', 'down 50%', 'down >=40%'],
    ['repeat-purchase-rate', '>=50', '<=60%'],
  ])('reports two tests of %s that the same customer passes: %s and %s', (measure, one, other) => {
    const [only, ...more] = found(test(measure, one), test(measure, other));
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      at: 'segmentations/s/segments/b',
      field: 'when',
      finding: {
        code: 'segment/rules-overlap',
        severity: 'error',
        values: { segment: 'B', other: 'A', measure, test: other, otherTest: one },
      },
      related: [{ at: 'segmentations/s/segments/a', field: 'when' }],
    });
  });

  it.each([
    ['ends that only one counts', test('orders', '2..5'), test('orders', '>5')],
    ['ends that neither counts', test('orders', '<5'), test('orders', '>5')],
    ['a gap between', test('orders', '<=1'), test('orders', '>=2')],
    [
      'fewer orders in a year than in three months',
      test('orders', '<3', '1 year'),
      test('orders', '>=3', '3 months'),
    ],
    [
      'a last order before the first one',
      test('days-since-order', '>=3 months'),
      test('days-since-first-order', '<=30 days'),
    ],
    [
      'orders of a time without any',
      test('days-since-order', '>=1 year'),
      test('orders', '>=1', '12 months'),
    ],
    ['an order without spend', test('orders', '>=1', '1 year'), test('spend', '0', '12 months')],
    [
      'a day of the last order and no order ever',
      test('orders', '0'),
      test('days-since-order', '>=3 months'),
    ],
    ['spend without an order', test('orders', '0', '12 months'), test('spend', '>0', '1 year')],
    [
      'a day of the last order without one',
      test('orders', '<1'),
      test('days-since-order', '>=3 months'),
    ],
    [
      'days and months that are meant to be the same',
      test('days-since-order', '<3 months'),
      test('days-since-order', '>=90 days'),
    ],
    ['a bound that is a range', test('orders', '<=30..45'), test('orders', '>=1')],
    ['a rank beside a level', test('spend', 'top 10%'), test('spend', '>=5')],
    ['a fall and less of it', test('spend', 'down >=50%'), test('spend', 'down <50%')],
    ['whole figures that follow each other', test('orders', '<=4'), test('orders', '>=5')],
    ['tests that name no figure', test('orders', 'open'), test('spend', '>=100')],
    ['ranks', test('spend', 'top 10%'), test('spend', 'top 20%')],
    ['figures that do not compare', test('spend', '>=5'), test('spend', '>=5 CNY')],
    [
      'a second measure that keeps them apart',
      `${test('orders', '>=2')}, ${test('days-since-order', '<=30')}`,
      `${test('orders', '>=2')}, ${test('days-since-order', '>30')}`,
    ],
  ])('accepts %s', (_, one, other) => {
    expect(found(one, other)).toEqual([]);
  });

  it('takes a year and twelve months for the same look back', () => {
    const tests = [test('orders', '>=5', '1 year'), test('orders', '>=6', '12 months')] as const;
    expect(found(...tests)).toHaveLength(1);
  });

  it.each([
    ['other measures', test('orders', '2..5'), test('days-since-first-order', '<=3 months')],
    ['other look backs', test('orders', '>=5', '1 year'), test('orders', '>=5', '3 months')],
    [
      'orders of a year after a first one before it',
      test('days-since-first-order', '>=1 year'),
      test('orders', '>=1', '12 months'),
    ],
    ['a rank and something else', test('spend', 'top 10%'), test('orders', '0', '3 months')],
  ])('reports tests of %s that nothing keeps apart', (_, one, other) => {
    expect(found(one, other)).toMatchObject([
      { at: 'segmentations/s/segments/b', related: [{ at: 'segmentations/s/segments/a' }] },
    ]);
  });

  it('prints the look back of a test', () => {
    const tests = [test('orders', '>=5', '1 year'), test('orders', '>=5', '3 months')] as const;
    expect(found(...tests)[0]?.finding.values).toMatchObject({
      test: '>=5, within: 3 months',
      otherTest: '>=5, within: 1 year',
    });
  });

  const three = (codes: string) =>
    findingsOf(
      segmentsOverlap,
      `
segmentations:
  - { id: s, label: S, exclusive: true, segments: [
      { id: a, label: A, when: [${test('orders', '>=5')}], codes: { recency: high } },
      { id: b, label: B, when: [${test('orders', '<5')}], codes: { recency: high } },
      { id: c, label: C, when: [${test('spend', '<100')}], codes: { ${codes} } } ] }
`,
      GUIDE,
    );

  it('reports once what a segment shares with others because it tests something else', () => {
    expect(three('recency: high')).toMatchObject([
      {
        at: 'segmentations/s/segments/c',
        related: [{ at: 'segmentations/s/segments/a' }, { at: 'segmentations/s/segments/b' }],
      },
    ]);
  });

  it('lets codes keep segments apart that test different things', () => {
    expect(three('recency: low')).toEqual([]);
  });

  it('judges only segments that exclude each other', () => {
    expect(found(test('orders', '2..5'), test('orders', '>=5'), '')).toEqual([]);
  });
});
