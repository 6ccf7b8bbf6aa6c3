import { describe, expect, it } from 'vitest';
import { foundBy, goal, repeat } from './found-by.test-support.ts';
import { goalWithoutDeadline, goalWithoutTarget } from './goal.ts';

describe('goal/no-deadline', () => {
  it('is content where each target has a deadline of its own', () => {
    const dated = repeat('36%', { by: 'M12' });
    const told = (...targets: Record<string, unknown>[]): number =>
      foundBy(goalWithoutDeadline, { goals: [goal(undefined, ...targets)] }).length;
    expect(told(dated)).toBe(0);
    expect(told(dated, { metric: 'nps', target: 30 })).toBe(1);
  });
});

describe('goal/no-target', () => {
  it('is content with a reason why there is none', () => {
    const goals = [{ ...goal('M12'), unknown: 'The first survey runs in May' }];
    expect(foundBy(goalWithoutTarget, { goals })).toEqual([]);
    expect(foundBy(goalWithoutTarget, { goals: [goal('M12')] })).toHaveLength(1);
  });
});
