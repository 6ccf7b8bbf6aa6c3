import { describe, expect, it } from 'vitest';
import { A_YEAR, findingsOf } from '../../small-plan.test-support.ts';
import { parametersDiffer } from './parameters.ts';

interface Figures {
  tactics?: string[];
  /** Work that ends with the month of its position. */
  work?: string[];
  /** Milestones in the month of their position. */
  milestones?: string[];
}

/** Where a figure for profile dimensions differs, as the last part of its address. */
function differing({ tactics = [], work = [], milestones = [] }: Figures): string[] {
  const parameters = (figure: string) => {
    const [value = '', scope] = figure.split(' in ');
    const own = `parameters: [{ metric: profile-dimensions, value: "${value}" }]`;
    return scope === undefined ? own : `${own}, scope: ${scope}`;
  };
  const target = (figure: string) => {
    const [level = '', scope] = figure.split(' in ');
    const own = `metric: profile-dimensions, target: "${level}"`;
    return `targets: [{ ${own}${scope === undefined ? '' : `, scope: ${scope}`} }]`;
  };
  const plan = `
strategies:
  - id: s
    label: S
    description: D
    tactics: [${tactics.map((one, at) => `{ id: t${at}, label: T, how: H, ${parameters(one)} }`).join(', ')}]
phases:
  - id: p
    label: P
    span: M1..M12
    work: [${work.map((one, at) => `{ id: w${at}, label: W, span: M${at + 1}, ${parameters(one)} }`).join(', ')}]
    milestones: [${milestones.map((one, at) => `{ id: m${at}, label: M, at: M${at + 1}, ${target(one)} }`).join(', ')}]
`;
  return findingsOf(parametersDiffer, plan, A_YEAR).map(({ at }) => /[twm]\d/.exec(at)?.[0] ?? at);
}

describe('parametersDiffer(plan)', () => {
  it.each([
    ['compatible bounds', { tactics: ['20+'], work: ['20'], milestones: ['>=20'] }],
    ['steps on the way', { tactics: ['20'], work: ['5', '12', '20'], milestones: ['10', '20'] }],
    ['work and milestones that end together', { work: ['10', '20'], milestones: ['20'] }],
    ['another scope', { tactics: ['20'], work: ['5 in pilot'], milestones: ['8 in pilot region'] }],
    ['a milestone that proves something open', { tactics: ['20'], milestones: ['open'] }],
    ['milestones alone', { milestones: ['10', '20'] }],
  ])('accepts %s', (_, figures) => {
    expect(differing(figures)).toEqual([]);
  });

  it.each([
    ['work that ends elsewhere', { tactics: ['20'], work: ['20', '12'] }, ['w1']],
    [
      'milestones that end too early',
      { tactics: ['20+'], work: ['20'], milestones: ['10'] },
      ['m0'],
    ],
    ['milestones that end elsewhere than work', { work: ['20'], milestones: ['20', '25'] }, ['m1']],
    ['two tactics', { tactics: ['20', '30'] }, ['t1']],
    ['one scope', { work: ['20 in pilot'], milestones: ['8 in Pilot'] }, ['m0']],
    ['one scope in wide letters', { work: ['20 in APP'], milestones: ['8 in ＡＰＰ'] }, ['m0']],
  ])('reports %s', (_, figures, at) => {
    expect(differing(figures)).toEqual(at);
  });
});
