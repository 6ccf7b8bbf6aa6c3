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
  it('knows a name whose quotes became single ones within quotes', () => {
    const told = tellChange('Added: “Settle: ‘A’ is off”', { label: 'Settle: “A” is off' });
    expect(told.map(({ text, as }) => `${as}:${text}`)).toEqual([
      'words:Added: “',
      'label:Settle: ‘A’ is off',
      'words:”',
    ]);
  });
  it('knows a request without its full stop', () => {
    const told = tellChange('请求“确认优先级”：修改措辞', { label: '确认优先级。' });
    expect(told.find(({ as }) => as === 'label')?.text).toBe('确认优先级');
  });
  it('takes what the sentence begins with for a name that it does not say', () => {
    const headOf = (text: string, label: string) =>
      tellChange(text, { label }).find(({ as }) => as === 'label')?.text;
    expect(headOf('Framing texts: wording of summary', 'framing texts')).toBe('Framing texts');
    expect(headOf('Most people at a time: 2 → 1', 'peak')).toBe('Most people at a time');
    expect(headOf('用人高峰：2 → 1', '高峰期')).toBe('用人高峰');
    expect(headOf('Nothing to hold on to', 'peak')).toBeUndefined();
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
