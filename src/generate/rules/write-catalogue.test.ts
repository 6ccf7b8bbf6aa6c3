import { describe, expect, it } from 'vitest';
import { contentSchema } from '../../model/content.ts';
import type { Profile } from '../../model/profile.ts';
import { generateByRules } from './generate-by-rules.ts';
import { inputsWith, knowledge } from './sample-plan.test-support.ts';

const pilotsOf = (profile: Profile, entries = knowledge.catalogue.pilots) =>
  generateByRules(
    inputsWith((inputs) => {
      inputs.profile = profile;
    }),
    { ...knowledge, catalogue: { ...knowledge.catalogue, pilots: entries } },
    new Set(['pilots']),
  ).content.pilots ?? [];

const [entry] = knowledge.catalogue.pilots;
const pilot = (id: string, when?: NonNullable<typeof entry>['when']) => {
  if (entry === undefined) throw new Error('no pilot in the catalogue');
  return { item: { ...entry.item, id }, ...(when && { when }) };
};

describe('writeCatalogue(list, draft)', () => {
  it('takes what nothing rules out, and says why', () => {
    const [made] = pilotsOf('campaign', [pilot('always')]);
    expect(made).toMatchObject({
      id: 'always',
      origin: { rule: 'catalogue', because: ['horizon'] },
    });
    expect(made?.why).toBeDefined();
  });

  it('takes an entry of a playbook only with it, and names it', () => {
    const entries = [
      pilot('with', { playbooks: ['membership'] }),
      pilot('without', { playbooks: ['transparent-billing'] }),
    ];
    const made = pilotsOf('strategic-plan', entries);
    expect(made.map(({ id, origin }) => [id, origin?.playbook])).toEqual([['with', 'membership']]);
  });

  it('leaves out entries for other kinds of document, unless there is no other', () => {
    const foreign = pilot('foreign', { profiles: ['guide'] });
    expect(pilotsOf('campaign', [foreign, pilot('own')]).map(({ id }) => id)).toEqual(['own']);
    expect(pilotsOf('campaign', [foreign]).map(({ id }) => id)).toEqual(['foreign']);
  });

  it('writes what content can hold', () => {
    const pilots = pilotsOf('campaign');
    expect(pilots.length).toBeGreaterThan(0);
    expect(contentSchema.safeParse({ pilots }).success).toBe(true);
  });
});
