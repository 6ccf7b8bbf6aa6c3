import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE } from '../../small-plan.test-support.ts';
import { teamWithoutDuty, unknownParty } from './teams.ts';

const HEAD = { ...GUIDE, language: 'zh-CN', industry: 'consumer-retail' };
const TEAMS = `
teams:
  - { id: service, label: { zh-CN: 客服组, en: Service team }, duty: D, owner: service-lead }
`;

/** The parties that are found to be unknown, in a plan with this list of teams and more. */
function unknown(party: string, more: string): unknown[] {
  const loop = `
loops:
  - id: feedback
    label: L
    steps:
      - { id: one, label: One, parties: [${party}] }
      - { id: two, label: Two, owner: quality-department }
`;
  return findingsOf(unknownParty, loop + more, HEAD).map(
    ({ finding: { values } }) => values['party'],
  );
}

describe('loop/unknown-party', () => {
  it.each([
    ['the team by another word for its kind', '客服部'],
    ['the team in the other language', '{ en: Service department }'],
    ['a role that owns a step', '品控'],
    ['a role that owns a team', '{ en: Service lead }'],
    ['customers', '客户'],
    ['everyone', '各部门'],
    ['full-width letters and spaces', '{ en: "Ｓｅｒｖｉｃｅ  Team" }'],
  ])('knows %s', (_, party) => {
    expect(unknown(party, TEAMS)).toEqual([]);
  });

  it.each([
    ['a department of the dictionary that the plan does not use', '运营部'],
    ['a name that another begins with', '客'],
    ['a name that begins with another', '客服培训部'],
  ])('reports %s', (_, party) => {
    expect(unknown(party, TEAMS)).toEqual([party]);
  });

  it('knows units of the organisation and partners', () => {
    const more = `
organisationUnits: [{ id: board, kind: committee, label: 管理委员会 }]
partners: [{ id: post, kind: technology, label: 物流, names: [顺丰], use: 配送 }]
`;
    expect(unknown('管理委员会', more)).toEqual([]);
    expect(unknown('物流部', more)).toEqual([]);
    expect(unknown('顺丰', more)).toEqual([]);
  });

  it('misses nobody in a plan that lists no teams', () => {
    expect(unknown('运营部', '')).toEqual([]);
  });

  it('asks nothing about a step of which it is said what is unknown', () => {
    const plan = `${TEAMS}
loops:
  - id: feedback
    label: L
    steps:
      - { id: one, label: One, parties: [运营部], unknown: 还没有定 }
      - { id: two, label: Two }
`;
    expect(findingsOf(unknownParty, plan, HEAD)).toEqual([]);
  });
});

describe('team/no-duty', () => {
  const found = (...teams: string[]): string[] =>
    findingsOf(
      teamWithoutDuty,
      `teams: [${teams.map((team) => `{ ${team} }`).join(', ')}]`,
      HEAD,
    ).map(({ at }) => at);

  it.each([
    ['no team has a duty', ['id: a, label: A', 'id: b, label: B']],
    ['it is said to be unknown', ['id: a, label: A, duty: D', 'id: b, label: B, unknown: U']],
    ['other teams belong to it', ['id: a, label: A, duty: D, parent: b', 'id: b, label: B']],
  ])('is quiet where %s', (_, teams) => {
    expect(found(...teams)).toEqual([]);
  });

  it('names every team without one', () => {
    expect(found('id: a, label: A', 'id: b, label: B, duty: D', 'id: c, label: C')).toEqual([
      'teams/a',
      'teams/c',
    ]);
  });
});
