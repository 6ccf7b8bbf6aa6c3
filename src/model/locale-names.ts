import type { Locale } from './locale.ts';
import type { Text } from './text.ts';

/** What the languages are called, within a sentence. */
export const LOCALE_NAMES: Readonly<Record<Locale, Text>> = {
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
};
