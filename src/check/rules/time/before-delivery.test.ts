import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf } from '../../small-plan.test-support.ts';
import { beforeDelivery } from './before-delivery.ts';

/** A plan with one goal target and what a phase of half a year says. */
const goal = (target: string, by: string, phase: string): string => `
goals: [{ id: g, label: G, by: ${by}, targets: [{ ${target} }] }]
phases: [{ id: p, label: P, span: M1..M6, ${phase} }]`;
const judge = (text: string): string[] => placesOf(findingsOf(beforeDelivery, text));

const milestone = (target: string, at: string): string =>
  `milestones: [{ id: m, label: M, at: ${at}, targets: [{ ${target} }] }]`;
const work = (value: string, span: string): string =>
  `work: [{ id: w, label: W, span: ${span}, parameters: [{ metric: segment-count, value: ${value} }] }]`;

const NPS = 'metric: nps, target: 30..35';
const SEGMENTS = 'metric: segment-count, target: ">=12"';

describe('beforeDelivery(plan)', () => {
  it.each([
    ['the milestone that proves its level', NPS, milestone(NPS, 'M5'), 'phases/p/milestones/m'],
    ['the phase that reaches it', NPS, `targets: [{ ${NPS} }]`, 'phases/p/targets/nps'],
    [
      'the phase that gets it done',
      'metric: crm-system-standardised, target: done',
      'targets: [{ metric: crm-system-standardised, target: done }]',
      'phases/p/targets/crm-system-standardised',
    ],
    [
      'the start of the first work that brings any',
      SEGMENTS,
      work('20', 'M5..M6'),
      'phases/p/work/w',
    ],
  ])('finds a goal that is due before %s', (_, target, phase, other) => {
    const metric = /metric: ([\w-]+)/.exec(target)?.[1];
    expect(judge(goal(target, 'M3', phase))).toEqual([`goals/g/targets/${metric} < ${other}`]);
  });

  it.each([
    ['is proven in time', goal(NPS, 'M5', milestone(NPS, 'M5'))],
    ['is proven a day later, for weeks are no months', goal(NPS, 'W13', milestone(NPS, 'M3'))],
    [
      'is less than what is proven later',
      goal('metric: nps, target: 25', 'M3', milestone(NPS, 'M5')),
    ],
    ['counts other customers', goal(`${NPS}, scope: members`, 'M3', milestone(NPS, 'M5'))],
    ['is brought by work that has begun', goal(SEGMENTS, 'M3', work('12', 'M3..M6'))],
    ['has no deadline', goal(NPS, 'M3', milestone(NPS, 'M5')).replace('by: M3, ', '')],
    [
      'is a level, where something else is done',
      goal(
        'metric: channel-coverage, target: 80%',
        'M3',
        'targets: [{ metric: channel-coverage, target: done }]',
      ),
    ],
  ])('accepts a goal that %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  it('holds a goal to work for the customers it counts', () => {
    const scoped = work('20', 'M5..M6').replace('parameters', 'scope: members, parameters');
    expect(judge(goal(SEGMENTS, 'M3', scoped))).toEqual([]);
    expect(judge(goal(`${SEGMENTS}, scope: members`, 'M3', scoped))).toEqual([
      'goals/g/targets/segment-count < phases/p/work/w',
    ]);
  });

  it('holds a goal to the first of several milestones', () => {
    const milestones = ['late, label: L, at: M6', 'm, label: M, at: M3'].map(
      (head) => `{ id: ${head}, targets: [{ ${NPS} }] }`,
    );
    expect(judge(goal(NPS, 'M3', `milestones: [${milestones.join(', ')}]`))).toEqual([]);
  });
});

describe('beforeDelivery(plan): what stages name', () => {
  const named = (content: string, phase: string): string =>
    `stages: [{ id: s, label: S, span: M1..M3, content: [${content}] }]
phases: [{ id: p, label: P, span: M1..M6, ${phase} }]`;
  const live = 'milestones: [{ id: m, label: Data platform live, at: M5 }]';

  it.each([
    ['a milestone', 'Data platform live', live, 'phases/p/milestones/m'],
    ['however it is written', "' data  platform LIVE '", live, 'phases/p/milestones/m'],
    [
      'in one of two languages',
      '{ zh-CN: 数据平台上线, en: Platform }',
      'milestones: [{ id: m, label: { zh-CN: 数据平台上线, en: Data platform live }, at: M5 }]',
      'phases/p/milestones/m',
    ],
    [
      'work',
      'Join the data',
      'work: [{ id: w, label: Join the data, span: M2..M5 }]',
      'phases/p/work/w',
    ],
  ])('finds %s that comes later', (_, content, phase, other) => {
    expect(judge(named(content, phase))).toEqual([`stages/s < ${other}`]);
  });

  it('accepts what is there in time, and what has another name', () => {
    expect(judge(named('Data platform', live))).toEqual([]);
    expect(judge(named('Data platform live', live.replace('M5', 'M3')))).toEqual([]);
  });

  it('takes the first of two with one name', () => {
    const both = `${live}, work: [{ id: w, label: Data platform live, span: M1..M2 }]`;
    expect(judge(named('Data platform live', both))).toEqual([]);
  });
});
