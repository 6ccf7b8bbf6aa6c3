import { describe, expect, it } from 'vitest';
import { contentSchema, type WrittenContent } from '../model/content.ts';
import { keepKnownReferences } from './keep-known-references.ts';

const CONTENT: WrittenContent = {
  narrative: { promise: 'Calm' },
  strategies: [
    {
      id: 'profiles',
      label: 'Profiles',
      description: 'One view',
      owner: 'crm-lead',
      addresses: { challenges: ['silos', 'gone'], themes: ['gone'], segments: ['tiers/gold'] },
      goals: ['gone', 'trust'],
      tactics: [{ id: 'match', label: 'Match', how: 'By phone', requires: ['profiles/gone'] }],
      kpis: [{ metric: 'nps', target: '30..35', owner: 'nobody' }],
      origin: { rule: 'playbook', because: ['challenges/gone'] },
    },
  ],
  phases: [
    {
      id: 'build',
      label: 'Build',
      span: 'W1..W4',
      work: [
        { id: 'join', label: 'Join', tactics: ['profiles/match', 'profiles/gone', 'gone/match'] },
      ],
    },
  ],
  deliverables: [{ id: 'list', label: 'List', kind: 'list', rows: [{ id: 'one', cells: ['x'] }] }],
  causeShares: [
    { id: 'why', label: 'Why', about: 'gone', items: [{ id: 'a', label: 'A', share: 40 }] },
  ],
};

const PLAN = {
  challenges: [{ id: 'silos' }],
  goals: [{ id: 'trust' }],
  strategies: [{ id: 'profiles', tactics: [{ id: 'match' }] }],
  segmentations: [{ id: 'tiers', segments: [{ id: 'gold' }] }],
};

describe('keepKnownReferences(content, schema, plan)', () => {
  const before = structuredClone(CONTENT);
  const kept = keepKnownReferences(CONTENT, contentSchema, PLAN);
  const [strategy] = kept.strategies ?? [];

  it('keeps of a list the references that lead somewhere, in order', () => {
    expect(strategy?.addresses).toEqual({
      challenges: ['silos'],
      themes: [],
      segments: ['tiers/gold'],
    });
    expect(strategy?.goals).toEqual(['trust']);
  });

  it('follows a path of two ids to its end', () => {
    expect(kept.phases?.[0]?.work?.[0]?.tactics).toEqual(['profiles/match']);
    expect(strategy?.tactics[0]?.requires).toEqual([]);
  });

  it('leaves out a field that would lead nowhere', () => {
    expect(kept.causeShares?.[0]).toStrictEqual({
      id: 'why',
      label: 'Why',
      items: [{ id: 'a', label: 'A', share: 40 }],
    });
  });

  it('does not judge what the plan itself does not hold: roles and metrics of the dictionary', () => {
    expect(strategy?.owner).toBe('crm-lead');
    expect(strategy?.kpis).toEqual([{ metric: 'nps', target: '30..35', owner: 'nobody' }]);
  });

  it('keeps all that is no reference, and the content it was given', () => {
    expect(kept.narrative).toEqual(CONTENT.narrative);
    expect(kept.deliverables).toEqual(CONTENT.deliverables);
    expect(strategy?.origin).toEqual({ rule: 'playbook', because: ['challenges/gone'] });
    expect(CONTENT).toEqual(before);
  });
});
