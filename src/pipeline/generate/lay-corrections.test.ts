import { describe, expect, it } from 'vitest';
import type { WrittenContent } from '../../model/content.ts';
import type { Override } from '../../model/overrides.ts';
import type { LoadedPlan } from '../load-workspace.ts';
import { layCorrections, laySetValues } from './lay-corrections.ts';
import { loadShop } from './model-run.test-support.ts';

const { plan } = await loadShop();
const CONTENT: WrittenContent = {
  risks: [{ id: 'peak', label: 'Peak', response: 'Call in help', probability: 3, impact: 4 }],
};

function corrected(...overrides: Omit<Override, 'why'>[]): LoadedPlan {
  const entries = overrides.map((one) => ({ why: 'We know better', ...one }));
  return {
    ...plan,
    overrides: { file: '', places: {}, value: { format: 1, overrides: entries } },
  };
}

const HIGHER = { at: 'risks/peak', set: { probability: 5 } };
const FREEZE = {
  at: 'risks',
  add: { id: 'freeze', label: 'Freeze', response: 'Wait', probability: 2, impact: 2 },
};

describe('layCorrections(content, plan)', () => {
  it('shows values, additions and removals of people', () => {
    const { risks } = layCorrections(CONTENT, corrected(HIGHER, FREEZE));
    expect(risks).toMatchObject([{ id: 'peak', probability: 5 }, { id: 'freeze' }]);
    const at = 'risks/peak';
    expect(layCorrections(CONTENT, corrected({ at, remove: true })).risks).toEqual([]);
  });

  it('passes over what leads nowhere or does not fit, and keeps the rest', () => {
    const lost = { at: 'risks/gone', set: { label: 'Gone' } };
    const broken = { at: 'risks/peak', set: { impact: 'very high' } };
    const { risks } = layCorrections(CONTENT, corrected(lost, broken, HIGHER));
    expect(risks).toMatchObject([{ id: 'peak', probability: 5, impact: 4 }]);
  });
});

describe('laySetValues(draft, plan)', () => {
  it('shows the values that people put in, and leaves them what they added', () => {
    const { risks } = laySetValues(CONTENT, corrected(HIGHER, FREEZE));
    expect(risks).toMatchObject([{ id: 'peak', probability: 5 }]);
  });
});
