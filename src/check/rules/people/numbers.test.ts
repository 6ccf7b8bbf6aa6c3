import { describe, expect, it } from 'vitest';
import { A_YEAR, findingsOf } from '../../small-plan.test-support.ts';
import { modeUndecided, openNumber, sharedNumber, withoutNumber } from './numbers.ts';
import { unitsMixed } from './units.ts';

const RULES = [withoutNumber, openNumber, sharedNumber, modeUndecided, unitsMixed];

/** The codes that are found in phases with these resources, and where. */
function found(phases: readonly (readonly string[])[], more = '') {
  const plan = `phases:
${phases
  .map(
    (resources, at) =>
      `  - { id: p${at}, label: P${at}, span: M${at + 1}, resources: [${resources.map((one) => `{ ${one} }`).join(', ')}] }`,
  )
  .join('\n')}
${more}`;
  return findingsOf(RULES, plan, A_YEAR).map(({ at, related, finding: { code } }) =>
    [code, at, ...related.map((side) => side.at)].join(' ').replaceAll(/phases\/|resources\//g, ''),
  );
}

describe('a resource without a number', () => {
  it.each([
    ['role: csm', ['resource/no-number p0/csm']],
    ['role: csm, mode: part-time', ['resource/no-number p0/csm']],
    ['role: csm, mode: outsourced', ['resource/open-number p0/csm']],
    ['role: csm, mode: collaborate', ['resource/open-number p0/csm']],
    [
      'role: csm, mode: undecided',
      ['resource/open-number p0/csm', 'resource/mode-undecided p0/csm'],
    ],
    ['role: csm, mode: on-demand', []],
    ['role: csm, unknown: Not settled', []],
    ['role: csm, effort: 2 h/week', []],
    ['role: csm, fte: 0', []],
  ])('%s', (resource, codes) => {
    expect(found([[resource]])).toEqual(codes);
  });

  it('has one where another role shares its number with it', () => {
    expect(found([['role: legal, fte: 0.5, sharedWith: [finance]', 'role: finance']])).toEqual([
      'resource/shared-number p0/legal',
    ]);
    // In another phase nobody has said so.
    expect(found([['role: legal, fte: 0.5, sharedWith: [finance]'], ['role: finance']])).toContain(
      'resource/no-number p1/finance',
    );
  });

  it('shares none where there is none', () => {
    const resources = ['role: legal, sharedWith: [finance], mode: on-demand', 'role: finance'];
    expect(found([resources])).toEqual(['resource/no-number p0/finance']);
  });
});

describe('resource/units-mixed', () => {
  it('names the unit that is seldom used, and the usual one', () => {
    expect(
      found([
        ['role: engineer, effort: 2 points/quarter', 'role: csm, fte: 1', 'role: legal, fte: 0.1'],
      ]),
    ).toEqual(['resource/units-mixed p0/engineer p0/csm']);
  });

  it('is reported once for a plan', () => {
    const phase = [
      'role: csm, fte: 1',
      'role: legal, effort: 2 h/week',
      'role: engineer, effort: 1 points/quarter',
    ];
    expect(found([phase, phase.slice(0, 2), phase.slice(0, 1)])).toEqual([
      'resource/units-mixed p0/engineer p0/csm',
    ]);
  });

  it.each([
    ['people who are bought in', 'role: integrator, effort: 20 h/week, mode: external', ''],
    [
      'a role whose limit is stated so',
      'role: engineer, effort: 1 points/quarter',
      'constraints: [{ id: k, kind: capacity, label: K, role: engineer, effort: 1 points/quarter }]',
    ],
  ])('is quiet about %s', (_, resource, more) => {
    expect(found([['role: csm, fte: 1', resource]], more)).toEqual([]);
  });
});
