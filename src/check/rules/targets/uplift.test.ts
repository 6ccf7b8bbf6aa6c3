import { describe, expect, it } from 'vitest';
import { targetOutOfBounds } from './bounds.ts';
import { foundBy, goal, repeat } from './found-by.test-support.ts';
import { upliftImpossible } from './uplift.ts';

const GOAL = 'goals/m12/targets/repeat-purchase-rate';
const target = (raw: string, more: Record<string, unknown> = {}): string[] =>
  foundBy(upliftImpossible, { goals: [goal('M12', repeat(raw, { from: '70%', ...more }))] });
const impossible = [`target/uplift-impossible ${GOAL} < ${GOAL}`];

describe('upliftImpossible', () => {
  it('works a change out by its basis', () => {
    expect(target('up 40%', { basis: 'relative' })).toEqual([]);
    expect(target('up 40%', { basis: 'points' })).toEqual(impossible);
    expect(target('up 40 pp')).toEqual(impossible);
    expect(target('down 80 pp')).toEqual(impossible);
  });

  it('reads a change without a basis in the way that asks for less', () => {
    expect(target('up 40%')).toEqual([]);
    expect(target('up 50%')).toEqual(impossible);
  });

  it('works out a multiple, and every end of a range', () => {
    expect(target('2x')).toEqual(impossible);
    expect(target('up 10..60%')).toEqual(impossible);
  });

  it('leaves alone what may still be met', () => {
    expect(target('up <=50%')).toEqual([]);
    expect(target('up 50%', { from: '<70%' })).toEqual([]);
  });

  it('leaves written levels to the rule on bounds, and takes changes from it', () => {
    const goals = [goal('M12', repeat('110%', { from: '70%' }))];
    expect(foundBy(upliftImpossible, { goals })).toEqual([]);
    expect(foundBy(targetOutOfBounds, { goals })).toEqual([`target/out-of-bounds ${GOAL}`]);
    const uplift = [goal('M12', repeat('up 50%', { from: '70%' }))];
    expect(foundBy(targetOutOfBounds, { goals: uplift })).toEqual([]);
  });

  it('names the stated figure that the change starts from', () => {
    const parts = {
      metrics: [{ metric: 'repeat-purchase-rate', value: '70%' }],
      goals: [goal('M12', repeat('up 50%'))],
    };
    expect(foundBy(upliftImpossible, parts)).toEqual([
      `target/uplift-impossible ${GOAL} < metrics/repeat-purchase-rate`,
    ]);
  });
});
