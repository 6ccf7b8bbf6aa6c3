import { describe, expect, it } from 'vitest';
import { neutralise, neutraliseJson } from './neutralise.ts';

describe('neutralise(text)', () => {
  it.each([
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
    ['\r\u0000\u009b', '\\u{d}\\u{0}\\u{9b}'],
    ['\ud800', '\\u{d800}'],
    ['a\u200db', 'a\\u{200d}b'],
    ['\u{e0041}', '\\u{e0041}'],
  ])('%j becomes %j', (text, expected) => {
    expect(neutralise(text)).toBe(expected);
  });

  it('leaves what people write alone', () => {
    const text = '净推荐值：“好” 👨‍👩‍👧 ❤️ été\n\tx';
    expect(neutralise(text)).toBe(text);
  });
});

describe('neutraliseJson(json)', () => {
  it('keeps the value', () => {
    const value = { text: 'a\u202e\u009b\u{e0041}\ud800净' };
    const json = neutraliseJson(JSON.stringify(value));
    expect(JSON.parse(json)).toEqual(value);
    expect(json).not.toMatch(/[\u0080-\u009f\u202e]/);
  });
});
