import type { Locale } from '../../model/locale.ts';

/** The heading above changes that a reader in a hurry may leave out. */
export const MINOR_TITLE: Readonly<Record<Locale, (count: number) => string>> = {
  'zh-CN': (count) => `文字与次序的改动（${count} 处）`,
  en: (count) => `Wording and order (${count})`,
};
