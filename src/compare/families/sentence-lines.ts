import type { Both } from '../../model/change.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { both, cutAround } from '../phrase.ts';
import { differenceIn, languagesChanged, type FieldEdit, type TextStep } from './text-change.ts';

/** Longest stretch of a text that is shown. */
const SHOWN = 160;

/**
 * What differs in a text, sentence by sentence. Samples: `Was: At most 2 SMS a week.` and `Now: At most 3 SMS a
 * week.`, `New: Nothing is sent at night.`; a language whose text is the same says only that.
 *
 * @param written the text as it stands in the files
 * @param field what the text is called, where the change speaks of several
 */
export function sentenceLines(edit: FieldEdit, written: TextStep, field?: Both): Both[] {
  const changed = languagesChanged(edit);
  const lines = new Map(changed.map((locale) => [locale, linesIn(written, locale, field)]));
  const counts = [...lines.values()].map(({ length }) => length);
  const most = Math.max(0, ...counts);
  if (most === 0) return [];
  // A line stands in both languages: where they differ in number, each language says all in one.
  const isEven = changed.length === LOCALES.length && counts.every((count) => count === most);
  return Array.from({ length: isEven ? most : 1 }, (_, at) =>
    both((locale) => {
      const own = lines.get(locale) ?? [];
      if (own.length === 0) return SAME[locale];
      return isEven ? (own[at] ?? '') : own.join(locale === 'zh-CN' ? '' : ' ');
    }),
  );
}

const SAME: Both = { 'zh-CN': '中文没有改动', en: 'The English text is the same' };

const HEADS = {
  was: { 'zh-CN': '原文', en: 'Was' },
  now: { 'zh-CN': '现为', en: 'Now' },
  come: { 'zh-CN': '新增', en: 'New' },
  gone: { 'zh-CN': '删去', en: 'Dropped' },
} as const;

function linesIn(written: TextStep, locale: Locale, field: Both | undefined): string[] {
  const { gone, come } = differenceIn(written, locale);
  const between = locale === 'zh-CN' ? '' : ' ';
  const [old, own] = [gone.join(between), come.join(between)];
  const line = (head: keyof typeof HEADS, text: string, other: string): string => {
    const shown = cutAround(text, other, SHOWN);
    const name = HEADS[head][locale];
    if (locale === 'zh-CN')
      return `${name}${field === undefined ? '' : `（${field[locale]}）`}：${shown}`;
    return `${name}${field === undefined ? '' : ` (${field[locale]})`}: ${shown}`;
  };
  if (old !== '' && own !== '') return [line('was', old, own), line('now', own, old)];
  if (own !== '') return [line('come', own, '')];
  return old === '' ? [] : [line('gone', old, '')];
}
