import { describe, expect, it } from 'vitest';
import { causeShares, restUnnamed } from './cause-shares.ts';
import { findWith } from './evidence.test-support.ts';

const causes = (shares: readonly string[], more = '') =>
  `causeShares: [{ id: c, label: C, ${more} items: [${shares
    .map((share, at) => `{ id: i${at}, label: I${at}, share: ${share} }`)
    .join(', ')}] }]`;

describe('causeShares(plan) and restUnnamed(plan)', () => {
  it.each([
    ['the whole', causes(['60%', '40%'])],
    ['a whole that is rounded', causes(['33.3%', '33.3%', '33.3%'])],
    ['ranges that may be the whole', causes(['50..60%', '30..45%'])],
    ['a named rest', causes(['60%'], 'rest: Others,')],
    ['a rest that is not known', causes(['60%'], 'unknown: Nobody asked,')],
  ])('accept %s', (_, lines) => {
    expect(findWith(causeShares, lines)).toEqual([]);
    expect(findWith(restUnnamed, lines)).toEqual([]);
  });

  it('tell how much is too much, and how much is left', () => {
    const [over] = findWith(causeShares, causes(['70..80%', '40%']));
    expect(over?.finding.values['sum']).toBe(110);
    const [rest] = findWith(restUnnamed, causes(['40%', '30%', '20.5%']));
    expect(rest?.finding.values).toMatchObject({ sum: 90.5, rest: 9.5 });
  });
});
