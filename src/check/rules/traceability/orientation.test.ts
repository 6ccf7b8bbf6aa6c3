import { describe, expect, it } from 'vitest';
import { CHECK_CONTEXT } from '../../check-context.test-support.ts';
import { findingsOf, placesOf, smallPlan } from '../../small-plan.test-support.ts';
import { orientationWithoutGoal } from './orientation.ts';

const planOf = (goal: string): string => `
orientation: [{ id: a, label: A }, { id: b, label: B }, { id: c, label: C, unknown: To be decided }]
goals: [{ id: g, label: G${goal} }, { id: h, label: H }]`;

describe('orientationWithoutGoal(plan)', () => {
  it('finds a direction that no goal follows', () => {
    expect(placesOf(findingsOf(orientationWithoutGoal, planOf(', orientation: [a]')))).toEqual([
      'orientation/b',
    ]);
  });

  it('says nothing where no goal names a direction', () => {
    expect(findingsOf(orientationWithoutGoal, planOf(''))).toEqual([]);
  });

  it('says nothing where the rules wrote a goal', () => {
    const plan = smallPlan(planOf(', orientation: [a]'));
    const [goal] = plan.goals;
    if (goal !== undefined) goal.origin = { rule: 'goal-template' };
    expect(orientationWithoutGoal.check(plan, CHECK_CONTEXT)).toEqual([]);
  });
});
