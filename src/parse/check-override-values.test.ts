import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseOverrides } from './parse-plan-files.ts';

/** Codes with the text that each points at, for one override. */
function findings(entry: string): string[] {
  const text = `format: 1\noverrides:\n  - {${entry}, why: because}\n`;
  return parseOverrides({ file: 'overrides.yaml', text }).diagnostics.map(
    ({ code, place }) => `${code} ${place === undefined ? '' : text.slice(...place.span)}`,
  );
}

describe('docs/overrides.md', () => {
  const page = readFileSync(new URL('../../docs/overrides.md', import.meta.url), 'utf8');
  const samples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);

  it.each(samples)('shows what can be written: %s', (sample) => {
    const text = sample.startsWith('-') ? `format: 1\noverrides:\n${sample}` : sample;
    const { value, diagnostics } = parseOverrides({ file: 'overrides.yaml', text });
    expect(diagnostics).toEqual([]);
    expect(value?.overrides).toHaveLength(1);
  });

  it('shows every action', () => {
    for (const action of ['set', 'add', 'remove', 'move']) {
      expect(samples.join('')).toContain(`  ${action}:`);
    }
  });
});

describe('checkOverrideValues(parsed)', () => {
  it.each([
    ['at: budget/items/media, set: {share: lots}', ['notation/share lots']],
    ['at: budget, set: {total: lots}', ['notation/quantity lots']],
    ['at: positioning/channels/app, set: {kind: up}', ['schema/choice up']],
    ['at: positioning, set: {colour: red}', ['schema/unknown-key colour']],
    ['at: evidence/case, set: {year: 20}', ['schema/out-of-range 20']],
    ['at: segmentations/tiers/segments/vip, set: {share: lots}', ['notation/share lots']],
    ['at: risks/peak, set: {probability: 9}', ['schema/out-of-range 9']],
  ])('tells %s like the same mistake elsewhere', (entry, expected) => {
    expect(findings(entry)).toEqual(expected);
  });

  it('tells all mistakes of an override at once', () => {
    expect(findings('at: risks/peak, set: {probability: 9, impact: 7, colour: red}')).toEqual([
      'schema/out-of-range 9',
      'schema/out-of-range 7',
      'schema/unknown-key colour',
    ]);
  });

  it('judges a whole item that is added to a list inside a map', () => {
    expect(findings('at: budget/items, add: {id: media, share: lots}')).toEqual([
      'schema/missing add',
      'notation/share lots',
    ]);
  });

  it.each([
    'at: budget/items/media, set: {share: 40%}',
    'at: budget/nothing/x, set: {share: lots}',
  ])('has nothing to say of %s', (entry) => {
    expect(findings(entry)).toEqual([]);
  });
});
