import { describe, expect, it } from 'vitest';
import { foundBy, goal, outcome, repeat, strategy } from './found-by.test-support.ts';
import { targetWithoutFigure } from './no-figure.ts';

describe('targetWithoutFigure', () => {
  it('asks once for one metric, and not where another place says why', () => {
    const parts = {
      goals: [goal('M12', repeat('open'))],
      strategies: [strategy([], repeat('open'))],
    };
    expect(foundBy(targetWithoutFigure, parts)).toEqual([
      'target/no-figure goals/m12/targets/repeat-purchase-rate',
    ]);
    const said = { outcomes: [outcome(repeat('open', { note: 'After the pilot' }))] };
    expect(foundBy(targetWithoutFigure, { ...parts, ...said })).toEqual([]);
  });

  it('leaves guides alone: their readers set the figures', () => {
    const goals = [goal(undefined, repeat('open'))];
    expect(foundBy(targetWithoutFigure, { profile: 'guide', goals })).toEqual([]);
  });
});
