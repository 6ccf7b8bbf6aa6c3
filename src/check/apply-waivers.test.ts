import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Layer } from '../model/layer.ts';
import { parseInputs } from '../parse/parse-plan-files.ts';
import { applyWaivers } from './apply-waivers.ts';

/** Inputs with these waivers, as they stand in a file. */
function inputsWith(...waivers: string[]): Layer<Inputs> & { text: string } {
  const text = [
    'format: 1',
    'title: Sample',
    'organisation: ACME',
    'profile: guide',
    'language: en',
    'industry: retail-ecommerce',
    `waivers: [${waivers.join(', ')}]`,
  ].join('\n');
  const { value, places, diagnostics } = parseInputs({ file: 'inputs.yaml', text });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return { file: 'inputs.yaml', value, places, text };
}

/** A finding that stops a build. */
const sumAt = (path: string, related: Diagnostic['related'] = []): Diagnostic =>
  diagnostic('budget/shares-not-100', { path, values: { sum: 90 }, related });

const outline = (found: readonly Diagnostic[]) =>
  found.map(({ code, path, severity, waived }) => [code, path, severity, waived !== undefined]);

describe('applyWaivers(found, inputs, today)', () => {
  it('leaves findings alone where nothing is waived', () => {
    const found = [sumAt('budget'), sumAt('segmentations/tiers')];
    expect(applyWaivers(found, inputsWith())).toEqual(found);
  });

  it('turns the finding at its address, and inside it, into a note', () => {
    const inputs = inputsWith(
      '{ code: budget/shares-not-100, at: segmentations/tiers, why: Known }',
    );
    const found = ['segmentations/tiers', 'segmentations/tiers/segments/gold'].map((path) =>
      sumAt(path),
    );
    expect(outline(applyWaivers(found, inputs))).toEqual(
      found.map(({ path }) => ['budget/shares-not-100', path, 'info', true]),
    );
  });

  it.each(['segmentations/tiers-2', 'segmentations', 'budget'])('does not reach %s', (path) => {
    const inputs = inputsWith(
      '{ code: budget/shares-not-100, at: segmentations/tiers, why: Known }',
    );
    const [found, unused] = applyWaivers([sumAt(path)], inputs);
    expect(found).toEqual(sumAt(path));
    expect(unused).toMatchObject({
      code: 'waiver/elsewhere',
      values: { code: 'budget/shares-not-100', at: 'segmentations/tiers', elsewhere: path },
    });
    expect(inputs.text.slice(...(unused?.place?.span ?? [0, 0]))).toBe('segmentations/tiers');
  });

  it('accepts no reference that leads nowhere', () => {
    const values = { id: 'x', collection: 'the phases' };
    const broken = diagnostic('reference/dangling', { path: 'risks/a', values });
    const inputs = inputsWith('{ code: reference/dangling, why: Never mind }');
    const [found, refused] = applyWaivers([broken], inputs);
    expect(found).toEqual(broken);
    expect(refused?.code).toBe('waiver/refused');
  });

  it('reaches everywhere without an address, but no other code', () => {
    const other = diagnostic('waiver/unused', { path: 'budget', values: { code: 'x' } });
    const judged = applyWaivers(
      [sumAt('budget'), sumAt('segmentations/tiers'), other],
      inputsWith('{ code: budget/shares-not-100, why: Known }'),
    );
    expect(judged.map(({ waived }) => waived !== undefined)).toEqual([true, true, false]);
  });

  it('covers a contradiction by either of its sides', () => {
    const inputs = inputsWith('{ code: budget/shares-not-100, at: goals/trust, why: Known }');
    const side = { label: 'The goal', path: 'goals/trust/targets/nps' };
    expect(outline(applyWaivers([sumAt('outcomes/calm', [side])], inputs))).toEqual([
      ['budget/shares-not-100', 'outcomes/calm', 'info', true],
    ]);
  });

  it('says who accepted it and why in both languages, and where that stands', () => {
    const inputs = inputsWith(
      '{ code: budget/shares-not-100, why: The board knows, by: crm-lead }',
    );
    const [judged] = applyWaivers([sumAt('budget')], inputs);
    const label = {
      'zh-CN': '已接受（crm-lead）：The board knows',
      en: 'accepted by crm-lead: The board knows',
    };
    expect(judged?.waived).toEqual(label);
    const [reason] = judged?.related ?? [];
    expect(reason?.label).toEqual(label);
    expect(inputs.text.slice(...(reason?.place?.span ?? [0, 0]))).toBe('The board knows');
  });

  it('borrows the reason from the other language where one is missing', () => {
    const waived = (why: string) =>
      applyWaivers([sumAt('budget')], inputsWith(`{ code: budget/shares-not-100, why: ${why} }`))[0]
        ?.waived;
    expect(waived('{ zh-CN: 已知 }')).toEqual({ 'zh-CN': '已接受：已知', en: 'accepted: 已知' });
    expect(waived('{ zh-CN: 已知, en: Known }')).toEqual({
      'zh-CN': '已接受：已知',
      en: 'accepted: Known',
    });
  });

  // Waivers are told apart by their reason, so equal reasons share the place of the first.
  it('leads to the waiver that was used where two have the same reason', () => {
    const inputs = inputsWith(
      '{ code: budget/shares-not-100, at: budget, why: Known }',
      '{ code: budget/shares-not-100, at: segmentations/tiers, why: Known }',
    );
    const judged = applyWaivers([sumAt('budget'), sumAt('segmentations/tiers')], inputs);
    const starts = judged.map(({ related }) => related[0]?.place?.span[0]);
    expect(starts[0]).toBeLessThan(starts[1] ?? 0);
  });

  describe('a waiver with a last day', () => {
    const inputs = inputsWith('{ code: budget/shares-not-100, why: Known, until: 2026-06-30 }');

    it.each([undefined, '2026-06-29', '2026-06-30'])('counts on %s', (today) => {
      expect(outline(applyWaivers([sumAt('budget')], inputs, today))).toEqual([
        ['budget/shares-not-100', 'budget', 'info', true],
      ]);
    });

    it('no longer counts the day after, and is a finding itself', () => {
      const judged = applyWaivers([sumAt('budget')], inputs, '2026-07-01');
      expect(judged[0]).toEqual(sumAt('budget'));
      expect(judged[1]).toMatchObject({
        code: 'waiver/expired',
        path: 'waivers/0',
        values: { code: 'budget/shares-not-100', until: '2026-06-30' },
      });
      expect(inputs.text.slice(...(judged[1]?.place?.span ?? [0, 0]))).toBe('2026-06-30');
    });
  });

  it('reports a waiver of nothing at its code, and the code that was meant', () => {
    const inputs = inputsWith(
      '{ code: budget/shares-not-100, at: budget, why: Known }',
      '{ code: budget/shares-not-10, why: Typo }',
    );
    const [unused, ...more] = applyWaivers([], inputs).slice(1);
    expect(more).toEqual([]);
    expect(unused).toMatchObject({
      code: 'waiver/unknown-code',
      path: 'waivers/1',
      values: { code: 'budget/shares-not-10', nearest: 'budget/shares-not-100' },
    });
    expect(inputs.text.slice(...(unused?.place?.span ?? [0, 0]))).toBe('budget/shares-not-10');
  });

  it('says nothing of a waiver of what nobody looked for, unless it is over', () => {
    const code = 'portfolio/name-differs';
    const inputs = inputsWith(`{ code: ${code}, at: metrics/nps, why: Known, until: 2026-06-30 }`);
    const judge = (today: string, ...unjudged: string[]) =>
      applyWaivers([], inputs, today, new Set(unjudged)).map((one) => one.code);
    expect(judge('2026-06-30')).toEqual(['waiver/unused']);
    expect(judge('2026-06-30', code)).toEqual([]);
    expect(judge('2026-07-01', code)).toEqual(['waiver/expired']);
  });

  it('suggests nothing for a code that exists, though another is close', () => {
    const [unused] = applyWaivers([], inputsWith('{ code: yaml/tag, why: Known }'));
    expect(unused?.values).toEqual({ code: 'yaml/tag' });
  });
});
