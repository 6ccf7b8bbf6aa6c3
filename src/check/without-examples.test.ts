import { describe, expect, it } from 'vitest';
import { GUIDE, smallPlan } from './small-plan.test-support.ts';
import { withoutExamples } from './without-examples.ts';

const PLAN = `
goals:
  - id: trust
    label: Trust
    targets:
      - { metric: nps, target: 30 }
      - { metric: csat, target: 90%, example: true }
  - { id: sample, label: A sample, example: true, targets: [{ metric: ces, target: 2 }] }
segmentations:
  - id: tiers
    label: Tiers
    segments:
      - { id: gold, label: Gold }
      - { id: silver, label: Silver, example: false }
      - { id: shown, label: Shown, example: true }
`;

describe('withoutExamples(plan)', () => {
  const plan = smallPlan(PLAN, GUIDE);
  const before = structuredClone(plan);
  const facts = withoutExamples(plan);

  it('leaves out illustrations at any depth', () => {
    expect(facts.goals.map(({ id, targets }) => [id, targets.map(({ key }) => key)])).toEqual([
      ['trust', ['nps']],
    ]);
    const segments = facts.segmentations.flatMap((scheme) => scheme.segments.map(({ id }) => id));
    expect(segments).toEqual(['gold', 'silver']);
  });

  it('keeps where everything stands, illustrations too', () => {
    expect(facts.places).toBe(plan.places);
    expect(facts.origins).toBe(plan.origins);
    expect(Object.keys(facts.places)).toContain('goals/sample');
  });

  it('leaves the plan itself as it was', () => {
    expect(plan).toEqual(before);
  });

  it('changes nothing in a plan without illustrations', () => {
    const plain = smallPlan(PLAN.replaceAll(/example: true/g, 'example: false'), GUIDE);
    expect(withoutExamples(plain)).toEqual(plain);
  });
});
