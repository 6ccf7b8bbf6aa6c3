import type { ChapterArtifact } from '../../model/artifact.ts';
import type { AuthoredChapter } from '../../model/chapter.ts';
import type { Locale } from '../../model/locale.ts';

/** The unit that the chapters are for. */
interface Unit {
  plan: string;
  version: string;
  locale: Locale;
}

/**
 * The chapters of a unit: each in its language, else in the other one. Plain chapters are data; those
 * with code are files of their own, since they are compiled.
 */
export function chapterArtifacts(
  written: readonly AuthoredChapter[],
  unit: Unit,
  language: Locale,
): { chapters: ChapterArtifact[]; files: { name: string; text: string }[] } {
  const chapters: ChapterArtifact[] = [];
  const files: { name: string; text: string }[] = [];
  for (const [slug, versions] of Map.groupBy(written, (each) => each.slug)) {
    const chosen = versions.find(({ locale = language }) => locale === unit.locale) ?? versions[0];
    if (chosen?.head === undefined) continue;
    const { locale = language, file: source, head, body, code } = chosen;
    const name = `chapters/${unit.plan}.${unit.version}.${unit.locale}.${slug}.mdx`;
    if (code !== undefined) files.push({ name, text: code });
    chapters.push({
      ...head,
      slug,
      locale,
      source,
      ...(code === undefined ? { body } : { file: name }),
    });
  }
  return { chapters, files };
}
