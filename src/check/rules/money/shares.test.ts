import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE } from '../../small-plan.test-support.ts';
import { segmentShares } from '../customers/shares.ts';
import { causeShares } from '../evidence/cause-shares.ts';
import { budgetShares } from './shares.ts';

const RULES = [budgetShares, segmentShares, causeShares];

/** What the rule finds, as address and sum. */
function found(text: string) {
  return findingsOf(RULES, text, GUIDE).map(({ at, finding }) => [
    finding.code,
    at,
    finding.values['sum'],
  ]);
}

const items = (shares: readonly (string | number | undefined)[]): string =>
  shares
    .map(
      (share, at) =>
        `{ id: p${at}, label: P${at}${share === undefined ? '' : `, share: ${share}`} }`,
    )
    .join(', ');
const budget = (...shares: (string | number | undefined)[]): string =>
  `budget: { items: [${items(shares)}] }`;
const segments = (...shares: (string | number | undefined)[]): string =>
  `segmentations: [{ id: tiers, label: Tiers, segments: [${items(shares)}] }]`;
const causes = (...shares: (string | number)[]): string =>
  `causeShares: [{ id: leavers, label: Leavers, items: [${items(shares)}] }]`;

describe('rules about shares', () => {
  it.each([
    ['a whole', [45, 20, 25, 10]],
    ['tenths that a computer adds up badly', ['33.3%', '33.3%', '33.4%']],
    ['what rounding leaves', ['33.3%', '33.3%', '33.3%']],
    ['ranges that hold a whole between them', ['40..45%', '55..60%']],
    ['a range that ends at a whole', ['30..40%', '60%']],
    ['parts of which one states no share', [45, undefined]],
  ])('accepts %s', (_, shares) => {
    expect(found(budget(...shares))).toEqual([]);
    expect(found(segments(...shares))).toEqual([]);
  });

  it.each([
    ['too little', [45, 20], 65],
    ['too much', [60, 50], 110],
    ['a little too little', ['33%', '33%', '33%'], 99],
    ['ranges that stay below', ['40..45%', '50%'], 90],
    ['ranges that begin above', ['50..60%', '51..55%'], 101],
  ])('reports %s', (_, shares, sum) => {
    expect(found(budget(...shares))).toEqual([['budget/shares-not-100', 'budget', sum]]);
    expect(found(segments(...shares))).toEqual([
      ['segment/shares-not-100', 'segmentations/tiers', sum],
    ]);
  });

  it('judges each segmentation by itself and names it', () => {
    const scheme = (id: string, share: number): string =>
      `{ id: ${id}, label: ${id.toUpperCase()}, segments: [${items([share])}] }`;
    const text = `segmentations: [${scheme('a', 100)}, ${scheme('b', 80)}]`;
    const [only, ...more] = findingsOf(segmentShares, text, GUIDE);
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      at: 'segmentations/b',
      finding: { values: { segmentation: 'B' } },
    });
  });

  it('lets causes leave a rest, but not exceed a whole', () => {
    expect(found(causes(40, 30))).toEqual([]);
    expect(found(causes(60, 40))).toEqual([]);
    expect(found(causes(70, 40))).toEqual([['cause/shares-over-100', 'causeShares/leavers', 110]]);
  });

  it('has nothing to say about a plan without shares', () => {
    expect(found('')).toEqual([]);
  });
});
