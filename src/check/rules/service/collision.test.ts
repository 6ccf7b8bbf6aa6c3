import { describe, expect, it } from 'vitest';
import { findInSample } from '../../sample.test-support.ts';

/** What is found of collisions in the campaign with this part laid over it. */
function collisions(part: string) {
  return findInSample('campaign', part)
    .filter(({ code }) => code === 'automation/collision')
    .map(({ path, related, values }) => [path, related[0]?.path, values['day']]);
}

const automation = (id: string, fields: string): string =>
  `{ id: ${id}, label: ${id}, kind: event, action: Send ${id}, ${fields} }`;
const CAMP = `
journeys:
  - id: camp
    label: Camp
    kind: automation
    segments: [tiers/new]
    stages: [{ id: tip, label: A tip, STAGE }]
`;
const camp = (stage: string, more = ''): string => `${CAMP.replace('STAGE', stage)}${more}`;
const rule = (fields: string): string => `automations: [${automation('faq', fields)}]`;
const FAQ = 'purpose: care, trigger: 首单签收, delay: 3 days, segments: [tiers/new]';

describe('collisions(plan)', () => {
  it.each([
    ['after: 3 days'],
    ['after: 72 h'],
    ['at: { zh-CN: 第 3 天, en: On day 3 }'],
    ['at: after 3 days'],
  ])('reports a stage and a rule on the same day: %s', (stage) => {
    expect(collisions(camp(stage, rule(FAQ)))).toEqual([['automations/faq', 'journeys/camp', 3]]);
  });

  it.each([
    ['another day', camp('after: 4 days', rule(FAQ))],
    ['a day that is not named', camp('at: Within 3 days', rule(FAQ))],
    ['a bound', camp('after: <=3 days', rule(FAQ))],
    ['a cap on one', camp('after: 3 days', rule(`${FAQ}, cap: { max: 1, per: day }`))],
    [
      'a cap in words',
      `${camp('after: 3 days', rule(FAQ))}`.replace(
        'kind: automation',
        'kind: automation\n    rule: 每周最多 1 次',
      ),
    ],
    [
      'a cap on all messages',
      camp(
        'after: 3 days',
        `automations: [${automation('faq', FAQ)}, { id: cap, label: 触达上限, kind: threshold, purpose: alert, trigger: Two messages, action: Hold }]`,
      ),
    ],
    [
      'the same message under one name',
      camp('after: 3 days', rule(FAQ)).replace('label: A tip', 'label: Send faq'),
    ],
    ['an alert', camp('after: 3 days', rule(FAQ.replace('care', 'alert')))],
    [
      'a path of customers',
      camp('after: 3 days', rule(FAQ)).replace('kind: automation', 'kind: customer'),
    ],
    ['another start', camp('after: 3 days', rule(FAQ.replace('首单签收', 'Birthday')))],
    ['friends of customers', camp('after: 3 days', rule(FAQ.replace('首单签收', '好友首单')))],
  ])('accepts %s', (_, part) => {
    expect(collisions(part)).toEqual([]);
  });

  const pair = (one: string, other: string): string =>
    `automations: [${automation('a', one)}, ${automation('b', other)}]`;

  it.each([
    [
      'the same trigger and segment',
      'trigger: Birthday, segments: [tiers/loyal]',
      'trigger: birthday, segments: [tiers/loyal]',
    ],
    [
      'the same trigger, one for all',
      'trigger: Birthday',
      'trigger: Birthday, segments: [tiers/loyal]',
    ],
    ['the first order in other words', 'trigger: First order placed', 'trigger: 客户首次下单'],
  ])('compares rules with %s', (_, one, other) => {
    expect(collisions(pair(one, other))).toEqual([['automations/b', 'automations/a', 0]]);
  });

  it('reports each of several once, with all before it', () => {
    const three = ['a', 'b', 'c'].map((id) => automation(id, 'trigger: Birthday'));
    const found = findInSample('campaign', `automations: [${three.join(', ')}]`);
    expect(found.map(({ path, related }) => [path, related.map((side) => side.path)])).toEqual([
      ['automations/b', ['automations/a']],
      ['automations/c', ['automations/a', 'automations/b']],
    ]);
  });

  it('accepts the same trigger for other segments', () => {
    const rules = pair(
      'trigger: Birthday, segments: [tiers/loyal]',
      'trigger: Birthday, segments: [tiers/lapsed]',
    );
    expect(collisions(rules)).toEqual([]);
  });
});
