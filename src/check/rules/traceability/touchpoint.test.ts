import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf } from '../../small-plan.test-support.ts';
import { touchpointWithoutDate } from './touchpoint.ts';

const judge = (...fields: string[]): string[] =>
  placesOf(
    findingsOf(
      touchpointWithoutDate,
      `touchpoints: [${fields.map((one, at) => `{ id: t${at}, label: T, pain: x, fix: y${one} }`).join(', ')}]`,
    ),
  );

describe('touchpointWithoutDate(plan)', () => {
  it('finds those without a date beside one that has one', () => {
    expect(judge('', ', at: W4', '')).toEqual([
      'touchpoints/t0 < touchpoints/t1',
      'touchpoints/t2 < touchpoints/t1',
    ]);
  });

  it('says nothing where none has one, nor of one that says why', () => {
    expect(judge('', '')).toEqual([]);
    expect(judge(', at: W4', ', unknown: The plan does not say')).toEqual([]);
  });
});
