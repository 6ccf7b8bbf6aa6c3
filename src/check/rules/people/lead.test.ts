import { describe, expect, it } from 'vitest';
import { A_YEAR, findingsOf } from '../../small-plan.test-support.ts';
import { leadGap, phaseWithoutLead } from './lead.ts';

/** What is found in phases that follow each other, each led by these roles, or by none: `-`. */
function found(...leads: string[]): string[] {
  const resources = (lead: string): string => {
    if (lead === '') return '';
    const own = `{ role: legal, fte: 0.1 }`;
    return lead === '-' ? own : `${own}, { role: ${lead}, fte: 1, lead: true }`;
  };
  const phases = leads.map(
    (lead, at) =>
      `  - { id: p${at}, label: P${at}, span: M${at + 1}, resources: [${resources(lead)}] }`,
  );
  const plan = `phases:\n${phases.join('\n')}`;
  return findingsOf([phaseWithoutLead, leadGap], plan, A_YEAR).map(
    ({ at, related, finding: { code } }) =>
      [code, at, ...related.map((side) => side.at)]
        .join(' ')
        .replaceAll(/phases\/|resources\//g, ''),
  );
}

const GAP = 'resource/lead-gap';
const NONE = 'resource/no-lead';

describe('leads', () => {
  it('are missing between two phases of one lead: one finding for all phases between', () => {
    expect(found('csm', '-', '-', '-', 'csm')).toEqual([`${GAP} p1 p0/csm p4/csm`]);
  });

  it('are missing twice where the lead comes back twice', () => {
    expect(found('csm', '-', 'csm', '-', 'csm')).toEqual([
      `${GAP} p1 p0/csm p2/csm`,
      `${GAP} p3 p2/csm p4/csm`,
    ]);
  });

  it('are just missing before the first lead, after the last, and between two of different roles', () => {
    expect(found('-', 'csm', '-')).toEqual([`${NONE} p0`, `${NONE} p2`]);
    expect(found('csm', '-', 'crm-lead')).toEqual([`${NONE} p1`]);
  });

  it('are not missed in a phase without people', () => {
    expect(found('csm', '', 'csm')).toEqual([]);
  });
});
