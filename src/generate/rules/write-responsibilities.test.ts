import { describe, expect, it } from 'vitest';
import { plan } from './sample-plan.test-support.ts';

const [whole, ...rows] = plan.written.responsibilities ?? [];

describe('writeResponsibilities(draft)', () => {
  it('has the sponsor answer for the plan as a whole', () => {
    expect(whole).toMatchObject({ id: 'whole-plan', accountable: 'sponsor' });
    expect(whole?.responsible).toContain('crm-lead');
  });

  it('has the owner of each strategy answer for it', () => {
    const owners = plan.written.strategies.map(({ id, owner }) => [id, owner]);
    expect(rows.map(({ id, accountable }) => [id, accountable])).toEqual(owners);
  });

  it('has those who own tactics do the work', () => {
    for (const [at, { tactics }] of plan.written.strategies.entries()) {
      for (const { owner } of tactics ?? []) expect(rows[at]?.responsible).toContain(owner);
    }
  });

  it('gives nobody two parts in one row, but for who answers and does', () => {
    for (const { responsible, consulted = [], informed = [], accountable } of rows) {
      const asked = [...(responsible ?? []), ...consulted, ...informed];
      expect(new Set(asked).size).toBe(asked.length);
      expect([...consulted, ...informed]).not.toContain(accountable);
    }
  });
});
