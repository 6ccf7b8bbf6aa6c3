import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE, placesOf, type Parts } from '../../small-plan.test-support.ts';
import { tacticsUneven } from './tactics-uneven.ts';

/** Strategies with so many tactics each; those that are named have a KPI. */
function judge(counts: readonly number[], measured: readonly number[] = [], head?: Parts) {
  const strategies = counts.map((count, at) => {
    const tactics = Array.from({ length: count }, (_, n) => `{ id: t${n}, label: T, how: h }`);
    const kpis = measured.includes(at) ? ', kpis: [{ metric: nps, target: 30 }]' : '';
    return `{ id: s${at}, label: S${at}, description: d, tactics: [${tactics.join(', ')}]${kpis} }`;
  });
  return placesOf(findingsOf(tacticsUneven, `strategies: [${strategies.join(', ')}]`, head));
}

describe('tacticsUneven(plan)', () => {
  it.each([
    [[2, 3, 2, 2], 'strategies/s1 < strategies/s0'],
    [[6, 2, 3, 3], 'strategies/s0 < strategies/s1'],
    [[3, 3, 1], 'strategies/s2 < strategies/s1'],
    // Both ends are as far off: the larger one.
    [[1, 2, 3], 'strategies/s2 < strategies/s0'],
  ])('finds, of %j tactics, the strategy that differs most', (counts, place) => {
    expect(judge(counts)).toEqual([place]);
  });

  it.each([
    ['all have as many', [2, 2, 2], []],
    ['all have a KPI', [2, 3], [0, 1]],
    ['there is one only', [2], []],
  ])('says nothing where %s', (_, counts, measured) => {
    expect(judge(counts, measured)).toEqual([]);
  });

  it('says nothing of a guide, nor where a number is asked for', () => {
    expect(judge([2, 3], [], GUIDE)).toEqual([]);
    expect(judge([2, 3], [], { profile: 'strategic-plan' })).toEqual([]);
  });
});
