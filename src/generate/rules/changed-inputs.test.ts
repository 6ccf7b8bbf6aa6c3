import { describe, expect, it } from 'vitest';
import type { WrittenInputs } from '../../model/inputs.ts';
import { listChanges, printChanges } from './list-changes.test-support.ts';
import { generated } from './sample-plan.test-support.ts';

/** The sample plan with the people it has: the others it asks for. */
function withTeam(share: number): (written: WrittenInputs) => void {
  return (written) => {
    const team = { 'crm-lead': 1, 'data-engineer': 1, 'marketing-operations': 2, 'it-liaison': 1 };
    written.constraints = [
      ...(written.constraints ?? []),
      ...Object.entries(team).map(([role, fte]) => ({
        id: `staff-${role}`,
        kind: 'headcount' as const,
        label: { 'zh-CN': '可用人手', en: 'People there are' },
        role,
        effort: fte * share,
      })),
    ];
  };
}

const cases: [string, (written: WrittenInputs) => void, (written: WrittenInputs) => void][] = [
  [
    'theme-removed',
    () => undefined,
    (written) => {
      written.themes = written.themes?.filter(({ id }) => id !== 'size-and-description');
    },
  ],
  [
    'horizon-halved',
    () => undefined,
    (written) => {
      written.horizon = { start: '2026-03-02', from: 'M3', to: 'M6' };
    },
  ],
  ['half-the-team', withTeam(1), withTeam(0.5)],
];

describe('generateByRules(inputs, knowledge) after a change of the inputs', () => {
  it.each(cases)('changes what the change implies: %s', async (name, before, after) => {
    const lines = listChanges(generated(before).written, generated(after).written);
    expect(lines.filter(({ why }) => why === '')).toEqual([]);
    await expect(printChanges(lines)).toMatchFileSnapshot(`goldens/${name}.txt`);
  });

  it('keeps every other item when a theme goes', () => {
    const [, before, after] = cases[0] ?? [];
    const lines = listChanges(generated(before).written, generated(after).written);
    const ids = generated(after).written.strategies.map(({ id }) => id);
    const untouched = lines.filter(({ address }) =>
      ids.some((id) => address.startsWith(`strategies/${id}`)),
    );
    expect(untouched).toEqual([]);
    expect(lines.map(({ address }) => address)).toContain('strategies/product-information');
  });
});
