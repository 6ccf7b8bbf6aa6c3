import { describe, expect, it } from 'vitest';
import { foundBy, goal, outcome, repeat } from './found-by.test-support.ts';
import { ranksAndLevels } from './rank.ts';

describe('metric/rank-and-level', () => {
  const between = (rank: Record<string, unknown>, level: Record<string, unknown>): string[] =>
    foundBy(ranksAndLevels, {
      goals: [goal('M12', repeat('top 20%', rank))],
      outcomes: [outcome(repeat('40%', level), repeat('42%', { id: 'again' }))],
    });
  const told = (level: string): string =>
    `metric/rank-and-level goals/m12/targets/repeat-purchase-rate < outcomes/outcome/results/${level}`;

  it('is told once, unless one of them says what it is as the other', () => {
    expect(between({}, {})).toEqual([told('repeat-purchase-rate')]);
    expect(between({ also: '40%' }, {})).toEqual([]);
    expect(between({}, { also: 'top 20%' })).toEqual([told('again')]);
    expect(between({ unknown: 'Nobody knows the others' }, {})).toEqual([]);
  });

  it('is no matter between ranks, or for another scope', () => {
    expect(
      foundBy(ranksAndLevels, {
        goals: [goal('M12', repeat('top 20%'))],
        outcomes: [outcome(repeat('top 20%'), repeat('40%', { id: 'members', scope: 'Members' }))],
      }),
    ).toEqual([]);
  });
});
