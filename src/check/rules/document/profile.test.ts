import { describe, expect, it } from 'vitest';
import { FULL, OBJECTS } from '../../../model/plan/samples.test-support.ts';
import { PROFILE_FACTS, PROFILES, type Profile } from '../../../model/profile.ts';
import { findingsOf, GUIDE } from '../../small-plan.test-support.ts';
import { missingFields, missingParts } from './profile.ts';

type Part = (typeof PROFILE_FACTS)[Profile]['requires'][number];

const HORIZON = 'horizon: { start: 2026-03-02, from: M6, to: M12 }';

/** The parts that the rule asks for in a plan of these lines. */
const missing = (profile: Profile, lines: readonly string[]) =>
  findingsOf(missingParts, lines.join('\n'), { profile, horizon: undefined }).map(
    ({ finding }) => finding.values['field'],
  );

/** A part of a file with one sample in it. */
const stated = (part: Part): string =>
  part === 'horizon' || part === 'budget'
    ? `${part}: ${OBJECTS[part]}`
    : `${part}: [${FULL[part]}]`;
/** What the samples refer to. */
const FACTS = (
  ['orientation', 'metrics', 'themes', 'challenges', 'constraints', 'roles'] as const
).map((name) => `${name}: [${FULL[name]}]`);

describe('missingParts(plan)', () => {
  it.each(PROFILES)('%s: asks for all that it requires', (profile) => {
    const needed = PROFILE_FACTS[profile].requires;
    // Only a guide may leave out its horizon.
    const lines = profile === 'guide' ? [] : [HORIZON];
    expect(missing(profile, lines)).toEqual(needed.filter((part) => part !== 'horizon'));
  });

  it.each(PROFILES)('%s: is content with all that it requires', (profile) => {
    const needed = PROFILE_FACTS[profile].requires.filter(
      (part) => !FACTS.some((line) => line.startsWith(`${part}:`)),
    );
    const horizon = needed.includes('horizon') ? [] : [HORIZON];
    expect(missing(profile, [...FACTS, ...horizon, ...needed.map(stated)])).toEqual([]);
  });

  it('stands at the profile and names the part', () => {
    const [first] = findingsOf(missingParts, '', GUIDE);
    expect(first).toMatchObject({
      at: '',
      field: 'profile',
      finding: {
        code: 'profile/missing-part',
        values: { part: { 'zh-CN': '启动时机', en: 'the triggers' }, field: 'triggers' },
      },
    });
  });
});

describe('missingFields(plan)', () => {
  const fields = (profile: Profile, lines: readonly string[]) =>
    findingsOf(missingFields, lines.join('\n'), { profile }).map(
      ({ at, finding: { code, values } }) => [code, at, values['field']],
    );

  it('asks a strategic plan for the figure and reading of metrics and the cost of challenges', () => {
    const lines = ['metrics: [{ metric: nps }]', 'challenges: [{ id: silos, label: Silos }]'];
    expect(fields('strategic-plan', lines)).toEqual([
      ['profile/missing-field', 'metrics/nps', 'reading'],
      ['profile/missing-field', 'challenges/silos', 'impact'],
      ['profile/missing-field', 'metrics/nps', 'value'],
    ]);
  });

  it('accepts what is stated, and what is stated as unknown', () => {
    const lines = [
      'metrics: [{ metric: nps, value: 22, reading: Low }, { metric: csat, unknown: Lost }]',
      'challenges: [{ id: a, label: A, impact: Costs }, { id: b, label: B, unknown: Lost }]',
    ];
    expect(fields('strategic-plan', lines)).toEqual([]);
  });

  it.each(PROFILES.filter((profile) => profile !== 'strategic-plan'))(
    '%s: asks nothing',
    (profile) => {
      expect(fields(profile, ['metrics: [{ metric: nps }]'])).toEqual([]);
    },
  );
});
