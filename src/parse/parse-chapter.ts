import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { chapterHeadSchema, type AuthoredChapter, type ChapterMode } from '../model/chapter.ts';
import type { Locale } from '../model/locale.ts';
import type { Place, Source, Span } from '../model/place.ts';
import { CHAPTER_LIMITS, findExcess } from './chapter-limits.ts';
import { composeChapter } from './compose-chapter.ts';
import { parseFile } from './parse-file.ts';
import { readChapterBody } from './read-chapter-body.ts';

export interface ParsedChapter {
  value: AuthoredChapter;
  diagnostics: Diagnostic[];
}

/** What the name of the file says. */
interface ChapterName {
  slug: string;
  locale?: Locale;
}

/**
 * Reads an authored chapter: its head as YAML, its body as Markdown with components. All mistakes are
 * found at once, each at its place in the file. Whether ids exist is not judged here. Never throws.
 */
export function parseChapter(
  source: Source,
  name: ChapterName,
  mode: Exclude<ChapterMode, 'off'>,
): ParsedChapter {
  const { file, text } = source;
  const value: AuthoredChapter = { ...name, file, uses: [], links: [] };
  const at = (span: Span): Place => ({ file, span });
  const refuse = (finding: Diagnostic): ParsedChapter => ({ value, diagnostics: [finding] });
  if (text.length > CHAPTER_LIMITS.size) {
    const values = { size: text.length, most: CHAPTER_LIMITS.size };
    return refuse(diagnostic('chapter/too-large', { place: at([0, 0]), values }));
  }
  const head = /^\ufeff?---[ \t]*\r?\n(?:[^]*?\r?\n)??---[ \t]*(?=\r?\n|$)/.exec(text)?.[0];
  if (head === undefined || /^\ufeff?-{3}\s*-{3}\s*$/.test(head))
    return refuse(diagnostic('chapter/no-head', { place: at([0, firstLine(text)]) }));
  // What is not looked at is blanked and not cut off, so that all positions stay.
  const yaml = head.replace(/-{3}[ \t]*$/, '').replace(/^\ufeff?---/, blanks);
  const parsed = parseFile({ file, text: yaml }, chapterHeadSchema);
  const afterPlace = parsed.places['#after'];
  const rest = head.replace(/[^\r\n]/g, ' ') + text.slice(head.length);
  const plain = readBody(file, rest, 'plain');
  // Where code is allowed, a chapter that has none is data all the same.
  const coded = mode === 'code' && plain.diagnostics.length > 0;
  const body = coded ? readBody(file, rest, 'code') : plain;
  return {
    value: {
      ...value,
      ...(parsed.value === undefined ? {} : { head: parsed.value }),
      ...(afterPlace === undefined ? {} : { afterPlace }),
      ...body.value,
      ...(coded ? { code: text } : {}),
    },
    diagnostics: [...parsed.diagnostics, ...body.diagnostics],
  };
}

function readBody(file: string, text: string, mode: 'plain' | 'code') {
  const tooComplex = (at: number) => ({
    value: {},
    diagnostics: [
      diagnostic('chapter/too-complex', {
        place: { file, span: [at, at + firstLine(text.slice(at))] },
      }),
    ],
  });
  const excess = findExcess(text);
  if (excess !== undefined) return tooComplex(excess);
  try {
    const composed = composeChapter(text, mode);
    return readChapterBody({ file, text }, composed, mode);
  } catch (error) {
    // Nesting that the bounds do not know of must not stop the command.
    if (error instanceof RangeError) return tooComplex(0);
    throw error;
  }
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}

function firstLine(text: string): number {
  const end = text.search(/\r?\n/);
  return end === -1 ? text.length : end;
}
