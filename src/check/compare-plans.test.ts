import { describe, expect, it } from 'vitest';
import type { Text } from '../model/text.ts';
import { comparePlans } from './compare-plans.ts';
import { termsOf, type PlanTerms } from './plan-terms.ts';
import { GUIDE, smallPlan } from './small-plan.test-support.ts';

/** What a plan means by its words. */
function terms(plan: string, parts: string, organisation: Text = 'ACME'): PlanTerms {
  return { ...termsOf(smallPlan(parts, { ...GUIDE, organisation })), plan };
}

const ces = (direction: string, more = ''): string =>
  `metrics: [{ metric: ces, value: 3.6, scale: 5, direction: ${direction}${more} }]`;
const segment = (label: string, test: string): string =>
  `segmentations: [{ id: s, label: S, segments: [{ id: a, label: ${label}, when: [${test}] }] }]`;

/** Codes and addresses of what is found in the plan `b`, of which `a` is an earlier one. */
const found = (own: PlanTerms, ...others: PlanTerms[]) =>
  comparePlans(own, others).map(({ code, path, related }) => [
    code.replace('portfolio/', ''),
    path,
    related[0]?.path,
  ]);

describe('comparePlans(own, others)', () => {
  it('tells the later of two plans of one organisation', () => {
    const [a, b] = [terms('a', ces('down')), terms('b', ces('up'))];
    expect(found(b, a)).toEqual([['direction-differs', 'metrics/ces', 'a:metrics/ces']]);
    expect(found(a, b)).toEqual([]);
  });

  it('knows an organisation by any of its names', () => {
    const a = terms('a', ces('down'), { 'zh-CN': '小店', en: 'Shop' });
    expect(found(terms('b', ces('up'), '小店'), a)).toHaveLength(1);
    expect(found(terms('b', ces('up'), '大店'), a)).toEqual([]);
  });

  it('compares with the first plan that uses the word', () => {
    const plans = [terms('c', ces('up')), terms('a', ''), terms('b', ces('down'))];
    expect(found(terms('d', ces('up')), ...plans)).toEqual([
      ['direction-differs', 'metrics/ces', 'b:metrics/ces'],
    ]);
  });

  it('accepts names that are the same in one language', () => {
    const a = terms('a', ces('up', ', called: { zh-CN: 费力度, en: Effort }'));
    expect(found(terms('b', ces('up', ', called: effort')), a)).toEqual([]);
    expect(found(terms('b', ces('up', ', called: Ease')), a)).toEqual([
      ['name-differs', 'metrics/ces', 'a:metrics/ces'],
    ]);
  });

  it.each([
    ['the same in other units of time', '<=1 year', '<=12 months', 0],
    ['the same in other units of money', '>=1万元', '>=10,000 CNY', 0],
    ['other bounds', '>=5', '>5', 1],
    ['other figures', '2..5', '2..6', 1],
  ])('compares the tests of segments by what they mean: %s', (_, one, other, count) => {
    const test = (is: string): string => `{ measure: age, is: '${is}' }`;
    const a = terms('a', segment('New customers', test(one)));
    expect(found(terms('b', segment('new customers', test(other))), a)).toHaveLength(count);
    expect(found(terms('b', segment('Old customers', test(other))), a)).toEqual([]);
  });
});
