import type { Both, Change } from '../../model/change.ts';
import type { Locale } from '../../model/locale.ts';
import { readText } from '../../model/text.ts';
import type { ChapterMark } from './mark-chapters.ts';

/** What was done to the chapters that people wrote, a change for each chapter in each language. */
export function chapterChanges(
  before: readonly ChapterMark[],
  after: readonly ChapterMark[],
): Change[] {
  const [older, newer] = [byKey(before), byKey(after)];
  return [
    ...before
      .filter((one) => !newer.has(keyOf(one)))
      .map((one) => told(one, 'removed', titleOf(one, older))),
    ...after.flatMap((one) => {
      const was = older.get(keyOf(one));
      if (was?.said === one.said) return [];
      return [told(one, was === undefined ? 'added' : 'changed', titleOf(one, newer))];
    }),
  ];
}

const TEXTS: Record<'added' | 'removed' | 'changed', (label: Both, language: Both) => Both> = {
  added: (label, language) => ({
    'zh-CN': `新增章节“${label['zh-CN']}”（${language['zh-CN']}）`,
    en: `New chapter “${label.en}” (${language.en})`,
  }),
  removed: (label, language) => ({
    'zh-CN': `删除章节“${label['zh-CN']}”（${language['zh-CN']}）`,
    en: `Chapter “${label.en}” removed (${language.en})`,
  }),
  changed: (label, language) => ({
    'zh-CN': `章节“${label['zh-CN']}”有修改（${language['zh-CN']}）`,
    en: `Chapter “${label.en}” edited (${language.en})`,
  }),
};

const LANGUAGES: Record<Locale, Both> = {
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
};

function told({ slug, locale }: ChapterMark, kind: keyof typeof TEXTS, label: Both): Change {
  return {
    kind,
    // Nobody can tell from outside whether an edit changes what the chapter means.
    weight: kind === 'changed' ? 'minor' : 'major',
    part: 'plan',
    at: chapterAddress(slug),
    label,
    text: TEXTS[kind](label, LANGUAGES[locale]),
  };
}

/** Sample: `chapters/customer-promise`. */
export function chapterAddress(slug: string): string {
  return `chapters/${slug}`;
}

/** What a chapter is called in each language, by its own file for it where there is one. */
function titleOf(one: ChapterMark, all: ReadonlyMap<string, ChapterMark>): Both {
  const inLanguage = (locale: Locale): string => {
    const { title, locale: own } = all.get(keyOf({ ...one, locale })) ?? one;
    return readText(title, locale, own).text;
  };
  return { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };
}

function keyOf({ slug, locale }: Pick<ChapterMark, 'slug' | 'locale'>): string {
  return `${slug}.${locale}`;
}

function byKey(marks: readonly ChapterMark[]): Map<string, ChapterMark> {
  return new Map(marks.map((one) => [keyOf(one), one]));
}
