import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleWith } from '../check/sample.test-support.ts';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import { canonicalJson } from '../model/digest.ts';
import { applyEdits } from './apply-edits.ts';
import type { Edit } from './edit.ts';
import { findEdits } from './find-edits.ts';
import type { SubstanceItem } from './read-item.ts';
import { substanceOf, type Substance } from './substance.ts';
import { reversedKeys, substances } from './substances.test-support.ts';

const RUNS = { numRuns: 400 };

/** What the same edit is called by who looks back. */
function mirrored(edit: Edit): Edit {
  switch (edit.kind) {
    case 'added':
      return { ...edit, kind: 'removed' };
    case 'removed':
      return { ...edit, kind: 'added' };
    case 'changed': {
      const { at, was, from, to, ...rest } = edit;
      return {
        ...rest,
        at: was ?? at,
        ...(was === undefined ? {} : { was: at }),
        ...(to === undefined ? {} : { from: to }),
        ...(from === undefined ? {} : { to: from }),
      };
    }
    case 'moved': {
      const { at, after, was, wasAfter } = edit;
      return {
        kind: 'moved',
        at: was,
        ...(wasAfter === undefined ? {} : { after: wasAfter }),
        was: at,
        ...(after === undefined ? {} : { wasAfter: after }),
      };
    }
  }
}

const sorted = (edits: readonly Edit[]): string[] => edits.map(canonicalJson).sort();

function withList(
  plan: Substance,
  name: string,
  change: (items: readonly SubstanceItem[]) => readonly SubstanceItem[],
): Substance {
  return { ...plan, lists: { ...plan.lists, [name]: change(plan.lists[name] ?? []) } };
}

describe('findEdits(before, after)', () => {
  it('finds nothing between a plan and itself, nor when keys change places', () => {
    fc.assert(
      fc.property(substances, (plan) => {
        expect(findEdits(plan, plan)).toEqual([]);
        expect(findEdits(plan, reversedKeys(plan))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('tells all that applyEdits needs to make the newer plan from the older', () => {
    fc.assert(
      fc.property(substances, substances, (before, after) => {
        expect(applyEdits(before, findEdits(before, after))).toEqual(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells the same both ways, each seen from the other side', () => {
    fc.assert(
      fc.property(substances, substances, (before, after) => {
        const there = findEdits(before, after).map(mirrored);
        expect(sorted(there)).toEqual(sorted(findEdits(after, before)));
      }),
      RUNS,
    );
  });

  it('says of two items that change places only that they moved', () => {
    fc.assert(
      fc.property(substances, fc.nat(3), fc.nat(3), (plan, one, other) => {
        const items = plan.lists['goals'] ?? [];
        const [a, b] = [items[one], items[other]];
        fc.pre(a !== undefined && b !== undefined && one !== other);
        const swapped = withList(plan, 'goals', (list) =>
          list.map((each) => (each === a ? b : each === b ? a : each)),
        );
        const edits = findEdits(plan, swapped);
        expect(edits.length).toBeGreaterThan(0);
        expect(edits.length).toBeLessThanOrEqual(2);
        expect(edits.every(({ kind }) => kind === 'moved')).toBe(true);
      }),
      RUNS,
    );
  });

  it('tells an item that is gone once, with all that went with it', () => {
    fc.assert(
      fc.property(substances, fc.nat(3), (plan, index) => {
        const gone = plan.lists['phases']?.[index];
        fc.pre(gone !== undefined);
        const rest = withList(plan, 'phases', (list) => list.filter((each) => each !== gone));
        const edits = findEdits(plan, rest);
        expect(edits).toMatchObject([{ kind: 'removed', at: `phases/${gone.key}`, item: gone }]);
      }),
      RUNS,
    );
  });

  const plan = substanceOf(resolvedPlan(sampleWith('strategic-plan')));

  it('tells of work in another phase with another owner that it moved and changed', () => {
    const [first, second, ...others] = plan.lists['phases'] ?? [];
    const moving = first?.lists['work']?.[0];
    if (!first || !second || !moving) throw new Error('the sample has no two phases');
    const phases = [
      { ...first, lists: { ...first.lists, work: (first.lists['work'] ?? []).slice(1) } },
      {
        ...second,
        lists: {
          ...second.lists,
          work: [
            { ...moving, fields: { ...moving.fields, owner: 'sponsor' } },
            ...(second.lists['work'] ?? []),
          ],
        },
      },
      ...others,
    ].map(withoutEmptyLists);
    const edits = findEdits(plan, { ...plan, lists: { ...plan.lists, phases } });
    const [at, was] = [second, first].map((phase) => `phases/${phase.key}/work/${moving.key}`);
    expect(edits).toMatchObject([
      { kind: 'moved', at, was },
      { kind: 'changed', at, was, field: 'owner', to: 'sponsor' },
    ]);
  });

  it('does not take a target of one goal for that of another', () => {
    const goal = (key: string, metric?: string): SubstanceItem => ({
      key,
      fields: {},
      lists:
        metric === undefined ? {} : { targets: [{ key: metric, fields: { metric }, lists: {} }] },
    });
    const before = { key: '', fields: {}, lists: { goals: [goal('a', 'nps'), goal('b')] } };
    const after = { key: '', fields: {}, lists: { goals: [goal('a'), goal('b', 'nps')] } };
    expect(findEdits(before, after).map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'removed goals/a/targets/nps',
      'added goals/b/targets/nps',
    ]);
  });
});

function withoutEmptyLists(item: SubstanceItem): SubstanceItem {
  const lists = Object.entries(item.lists).filter(([, items]) => items.length > 0);
  return { ...item, lists: Object.fromEntries(lists) };
}
