import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../model/knowledge.ts';
import { knowledge } from './sample-plan.test-support.ts';
import { suitRoles } from './suit-roles.ts';

const stated: Knowledge = {
  ...knowledge,
  roles: [
    { id: 'visitor', label: 'Visitor', industries: ['bank'], elsewhere: 'crm-lead' },
    { id: 'crm-lead', label: 'CRM lead' },
  ],
  playbooks: knowledge.playbooks.slice(0, 1).map((book) => ({
    ...book,
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

describe('suitRoles(knowledge, industry)', () => {
  it('leaves the knowledge as it is where all its roles are known', () => {
    expect(suitRoles(stated, 'bank')).toBe(stated);
  });

  it('has another role do the work in other industries', () => {
    const [book] = suitRoles(stated, 'telecom').playbooks;
    expect(book).toMatchObject({ owner: 'crm-lead', consulted: ['crm-lead'] });
  });

  it('needs a role once that does the work of two', () => {
    const [book] = suitRoles(stated, 'telecom').playbooks;
    expect(book?.tactics[0]?.work[0]?.needs).toEqual([{ role: 'crm-lead', fte: 0.5 }]);
  });

  it.each(knowledge.industries.map(({ id }) => id))('leaves no foreign role in %s', (industry) => {
    const foreign = knowledge.roles.filter(
      ({ industries, elsewhere }) =>
        elsewhere !== undefined && industries?.includes(industry) === false,
    );
    const { playbooks, phases, risks } = suitRoles(knowledge, industry);
    const text = JSON.stringify({ playbooks, phases, risks });
    expect(foreign.filter(({ id }) => text.includes(`"role":"${id}"`)).map(({ id }) => id)).toEqual(
      [],
    );
    expect(
      foreign.filter(({ id }) => text.includes(`"owner":"${id}"`)).map(({ id }) => id),
    ).toEqual([]);
  });
});
