import { describe, expect, it } from 'vitest';
import { resolvedPlan } from '../../../diagrams/resolved-plan.test-support.ts';
import { CHECK_CONTEXT } from '../../check-context.test-support.ts';
import { segmentsOverlap } from './overlap.ts';

const HEAD = `
format: 1
title: Sample
organisation: ACME
profile: guide
language: en
industry: retail-ecommerce
`;

/** What is found for two segments with these tests. */
function found(one: string, other: string, exclusive = 'exclusive: true,') {
  const plan = resolvedPlan(`${HEAD}
segmentations:
  - { id: s, label: S, ${exclusive} segments: [
      { id: a, label: A, when: [${one}] },
      { id: b, label: B, when: [${other}] } ] }
`);
  return segmentsOverlap.check(plan, CHECK_CONTEXT);
}

const test = (measure: string, is: string, within?: string): string =>
  `{ measure: ${measure}, is: '${is}'${within === undefined ? '' : `, within: ${within}`} }`;

describe('segmentsOverlap(plan)', () => {
  it.each([
    ['orders', '2..5', '>=5'],
    ['orders', '<=5', '>=5'],
    ['orders', '3', '2..5'],
    ['orders', '>5', '>10'],
    ['days-since-order', '<=3 months', '>30'],
    ['spend', '>=1000 CNY', '<=1万元'],
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
    ['other measures', test('orders', '>=5'), test('spend', '>=100')],
    ['other look backs', test('orders', '>=5', '1 year'), test('orders', '>=5', '3 months')],
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

  it('judges only segments that exclude each other', () => {
    expect(found(test('orders', '2..5'), test('orders', '>=5'), '')).toEqual([]);
  });
});
