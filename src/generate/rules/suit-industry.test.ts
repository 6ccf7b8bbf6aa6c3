import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../model/knowledge.ts';
import { knowledge } from './sample-plan.test-support.ts';
import { suitIndustry } from './suit-industry.ts';

const stated: Knowledge = {
  ...knowledge,
  roles: [
    { id: 'visitor', label: 'Visitor', industries: ['bank'], elsewhere: 'crm-lead' },
    { id: 'crm-lead', label: 'CRM lead' },
  ],
  playbooks: knowledge.playbooks.slice(0, 1).map((book) => ({
    ...book,
    home: undefined,
    owner: 'visitor',
    consulted: ['visitor', 'crm-lead'],
    tactics: book.tactics.map((tactic) => ({
      ...tactic,
      work: tactic.work.map((work) => ({
        ...work,
        needs: [
          { role: 'visitor', fte: 0.5 },
          { role: 'crm-lead', fte: 0.2 },
        ],
      })),
    })),
  })),
};

describe('suitIndustry(knowledge, industry)', () => {
  it('leaves the knowledge as it is where all its roles are known', () => {
    expect(suitIndustry(stated, 'bank')).toEqual(stated);
  });

  it('words a playbook for industries that its texts are not written for', () => {
    const how = (industry: string) =>
      JSON.stringify(
        suitIndustry(knowledge, industry).playbooks.find(({ id }) => id === 'unified-profile')
          ?.tactics,
      );
    expect(how('retail-ecommerce')).toContain('WMS');
    expect(how('bank')).not.toContain('"zh-CN":"为订单、发货');
    expect(how('bank')).not.toBe(how('retail-ecommerce'));
  });

  it('leaves out KPIs that say nothing in the industry', () => {
    const kpis = (industry: string) =>
      suitIndustry(knowledge, industry).playbooks.find(({ id }) => id === 'membership')?.kpis;
    expect(kpis('retail-ecommerce')).toContain('member-gmv-share');
    expect(kpis('bank')).not.toContain('member-gmv-share');
    expect(kpis('bank')?.length).toBeGreaterThan(0);
  });

  it('has another role do the work in other industries', () => {
    const [book] = suitIndustry(stated, 'telecom').playbooks;
    expect(book).toMatchObject({ owner: 'crm-lead', consulted: ['crm-lead'] });
  });

  it('needs a role once that does the work of two', () => {
    const [book] = suitIndustry(stated, 'telecom').playbooks;
    expect(book?.tactics[0]?.work[0]?.needs).toEqual([{ role: 'crm-lead', fte: 0.5 }]);
  });

  it.each(knowledge.industries.map(({ id }) => id))('leaves no foreign role in %s', (industry) => {
    const foreign = knowledge.roles.filter(
      ({ industries, elsewhere }) =>
        elsewhere !== undefined && industries?.includes(industry) === false,
    );
    const { playbooks, phases, risks } = suitIndustry(knowledge, industry);
    const text = JSON.stringify({ playbooks, phases, risks });
    expect(foreign.filter(({ id }) => text.includes(`"role":"${id}"`)).map(({ id }) => id)).toEqual(
      [],
    );
    expect(
      foreign.filter(({ id }) => text.includes(`"owner":"${id}"`)).map(({ id }) => id),
    ).toEqual([]);
  });
});
