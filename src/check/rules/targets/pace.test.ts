import { describe, expect, it } from 'vitest';
import { foundBy, goal } from './found-by.test-support.ts';
import { steeperThanSeen } from './pace.ts';

type Fields = Record<string, unknown>;
const aim = (metric: string, from: string | number, target: string | number, more: Fields = {}) =>
  foundBy(steeperThanSeen, {
    horizon: { start: '2026-03-02', from: 'W4', to: 'M36' },
    goals: [goal('M12', { metric, from, target, ...more })],
  });
const steep = (metric: string): string[] => [
  `target/steeper-than-seen goals/m12/targets/${metric} < goals/m12/targets/${metric}`,
];

describe('steeperThanSeen', () => {
  it('judges points, and of a range the end that is nearer', () => {
    expect(aim('nps', 22, 35)).toEqual([]);
    expect(aim('nps', 22, 36)).toEqual(steep('nps'));
    expect(aim('nps', 22, '33..40')).toEqual([]);
    expect(aim('dormant-share', '41%', '20..25%')).toEqual(steep('dormant-share'));
  });

  it('judges percent of the baseline, in one unit', () => {
    expect(aim('first-response-time', '2.5 h', '45 min')).toEqual([]);
    expect(aim('first-response-time', '2.5 h', '30 min')).toEqual(steep('first-response-time'));
  });

  it('allows for a level that was rounded', () => {
    // 75.6% less, but 11.4 min would be 74.7%.
    expect(aim('first-response-time', '45 min', '11 min')).toEqual([]);
    expect(aim('first-response-time', '45 min', '10 min')).toEqual(steep('first-response-time'));
  });

  it('takes what was seen within the next longer step, unless a longer plan aimed lower', () => {
    expect(aim('grr', '90%', '95%', { by: 'M20' })).toEqual([]);
    expect(aim('grr', '90%', '97%', { by: 'M20' })).toEqual(steep('grr'));
    // Fifteen points were aimed at in 3 months, but no more than 13 in 6.
    expect(aim('nps', 22, 36, { by: 'M3' })).toEqual(steep('nps'));
    expect(aim('nps', 22, 35, { by: 'M3' })).toEqual([]);
    // Three months of the calendar are a day longer than a quarter of a year.
    expect(aim('churn-rate', '20%', '16%', { by: 'M3' })).toEqual(steep('churn-rate'));
  });

  it('says nothing where no plan was seen, and beyond three years', () => {
    expect(aim('points-burn-rate', '20%', '90%')).toEqual([]);
    expect(aim('nps', 22, 90, { by: 'M48' })).toEqual([]);
  });

  it('judges a change without a baseline when it says what it refers to', () => {
    const change = (metric: string, target: string, more: Fields = {}) =>
      foundBy(steeperThanSeen, { goals: [goal('M12', { metric, target, ...more })] });
    expect(change('churn-rate', 'down 40%')).toEqual([]);
    expect(change('churn-rate', 'down 40%', { basis: 'relative' })).toHaveLength(1);
    expect(change('ltv', 'up 30%')).toHaveLength(1);
    expect(change('nps', 'up 14 pp')).toHaveLength(1);
    expect(change('nps', 'up 60%', { basis: 'relative' })).toEqual([]);
  });

  it('makes nothing of a baseline that is open or a range', () => {
    expect(aim('first-response-time', '>2.5 h', '15 min')).toEqual([]);
    expect(aim('nps', '20..30', 60)).toEqual([]);
  });
});
