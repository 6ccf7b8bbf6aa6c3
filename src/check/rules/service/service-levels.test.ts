import { describe, expect, it } from 'vitest';
import { findInSample } from '../../sample.test-support.ts';

/** Where a code is found in the campaign with this part laid over it, and with what. */
function found(code: string, part: string): (string | undefined)[][] {
  return findInSample('campaign', part)
    .filter((one) => one.code === code)
    .map(({ path, related }) => [path, ...related.map((side) => side.path)]);
}

describe('scopesUnclear(plan)', () => {
  const judge = (part: string) => found('service-level/scopes-unclear', part);
  const levels = (one: string, other: string): string =>
    `serviceLevels: [{ id: a, label: A, ${one} }, { id: b, label: B, ${other} }]`;

  it.each([
    ['two without a scope', 'respond: 4 h', 'respond: 1 day'],
    ['two with the same scope', 'scope: Calls, solve: 4 h', 'scope: Calls, solve: 24 h'],
    ['however it is written', 'scope: Calls, solve: 4 h', 'scope: " calls", solve: 24 h'],
  ])('reports %s', (_, one, other) => {
    expect(judge(levels(one, other))).toEqual([['serviceLevels/a', 'serviceLevels/b']]);
  });

  it.each([
    ['the same time in other units', 'respond: 60 min', 'respond: <=1 h'],
    ['times for different things', 'respond: 4 h', 'solve: 24 h'],
    ['an exception beside the general rule', 'respond: 4 h', 'scope: Best customers, respond: 1 h'],
  ])('accepts %s', (_, one, other) => {
    expect(judge(levels(one, other))).toEqual([]);
  });

  const automation = (fields: string): string => `
serviceLevels: [{ id: a, label: A, respond: 4 h }]
automations: [{ id: r, label: Answer questions, kind: event, trigger: A question, action: Reply, ${fields} }]`;

  it('holds a rule that answers anyone against a service level for anyone', () => {
    expect(judge(automation('purpose: service, limit: 1 h'))).toEqual([
      ['serviceLevels/a', 'automations/r'],
    ]);
  });

  it('leaves two rules alone, which answer different things, where no level is for anyone', () => {
    const rules = ['A question', 'A complaint'].map(
      (trigger, at) =>
        `{ id: r${at}, label: Answer, kind: event, trigger: ${trigger}, action: Reply, purpose: service, limit: ${at + 1} h }`,
    );
    const scoped = '{ id: a, label: A, scope: Calls, respond: 4 h }';
    expect(judge(`serviceLevels: [${scoped}]\nautomations: [${rules.join(', ')}]`)).toEqual([]);
  });

  it.each([
    ['with a condition', 'purpose: service, limit: 1 h, condition: At night'],
    ['for a segment', 'purpose: service, limit: 1 h, segments: [tiers/loyal]'],
    ['for something else', 'purpose: care, limit: 1 h'],
    ['that keeps the time', 'purpose: follow-up, limit: 240 min'],
    ['without a limit', 'purpose: service'],
  ])('accepts a rule %s', (_, fields) => {
    expect(judge(automation(fields))).toEqual([]);
  });
});

describe('looserThanKpi(plan)', () => {
  const judge = (level: string, target: string): (string | undefined)[][] =>
    found(
      'service-level/looser-than-kpi',
      `
serviceLevels: [{ id: complaints, respond: null, ${level} }]
indicators: [{ id: process, items: [{ id: own, metric: complaint-resolution-time, by: W13, ${target} }] }]`,
    );
  const SOLVE = 'metrics: [complaint-resolution-time]';
  const OWN = ['serviceLevels/complaints', 'indicators/process/items/own'];

  it.each([
    [`solve: 2 days, ${SOLVE}`, 'target: <=24 h'],
    [`solve: 24..30 h, ${SOLVE}`, 'target: 24 h'],
    [`solve: 2 days, ${SOLVE}, scope: Calls`, 'target: <=24 h, scope: Calls'],
    [`solve: 2 days, ${SOLVE}, scope: { en: Calls, zh-CN: 来电 }`, 'target: <=24 h, scope: calls'],
  ])('reports %s against %s', (level, target) => {
    expect(judge(level, target)).toEqual([OWN]);
  });

  it.each([
    ['the same in another unit', `solve: 1 day, ${SOLVE}`, 'target: <=24 h'],
    ['an average', `solve: 2 days, ${SOLVE}`, 'target: <=24 h, statistic: mean'],
    ['another scope', `solve: 2 days, ${SOLVE}`, 'target: <=24 h, scope: Calls'],
    ['a metric that it does not name', 'solve: 2 days', 'target: <=24 h'],
    ['another time of it', `solve: 24 h, complex: 72 h, ${SOLVE}`, 'target: <=24 h'],
    ['a change, which has no level here', `solve: 2 days, ${SOLVE}`, 'target: down 30%'],
  ])('accepts %s', (_, level, target) => {
    expect(judge(level, target)).toEqual([]);
  });

  it('leaves milestones alone, which are on the way', () => {
    const part = `
phases:
  - id: run
    milestones: [{ id: first-results, targets: [{ id: m, metric: complaint-resolution-time, target: <=24 h }] }]
serviceLevels: [{ id: complaints, solve: 2 days, metrics: [complaint-resolution-time] }]`;
    expect(found('service-level/looser-than-kpi', part)).toEqual([]);
  });
});

describe('detectedTooLate(plan)', () => {
  const judge = (fields: string): (string | undefined)[][] =>
    found(
      'service-level/detected-too-late',
      `automations: [{ id: r, label: R, action: Tell the lead, ${fields} }]`,
    );
  const OURS = 'strategies: [answer-complaints]';

  it.each([
    ['a delay', `kind: event, purpose: alert, trigger: T, delay: 5 h, ${OURS}`],
    [
      'the silence it waits for',
      `kind: threshold, purpose: alert, trigger: No answer for 300 minutes, ${OURS}`,
    ],
    [
      'the silence it waits for, in Chinese',
      `kind: threshold, purpose: service, trigger: 6 小时没有更新, ${OURS}`,
    ],
  ])('reports %s', (_, fields) => {
    expect(judge(fields)).toEqual([['automations/r', 'serviceLevels/complaints']]);
  });

  it.each([
    ['a delay within the time', `kind: threshold, trigger: T, delay: 4 h, ${OURS}`],
    ['other strategies', 'kind: threshold, trigger: T, delay: 5 h, strategies: [write-by-tier]'],
    ['an event that is no alert', `kind: event, purpose: care, trigger: T, delay: 5 h, ${OURS}`],
    [
      'customers who are silent',
      `kind: threshold, purpose: marketing, trigger: No login for 90 days, ${OURS}`,
    ],
  ])('accepts %s', (_, fields) => {
    expect(judge(fields)).toEqual([]);
  });
});

describe('stepsTooLong(plan)', () => {
  const judge = (step: string): (string | undefined)[][] =>
    found(
      'service-level/step-too-long',
      `loops: [{ id: complaint-loop, steps: [{ id: learn, ${step} }] }]`,
    );

  it('reports a limit beyond every time of the service level', () => {
    expect(judge('limit: 73 h, serviceLevels: [complaints]')).toEqual([
      ['loops/complaint-loop/steps/learn', 'serviceLevels/complaints'],
    ]);
  });

  it.each(['limit: 3 days, serviceLevels: [complaints]', 'limit: 7 days, serviceLevels: []'])(
    'accepts %s',
    (step) => {
      expect(judge(step)).toEqual([]);
    },
  );
});
