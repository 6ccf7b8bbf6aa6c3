import { describe, expect, it } from 'vitest';
import { observationOutOfBounds, targetOutOfBounds } from './bounds.ts';
import { foundBy, goal } from './found-by.test-support.ts';

describe('metric/out-of-bounds', () => {
  it.each([
    ['csat', '100%', 0],
    ['csat', '100.5%', 1],
    ['csat', '95..105%', 1],
    ['csat', '90 points', 0],
    ['nps', '-100', 0],
    ['nps', '-101', 1],
  ])('holds %s of %s against its range', (metric, value, count) => {
    expect(foundBy(observationOutOfBounds, { metrics: [{ metric, value }] })).toHaveLength(count);
  });
});

describe('target/out-of-bounds', () => {
  it.each([
    ['csat', '90..100%', 0],
    ['csat', '90..110%', 1],
    ['nps', '>=120', 1],
    ['ltv', '9000000 CNY', 0],
  ])('holds the target of %s, %s, against its range', (metric, target, count) => {
    const goals = [goal('M12', { metric, target })];
    expect(foundBy(targetOutOfBounds, { goals })).toHaveLength(count);
  });
});
