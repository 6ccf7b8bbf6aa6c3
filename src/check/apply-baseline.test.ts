import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Baseline } from '../model/baseline.ts';
import { applyBaseline, makeBaseline } from './apply-baseline.ts';

const label = { 'zh-CN': '另一处', en: 'the other one' };

/** A conflict between two targets, which are told by their addresses. */
function conflict(path: string, ...others: string[]): Diagnostic {
  const values = { metric: 'NPS', target: '30', other: '40' };
  const related = others.map((other) => ({ label, path: other }));
  return diagnostic('target/conflict', { path, values, related });
}

const first = conflict('outcomes/a/results/nps', 'goals/g/targets/nps');
const second = conflict('outcomes/b/results/nps', 'goals/g/targets/nps');
const layer = (value: Baseline | undefined) => ({
  file: 'baseline.yaml',
  value: value ?? { format: 1 as const, findings: [] },
  places: {},
});
const codes = (found: readonly Diagnostic[]) => found.map(({ code, severity }) => [code, severity]);

describe('applyBaseline(found, baseline)', () => {
  it('makes known what was there, and leaves what is new', () => {
    const [known, fresh] = applyBaseline([first, second], layer(makeBaseline([first])));
    expect(known).toMatchObject({ severity: 'info', known: 'error' });
    expect(fresh).toEqual(second);
  });

  it('knows a finding whatever its figures, its places and the order of its sides', () => {
    const stored = layer(makeBaseline([conflict('x', 'a', 'b')]));
    const moved: Diagnostic = {
      ...conflict('x', 'b', 'a'),
      values: { metric: 'NPS', target: '31', other: '42' },
      place: { file: 'inputs.yaml', span: [90, 99] },
    };
    expect(applyBaseline([moved], stored)[0]).toHaveProperty('known', 'error');
  });

  it.each([
    ['another item', conflict('outcomes/c/results/nps', 'goals/g/targets/nps')],
    ['another side', conflict('outcomes/a/results/nps', 'goals/h/targets/nps')],
    ['another field', { ...first, field: 'by' }],
    ['another code', { ...first, code: 'target/against-direction' as const }],
  ])('takes %s for a new finding', (_, other) => {
    const [found, settled] = applyBaseline([other], layer(makeBaseline([first])));
    expect(found).toEqual(other);
    expect(settled?.code).toBe('baseline/settled');
  });

  describe('of what stands in a list without ids', () => {
    const missing = (...positions: number[]) =>
      positions.map((position): Diagnostic => ({ ...first, field: `names/${position}` }));

    it('knows a finding wherever in its list it is', () => {
      const stored = layer(makeBaseline(missing(0, 2)));
      expect(codes(applyBaseline(missing(1, 3), stored))).toEqual([
        ['target/conflict', 'info'],
        ['target/conflict', 'info'],
      ]);
      const moved = { ...first, field: 'figures/10.figure' };
      const kept = layer(makeBaseline([{ ...first, field: 'figures/0.figure' }]));
      expect(applyBaseline([moved], kept)).toHaveLength(1);
      expect(applyBaseline([{ ...moved, field: 'figures/10.label' }], kept)).toHaveLength(2);
    });

    it('takes one more than there were for a new finding, and one less for a settled one', () => {
      const stored = layer(makeBaseline(missing(0, 1)));
      const outline = (...positions: number[]) =>
        codes(applyBaseline(missing(...positions), stored));
      expect(outline(0, 1, 2).at(-1)).toEqual(['target/conflict', 'error']);
      expect(outline(1)).toEqual([
        ['target/conflict', 'info'],
        ['baseline/settled', 'info'],
      ]);
    });

    it('holds an entry that names a position for any', () => {
      const at = 'outcomes/a/results/nps#names/7';
      const findings = [{ code: first.code, at, with: ['goals/g/targets/nps'] }];
      const stored = layer({ format: 1, findings });
      expect(codes(applyBaseline(missing(0), stored))).toEqual([['target/conflict', 'info']]);
    });
  });

  it('never keeps quiet about a mistake', () => {
    const mistake = diagnostic('reference/dangling', {
      path: 'goals/g',
      values: { id: 'x', collection: 'goals' },
    });
    expect(makeBaseline([mistake])).toBeUndefined();
    const forged = layer({ format: 1, findings: [{ code: mistake.code, at: 'goals/g' }] });
    expect(codes(applyBaseline([mistake], forged))).toEqual([
      ['reference/dangling', 'error'],
      ['baseline/settled', 'info'],
    ]);
  });

  it('leaves to a waiver what is waived', () => {
    const waived: Diagnostic = { ...first, severity: 'info', waived: label };
    expect(makeBaseline([waived])).toBeUndefined();
    expect(applyBaseline([waived], layer(undefined))).toEqual([waived]);
  });

  it('asks for the entry to be taken out when its finding is gone', () => {
    const baseline = {
      ...layer(makeBaseline([first, second])),
      places: { 'findings/1#code': PLACE },
    };
    const found = applyBaseline([first], baseline);
    expect(codes(found)).toEqual([
      ['target/conflict', 'info'],
      ['baseline/settled', 'info'],
    ]);
    expect(found[1]?.place).toEqual(PLACE);
  });

  it('says nothing of an entry that nobody looked for', () => {
    const baseline = layer(makeBaseline([first, second]));
    expect(applyBaseline([], baseline, new Set(['target/conflict']))).toEqual([]);
    expect(codes(applyBaseline([second], baseline, new Set(['target/uplift-impossible'])))).toEqual(
      [
        ['target/conflict', 'info'],
        ['baseline/settled', 'info'],
      ],
    );
  });

  it('does nothing without a baseline', () => {
    expect(applyBaseline([first], undefined)).toEqual([first]);
  });
});

const PLACE = { file: 'baseline.yaml', span: [3, 9] as const };

describe('makeBaseline(found)', () => {
  it('is the same in whatever order things were found, and holds each once', () => {
    const baseline = makeBaseline([second, first, second]);
    expect(baseline).toEqual(makeBaseline([first, second]));
    expect(baseline?.findings).toHaveLength(2);
  });

  it('keeps entries that nobody looked for, each once and in its place', () => {
    const both = makeBaseline([first, second]);
    const [kept] = makeBaseline([second])?.findings ?? [];
    expect(makeBaseline([first], kept && [kept])).toEqual(both);
    expect(makeBaseline([first, second], kept && [kept])).toEqual(both);
    expect(makeBaseline([], kept && [kept])).toEqual(makeBaseline([second]));
  });
});
