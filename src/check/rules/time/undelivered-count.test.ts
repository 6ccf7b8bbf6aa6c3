import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf } from '../../small-plan.test-support.ts';
import { undeliveredCount } from './undelivered-count.ts';

const judge = (phase: string, target = 'metric: segment-count, target: ">=12"') =>
  findingsOf(
    undeliveredCount,
    `
goals: [{ id: g, label: G, by: M6, targets: [{ ${target} }] }]
strategies:
  - id: s
    label: S
    description: d
    tactics: [{ id: t, label: T, how: h, parameters: [{ metric: segment-count, value: 12 }] }]
phases: [{ id: p, label: P, span: M1..M6, ${phase} }]`,
  );

const proves = (...targets: string[]): string =>
  `milestones: [${targets.map((target, at) => `{ id: m${at}, label: M${at}, at: M${at + 2}, targets: [{ metric: segment-count, target: "${target}" }] }`).join(', ')}]`;

describe('undeliveredCount(plan)', () => {
  it('names the most that the schedule brings, whatever a tactic means to bring', () => {
    const found = judge(proves('3', '5', '4'));
    expect(placesOf(found)).toEqual(['goals/g/targets/segment-count < phases/p/milestones/m1']);
    expect(found[0]?.finding.values).toMatchObject({ most: { en: '5' } });
  });

  it('names the first of several that bring as much', () => {
    expect(placesOf(judge(proves('3', '3')))).toEqual([
      'goals/g/targets/segment-count < phases/p/milestones/m0',
    ]);
  });

  it('counts what work is planned with', () => {
    const work = (value: number): string =>
      `work: [{ id: w, label: W, parameters: [{ metric: segment-count, value: ${value} }] }]`;
    expect(placesOf(judge(work(4)))).toEqual(['goals/g/targets/segment-count < phases/p/work/w']);
    expect(judge(`${work(12)}, ${proves('3')}`)).toEqual([]);
  });

  it('counts work for the customers that the goal counts', () => {
    const work =
      'work: [{ id: w, label: W, scope: members, parameters: [{ metric: segment-count, value: 4 }] }]';
    const members = 'metric: segment-count, target: ">=12", scope: members';
    expect(judge(work)).toEqual([]);
    expect(placesOf(judge(work, members))).toEqual([
      'goals/g/targets/segment-count < phases/p/work/w',
    ]);
  });

  it.each([
    ['proves it all', proves('3', '>=12')],
    ['says nothing of it', ''],
    ['cannot be compared', proves('3', 'done')],
  ])('says nothing where the schedule %s', (_, phase) => {
    expect(judge(phase)).toEqual([]);
  });

  it('says nothing of what shall fall, nor of shares', () => {
    const fewer = 'metric: timeliness-complaints, target: <=12';
    expect(judge('targets: [{ metric: timeliness-complaints, target: 3 }]', fewer)).toEqual([]);
    const share = 'metric: repeat-purchase-rate, target: 36%';
    expect(judge('targets: [{ metric: repeat-purchase-rate, target: 30% }]', share)).toEqual([]);
  });
});
