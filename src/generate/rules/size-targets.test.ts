import { describe, expect, it } from 'vitest';
import { generateByRules } from './generate-by-rules.ts';
import {
  allTargets,
  generated,
  inputsWith,
  knowledge,
  targetOf,
} from './sample-plan.test-support.ts';

describe('sizeTargets(inputs, knowledge, months)', () => {
  it.each([
    [
      'cautious',
      { nps: '30..33', 'first-contact-resolution': '71%', 'first-response-time': '<=60 min' },
    ],
    [
      'balanced',
      { nps: '30..35', 'first-contact-resolution': '75%', 'first-response-time': '<=45 min' },
    ],
    [
      'bold',
      { nps: '33..35', 'first-contact-resolution': '77%', 'first-response-time': '<=38 min' },
    ],
  ] as const)('follows a %s ambition', (ambition, expected) => {
    const { written } = generated((inputs) => {
      inputs.ambition = ambition;
    });
    const found = Object.keys(expected).map((metric) => [metric, targetOf(written, metric)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('turns with the direction of an effort score', () => {
    const ces = (direction: 'up' | 'down') =>
      targetOf(
        generated(({ metrics = [] }) => {
          const score = metrics.find(({ metric }) => metric === 'ces');
          if (score) score.direction = direction;
        }).written,
        'ces',
      );
    expect([ces('down'), ces('up')]).toEqual([3.2, 4]);
  });

  it('sets no target where the direction is not stated, and says so', () => {
    const inputs = inputsWith(({ metrics = [] }) => {
      delete metrics.find(({ metric }) => metric === 'ces')?.direction;
    });
    const { content, notes } = generateByRules(inputs, knowledge);
    expect(targetOf(content, 'ces')).toBeUndefined();
    expect(notes.map(({ kind, at }) => [kind, at])).toEqual([['not-sized', 'metrics/ces']]);
  });

  it.each([
    ['csat', '98%', '99%'],
    ['csat', '100%', '100%'],
    ['dormant-share', '2%', '0.8%'],
    ['nps', '-60', '-52..-47'],
  ])('keeps %s from %s within its scale at %s', (metric, value, expected) => {
    const { written } = generated(({ metrics = [] }) => {
      const observation = metrics.find((stated) => stated.metric === metric);
      if (observation) observation.value = value;
    });
    expect(targetOf(written, metric)).toBe(expected);
  });

  it('takes a stated target over everywhere', () => {
    const { written } = generated((inputs) => {
      inputs.goals = [
        {
          id: 'reputation',
          label: 'Lead in reputation',
          targets: [{ metric: 'repeat-purchase-rate', target: '40%' }],
        },
      ];
    });
    const levels = allTargets(written).filter(({ metric }) => metric === 'repeat-purchase-rate');
    expect(levels.map(({ target }) => target)).toEqual(['40%', '40%', '40%']);
  });
});
