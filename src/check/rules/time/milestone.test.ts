import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE, type Parts } from '../../small-plan.test-support.ts';
import { milestoneWithoutAcceptance, milestoneWithoutOwner } from './milestone.ts';

const judge = (fields: string, head?: Parts): string[] =>
  [milestoneWithoutAcceptance, milestoneWithoutOwner].flatMap((rule) =>
    findingsOf(
      rule,
      `phases: [{ id: p, label: P, span: M1..M6, milestones: [{ id: m, label: M, at: M3${fields} }] }]`,
      head,
    ).map(({ finding }) => finding.code),
  );

describe('milestones', () => {
  it.each([
    ['', ['milestone/no-acceptance', 'milestone/no-owner']],
    [', owner: crm-lead', ['milestone/no-acceptance']],
    [', acceptance: A list is signed', ['milestone/no-owner']],
    // A figure tells whether it is reached.
    [', targets: [{ metric: nps, target: 30 }]', ['milestone/no-owner']],
    [
      ', targets: [{ metric: nps, target: open }]',
      ['milestone/no-acceptance', 'milestone/no-owner'],
    ],
    [', unknown: The plan does not say', []],
  ])('with%s lack %j', (fields, codes) => {
    expect(judge(fields)).toEqual(codes);
  });

  it('of a guide are left to the reader', () => {
    expect(judge('', GUIDE)).toEqual([]);
  });
});
