import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../model/knowledge.ts';
import { crossCheck } from './cross-check.ts';
import { readKnowledge } from './read-knowledge.ts';

/** The built-in knowledge with one part changed. */
function withPart<P extends keyof Knowledge>(
  part: P,
  change: (items: Knowledge[P]) => void,
): Knowledge {
  const copy = structuredClone(readKnowledge());
  change(copy[part]);
  return copy;
}

describe('crossCheck(knowledge)', () => {
  it('finds nothing in the built-in knowledge', () => {
    expect(crossCheck(readKnowledge())).toEqual([]);
  });

  it('names a metric that a playbook uses and the dictionary lacks', () => {
    const broken = withPart('playbooks', (books) => books[0]?.kpis.push('happiness'));
    expect(crossCheck(broken)).toEqual(['unified-profile: no metrics happiness']);
  });

  it('names a tag that no playbook answers', () => {
    const broken = withPart('tags', (tags) => {
      const [first] = tags;
      if (first !== undefined) tags.push({ ...first, id: 'loneliness' });
    });
    expect(crossCheck(broken)).toEqual([
      'tag loneliness: no playbook',
      'tag loneliness: no playbook for every industry',
    ]);
  });

  it('names a role whose pool is none', () => {
    const broken = withPart('roles', (roles) => {
      if (roles[0] !== undefined) roles[0].pool = 'the-cellar';
    });
    expect(crossCheck(broken)).toEqual(['sponsor: no roles the-cellar']);
  });

  it('names work that waits for itself, or for what is not there', () => {
    const broken = withPart('playbooks', (books) => {
      const [first, second] = books[0]?.tactics[0]?.work ?? [];
      if (first) first.after = ['identity-merge'];
      if (second) second.after = ['matching-rules', 'a-dream'];
    });
    expect(crossCheck(broken)).toEqual([
      'unified-profile/matching-rules: waits for itself',
      'unified-profile/identity-merge: no work a-dream',
      'unified-profile/identity-merge: waits for itself',
    ]);
  });

  it('names a milestone that proves what its playbook does not aim at', () => {
    const broken = withPart('playbooks', (books) => {
      const work = books[0]?.tactics[0]?.work.find(({ milestone }) => milestone);
      if (work?.milestone) work.milestone.proves = ['nps'];
    });
    expect(crossCheck(broken)).toEqual([
      'unified-profile/identity-merge: proves nps, which is no KPI of it',
    ]);
  });

  it('names a template whose shares do not add up', () => {
    const broken = withPart('phases', (templates) => {
      const phase = templates[0]?.phases[0];
      if (phase) phase.share = 0.9;
    });
    expect(crossCheck(broken).join()).toContain('campaign-13-weeks: shares add up to');
  });

  it.each([
    ['a missing language', { en: 'Lead' }, 'no zh-CN'],
    ['Chinese in English', { 'zh-CN': '负责人', en: '负责人' }, 'Chinese in'],
    ['English in Chinese', { 'zh-CN': 'Lead of all', en: 'Lead' }, 'not Chinese'],
    ['half-width punctuation', { 'zh-CN': '负责人,全职', en: 'Lead' }, 'half-width'],
    ['Latin text without space', { 'zh-CN': 'CRM负责人', en: 'Lead' }, 'no space'],
  ])('finds %s', (_, label, problem) => {
    const broken = withPart('roles', (roles) => {
      if (roles[0] !== undefined) roles[0].label = label;
    });
    expect(crossCheck(broken).join()).toContain(problem);
  });
});
