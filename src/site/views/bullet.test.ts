import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../model/target.ts';
import type { ResolvedTarget } from '../../model/resolved.ts';
import { bulletOf, roundUp, scaleOf } from './bullet.ts';

function target(written: string, figures: Partial<ResolvedTarget>): ResolvedTarget {
  const reading = parseTarget(written);
  if (!reading.ok) throw new Error(written);
  return {
    metric: 'nps',
    target: reading.value,
    address: 'goals/g/targets/nps',
    key: 'nps',
    label: 'NPS',
    direction: 'up',
    unit: 'score',
    ...figures,
  };
}
const baseline = (amount: number) => ({ amount, raw: String(amount) });

describe('roundUp(amount)', () => {
  it('takes the next round number', () => {
    expect([50.4, 0.95, 9, 10, 101].map(roundUp)).toEqual([60, 1, 10, 10, 150]);
  });
});

describe('scaleOf(target)', () => {
  it('starts at zero even where a metric can fall below it', () => {
    const nps = target('33..36', {
      range: [-100, 100],
      baseline: baseline(22),
      level: { min: 33, max: 36 },
    });
    expect(scaleOf(nps)).toEqual([0, 50]);
  });
  it('starts at the foot of a scale and never passes its top', () => {
    const effort = target('3.2', {
      range: [1, 5],
      baseline: baseline(3.6),
      level: { min: 3.2, max: 3.2 },
    });
    expect(scaleOf(effort)).toEqual([1, 5]);
    const share = target('95%', {
      range: [0, 100],
      baseline: baseline(92),
      level: { min: 95, max: 95 },
    });
    expect(scaleOf(share)).toEqual([0, 100]);
  });
  it('leaves room for a baseline below zero', () => {
    const nps = target('10', {
      range: [-100, 100],
      baseline: baseline(-5),
      level: { min: 10, max: 10 },
    });
    expect(scaleOf(nps)[0]).toBe(-100);
  });
});

describe('bulletOf(target, described)', () => {
  it('draws nothing while the wanted level is unknown', () => {
    expect(bulletOf(target('down 30%', {}), '')).toBeUndefined();
  });
  it('places today and the wanted range in percent', () => {
    const bar = bulletOf(
      target('33..36', { baseline: baseline(22), level: { min: 33, max: 36 } }),
      'x',
    );
    expect(bar).toMatchObject({ from: 44, zone: [66, 72], direction: 'up' });
    expect(bar?.open).toBeUndefined();
  });
  it('lets a bound reach to the end of the scale', () => {
    const up = bulletOf(target('>=80', { range: [0, 100], level: { min: 80, max: 80 } }), '');
    expect(up).toMatchObject({ zone: [80, 100], open: 'right' });
    const down = bulletOf(
      target('<=0.8', {
        direction: 'down',
        baseline: baseline(0.95),
        level: { min: 0.8, max: 0.8 },
      }),
      '',
    );
    expect(down).toMatchObject({ zone: [0, 53.3], open: 'left' });
  });
});
