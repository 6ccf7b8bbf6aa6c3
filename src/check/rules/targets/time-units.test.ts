import { describe, expect, it } from 'vitest';
import { foundBy, goal, strategy } from './found-by.test-support.ts';
import { timeUnitsDiffer } from './time-units.ts';

const GOAL = 'goals/m12/targets/first-response-time';
const reply = (from: string | number, target: string | number) => ({
  metric: 'first-response-time',
  from,
  target,
});
const differ = (from: string | number, target: string | number): string[] =>
  foundBy(timeUnitsDiffer, { goals: [goal('M12', reply(from, target))] });

describe('timeUnitsDiffer', () => {
  it('compares the units that are written; a bare number is in that of the metric', () => {
    expect(differ('2.5 h', '45 min')).toEqual([`metric/time-units-differ ${GOAL} < ${GOAL}`]);
    expect(differ('2.5 h', 45)).toEqual([`metric/time-units-differ ${GOAL} < ${GOAL}`]);
    expect(differ(150, '45 min')).toEqual([]);
    expect(differ('150 min', '30..45 min')).toEqual([]);
  });

  it('says nothing of changes, and of units that are no time', () => {
    expect(differ('2.5 h', 'down 70%')).toEqual([]);
    expect(differ('2.5 h', '2x')).toEqual([]);
    const goals = [goal('M12', { metric: 'csat', from: '84%', target: '90 points' })];
    expect(foundBy(timeUnitsDiffer, { goals })).toEqual([]);
  });

  it('leaves the units that the rules choose', () => {
    const generated = { ...reply('2.5 h', '45 min'), origin: { rule: 'band' } };
    expect(foundBy(timeUnitsDiffer, { goals: [goal('M12', generated)] })).toEqual([]);
  });

  it('tells it once for one figure', () => {
    const parts = {
      goals: [goal('M12', reply('2.5 h', '45 min'))],
      strategies: [strategy([], reply('2.5 h', '45 min'))],
    };
    expect(foundBy(timeUnitsDiffer, parts)).toHaveLength(1);
  });
});
