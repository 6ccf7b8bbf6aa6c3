import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { PlanFiles, RawFile } from '../io/read-workspace.ts';
import { readChapterName, type AuthoredChapter, type ChapterMode } from '../model/chapter.ts';
import type { Source } from '../model/place.ts';
import { parseChapter } from '../parse/parse-chapter.ts';

/** The chapters that people wrote for a plan; none when the configuration leaves them out. */
export function loadChapters(
  { id: plan, chapters: files = [] }: PlanFiles,
  open: (raw: RawFile) => Source | undefined,
  mode: ChapterMode,
): { chapters: AuthoredChapter[]; diagnostics: Diagnostic[] } {
  const chapters: AuthoredChapter[] = [];
  const diagnostics: Diagnostic[] = [];
  if (mode === 'off') return { chapters, diagnostics };
  for (const raw of files) {
    const base = raw.file.slice(raw.file.lastIndexOf('/') + 1);
    if (base === 'README.md') continue;
    const name = readChapterName(base);
    const source = open(raw);
    if (source === undefined) continue;
    if (name === undefined) {
      const place = { file: raw.file, span: [0, 0] as const };
      diagnostics.push(diagnostic('chapter/name', { plan, place, values: { file: base } }));
      continue;
    }
    const parsed = parseChapter(source, name, mode);
    chapters.push(parsed.value);
    diagnostics.push(...parsed.diagnostics.map((one) => ({ ...one, plan })));
  }
  return { chapters, diagnostics };
}
