import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellChange } from './tell-change.ts';

describe('tellChange(text, marked)', () => {
  it('sets off the name, the old value and the new one', () => {
    const told = tellChange('NPS target 30–35 → 33–36, asks more', {
      label: 'NPS',
      from: '30–35',
      to: '33–36',
    });
    expect(told.map(({ text, as }) => `${as}:${text}`)).toEqual([
      'label:NPS',
      'words: target ',
      'from:30–35',
      'words: → ',
      'to:33–36',
      'words:, asks more',
    ]);
  });
  it('knows values in quotes', () => {
    const told = tellChange('Renamed: “A” → “B”', { label: 'B', from: 'A', to: 'B' });
    expect(told.map(({ text, as }) => `${as}:${text}`)).toEqual([
      'words:Renamed: “',
      'from:A',
      'words:” → “',
      'to:B',
      'words:”',
    ]);
  });
  it('leaves values alone that do not stand there as a step', () => {
    expect(tellChange('A moves from 1 to 2', { label: 'B', from: '1', to: '2' })).toEqual([
      { text: 'A moves from 1 to 2', as: 'words' },
    ]);
  });
  it('does not take a part of a value for the name', () => {
    const told = tellChange('Owner: Lead A → Lead B', {
      label: 'Lead',
      from: 'Lead A',
      to: 'Lead B',
    });
    expect(told.filter(({ as }) => as === 'label')).toEqual([]);
  });
  it('says every sentence whole', () => {
    const word = fc.string({ maxLength: 4 });
    fc.assert(
      fc.property(word, word, word, word, fc.boolean(), (lead, label, from, to, step) => {
        const text = `${lead}${label}${step ? `${from} → ${to}` : from}${lead}`;
        const told = tellChange(text, { label, from, to });
        expect(told.map((stretch) => stretch.text).join('')).toBe(text);
      }),
    );
  });
});
