import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zhCN } from './zh-cn.ts';

/** Every printed word of a dictionary; functions are called with numbers and then with letters. */
function printed(words: object): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (key === 'mark' || key === 'language') return [];
    // Blanks that a script fills in are no words.
    if (typeof value === 'string') return [value.replace(/\{\w+\}/g, '')];
    if (typeof value === 'function')
      return [String((value as (...parts: unknown[]) => string)(2, 3, 4))];
    return printed(value as object);
  });
}

describe('dictionaries', () => {
  it('leave no English on Chinese pages but names', () => {
    const names = /^(?:PDF|FTE|P2|YYYY|MM|DD|plan|json|OpenAI|Anthropic|Google)$/;
    const strange = printed(zhCN).flatMap((text) =>
      (text.match(/[A-Za-z]\w+/g) ?? []).filter((word) => !names.test(word)),
    );
    expect(strange).toEqual([]);
  });
  it('leave no Chinese on English pages', () => {
    expect(printed(en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
  it('call the handout by one name', () => {
    expect([zhCN.handout.name, en.handout.name]).toEqual(['两页摘要', 'Two-page handout']);
    for (const { handout, overview } of [zhCN, en])
      expect(overview.handout).toContain(handout.name);
  });
  it('count the phases left out, one or more', () => {
    expect([1, 2].map(en.handout.morePhases)).toEqual([
      '1 more phase in the full report.',
      '2 more phases in the full report.',
    ]);
    expect(zhCN.handout.morePhases(2)).toBe('另有 2 个阶段，见完整报告。');
  });
  it('use full-width punctuation in Chinese', () => {
    expect(printed(zhCN).filter((text) => /\p{Script=Han}[,;:!?]/u.test(text))).toEqual([]);
  });
});
