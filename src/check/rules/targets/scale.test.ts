import { describe, expect, it } from 'vitest';
import { foundBy } from './found-by.test-support.ts';
import { undeclaredScale } from './scale.ts';

const effort = (fields: Record<string, unknown>): string[] =>
  foundBy(undeclaredScale, { metrics: [{ metric: 'ces', direction: 'down', ...fields }] });

describe('undeclaredScale', () => {
  it('asks a bare score for its scale', () => {
    expect(effort({ value: 3.6 })).toEqual(['metric/scale-undeclared metrics/ces']);
  });

  it('takes the scale from the figure', () => {
    expect(effort({ value: '3.6/5' })).toEqual([]);
  });

  it('asks nothing of a figure that is not known', () => {
    expect(effort({ unknown: 'Never asked' })).toEqual([]);
    expect(effort({ value: 3.6, unknown: 'The survey does not tell' })).toEqual([]);
  });

  it('asks nothing of metrics that are no scores', () => {
    expect(foundBy(undeclaredScale, { metrics: [{ metric: 'nps', value: 22 }] })).toEqual([]);
  });
});
