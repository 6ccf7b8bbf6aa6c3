import { describe, expect, it } from 'vitest';
import { missingLanguages, nameLanguage, readMessage } from './read-message.ts';
import { RELEASE_WORDS } from './release-words.ts';

const read = (...given: string[]) => readMessage(given, RELEASE_WORDS.en.message);

describe('readMessage(given, words)', () => {
  it('reads paragraphs, or the same text in two languages', () => {
    expect(read()).toBeUndefined();
    expect(read('One.', 'Two.')).toBe('One.\n\nTwo.');
    expect(read('en=Bolder', 'zh-CN=上调')).toEqual({ en: 'Bolder', 'zh-CN': '上调' });
  });

  it.each([
    [['fr=Plus haut'], 'There is no language fr'],
    [[''], 'The message is empty'],
    [['en=One', 'Two'], 'Either every message names its language'],
    [['en=One', 'en=Two'], 'two messages in en'],
  ])('refuses %j', (given, message) => {
    expect(() => read(...given)).toThrow(message);
  });

  it('takes an equals sign in a sentence for what it is', () => {
    expect(read('Goal = 36')).toBe('Goal = 36');
    expect(read('NPS=36')).toBe('NPS=36');
  });
});

describe('nameLanguage(message, language)', () => {
  it('puts a message under the language that it is written in', () => {
    expect(nameLanguage('The board raised the targets', 'zh-CN')).toEqual({
      en: 'The board raised the targets',
    });
    expect(nameLanguage('目标上调', 'en')).toEqual({ 'zh-CN': '目标上调' });
    expect(nameLanguage('目标上调', 'zh-CN')).toBe('目标上调');
    expect(nameLanguage('NPS', 'zh-CN')).toBe('NPS');
  });
});

describe('missingLanguages(message, language, locales)', () => {
  it('are those of the site that the message does not have', () => {
    expect(missingLanguages('目标上调', 'zh-CN', ['zh-CN', 'en'])).toEqual(['en']);
    expect(missingLanguages({ en: 'Raised' }, 'zh-CN', ['zh-CN', 'en'])).toEqual(['zh-CN']);
    expect(missingLanguages('目标上调', 'zh-CN', ['zh-CN'])).toEqual([]);
    expect(missingLanguages('NPS', 'zh-CN', ['zh-CN', 'en'])).toEqual([]);
  });
});
