import { describe, expect, it } from 'vitest';
import { diagnostic, word } from './word.ts';

describe('diagnostic(code, fields)', () => {
  it('takes the severity from the catalogue', () => {
    expect(diagnostic('goal/no-deadline', { values: { goal: 'x' } })).toEqual({
      code: 'goal/no-deadline',
      severity: 'warning',
      values: { goal: 'x' },
      related: [],
    });
  });

  it('asks for the values that the wording fills', () => {
    // @ts-expect-error -- the goal is not given
    const finding = diagnostic('goal/no-deadline', { values: { name: 'x' } });
    expect(word(finding, 'en').message).toContain('?');
  });
});

describe('word(diagnostic, locale)', () => {
  it('reads texts in the language of the reader', () => {
    const goal = { 'zh-CN': '提升满意度', en: 'Raise satisfaction' };
    const finding = diagnostic('goal/no-deadline', { values: { goal } });
    expect(word(finding, 'zh-CN').message).toBe('目标“提升满意度”没有期限。');
    expect(word(finding, 'en').message).toBe('The goal “Raise satisfaction” has no deadline.');
  });

  it('suggests the nearest name when there is one', () => {
    const values = { id: 'retial', collection: 'the industries' };
    const known = diagnostic('reference/dangling', { values: { ...values, nearest: 'retail' } });
    expect(word(known, 'en').hint).toBe('Did you mean `retail`?');
    const unknown = diagnostic('reference/dangling', { values });
    expect(word(unknown, 'en').hint).toBe(
      'Correct the id, or add an item with this id to the industries.',
    );
  });

  it('does not fill braces that come from a value', () => {
    const values = { theme: '{plan} {theme}' };
    const finding = diagnostic('trace/theme-unaddressed', { values });
    expect(word(finding, 'en').message).toContain('“{plan} {theme}”');
  });
});
