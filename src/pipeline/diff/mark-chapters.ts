import type { AuthoredChapter, ChapterHead } from '../../model/chapter.ts';
import { digest } from '../../model/digest.ts';
import type { Locale } from '../../model/locale.ts';
import type { Text } from '../../model/text.ts';

/** A chapter that people wrote, as far as it must be known to tell that it changed. */
export interface ChapterMark {
  slug: string;
  locale: Locale;
  title: Text;
  /** Digest of all that it says. */
  said: string;
}

/** What an authored chapter has in a working copy and, with its head laid out, in a release. */
type Written = ReadonlyPartial<Pick<AuthoredChapter, 'locale' | 'body' | 'code' | 'head'>> &
  ReadonlyPartial<ChapterHead> & { slug: string };
type ReadonlyPartial<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

/** Chapters by what they say; those without a language are in that of the plan. */
export function markChapters(chapters: readonly Written[], language: Locale): ChapterMark[] {
  return chapters.map(({ slug, locale = language, body, code, head, ...own }) => {
    const title = head?.title ?? own.title ?? slug;
    const lead = head?.lead ?? own.lead;
    return { slug, locale, title, said: digest([title, lead ?? '', body ?? '', code ?? '']) };
  });
}
