import { describe, expect, it } from 'vitest';
import { hideKey } from './hide-key.ts';

const KEY = 'sk-proj/4f9a+1c77d0e2b8aa';
const hide = hideKey(KEY);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('hideKey(key)', () => {
  it.each([
    ['whole', KEY, '[key]'],
    ['in a sentence', `Incorrect key ${KEY}.`, 'Incorrect key [key].'],
    ['its beginning', `${KEY.slice(0, 14)}… is wrong`, '[key]… is wrong'],
    ['its end', `…${KEY.slice(-13)}`, '…[key]'],
    ['twice', `${KEY} ${KEY}`, '[key] [key]'],
    ['percent-encoded', encodeURIComponent(KEY), '[key]'],
    ['percent-encoded in small letters', encodeURIComponent(KEY).toLowerCase(), '[key]'],
    ['spelled in JSON', '{"a":"\\u0073k-proj\\/4f9a+1c7\\u0037d0e2b8aa"}', '{"a":"[key]"}'],
    ['with invisible characters', [...KEY].join('\u200b'), '[key]'],
    ['with characters that stand for nothing yet', [...KEY].join('\u2065'), '[key]'],
    ['with those spelled in JSON', [...KEY].join('\\u2065'), '[key]'],
    ['with invisible characters spelled in JSON', [...KEY].join('\\u200b'), '[key]'],
  ])('replaces it %s', (_, text, expected) => {
    expect(hide(text)).toBe(expected);
  });

  it.each(['', 'a', 'ab', 'Bearer ', 'user:'])('replaces it in Base64 after "%s"', (before) => {
    for (const coded of [base64(before + KEY), base64(`${before}${KEY}and more`)]) {
      const shown = hide(coded);
      expect(shown).toContain('[key]');
      // What is left decodes to no more than a few characters of it.
      for (const rest of shown.split('[key]')) expect(rest.length).toBeLessThan(16);
    }
  });

  it('leaves other texts as they came', () => {
    const text = '{"say":"\\u0073ee \\"it\\"\\\\ \u200b 计划 sk-proj-"}';
    expect(hide(text)).toBe(text);
  });

  it('leaves an escaped backslash alone', () => {
    expect(hide(`\\\\u0073 ${KEY}`)).toBe('\\\\u0073 [key]');
  });

  it('takes short keys for placeholders', () => {
    expect(hideKey('ollama')('served by ollama')).toBe('served by ollama');
    expect(hideKey(undefined)('any')).toBe('any');
  });
});
