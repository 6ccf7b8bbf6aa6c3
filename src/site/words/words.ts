import type { Locale } from '../../model/locale.ts';
import { en } from './en.ts';
import { zhCN } from './zh-cn.ts';

type Widened<T> = T extends string
  ? string
  : T extends (...parts: infer P) => string
    ? (...parts: P) => string
    : { [K in keyof T]: Widened<T[K]> };

/** The shape that every dictionary has; the Chinese one sets it. */
export type Words = Widened<typeof zhCN>;

const DICTIONARIES: Record<Locale, Words> = { 'zh-CN': zhCN, en };

export function wordsOf(locale: Locale): Words {
  return DICTIONARIES[locale];
}
