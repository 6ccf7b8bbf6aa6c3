import type { ChapterArtifact } from '../../model/artifact.ts';
import { chaptersOf, type ChapterPlan, type SectionKind } from '../../model/profile.ts';
import { chapterHeadings } from '../markdown/render-chapter.ts';
import { placeChapters } from './place-chapters.ts';
import { readText } from '../../model/text.ts';
import { SECTION_DRAFTS } from './section-drafts.ts';
import type { Reader } from './reader.ts';

export interface Section {
  /** Anchor of its heading. */
  id: string;
  /** Sample: `1.2`; goals, strategies and phases carry marks of their own. */
  number: string;
  title: string;
  /** Absent in an authored chapter. */
  kind?: SectionKind;
  /** Level of its heading: 3 below a heading that gathers items of one kind. */
  level: 2 | 3;
}

/** A chapter that has something to say, with its sections. */
export interface Chapter {
  /** Sample: `goals`. An authored chapter goes by the name of its file. */
  slug: string;
  /** Id of the heading on paper. */
  id: string;
  /** Sample: `3`, `A`. */
  mark: string;
  appendix: boolean;
  title: string;
  href: string;
  /** What it shows, in order; nothing in an authored chapter. */
  kinds: SectionKind[];
  /** What people wrote, where the chapter is theirs. */
  authored?: ChapterArtifact;
  sections: Section[];
}

/** The chapters of a plan in order; those without content are left out. */
export function outlineOf(reader: Reader): Chapter[] {
  let numbers = 0;
  let letters = 0;
  const plans = chaptersOf(reader.whole.resolved.plan.profile);
  return placeChapters(plans, reader.whole.chapters).flatMap(({ plan, authored, appendix }) => {
    const nextMark = () => (appendix ? String.fromCharCode(65 + letters++) : String(++numbers));
    if (authored !== undefined) return [authoredChapter(reader, authored, nextMark(), appendix)];
    const drafts = draftsOf(reader, plan);
    if (drafts.length === 0) return [];
    const mark = nextMark();
    return [
      {
        slug: plan.slug,
        id: `chapter-${plan.slug}`,
        mark,
        appendix,
        title: reader.words.chapters[plan.slug],
        href: reader.chapterHref(plan.slug),
        kinds: drafts.map(({ kind }) => kind),
        sections: numbered(drafts, mark),
      },
    ];
  });
}

function authoredChapter(
  reader: Reader,
  authored: ChapterArtifact,
  mark: string,
  appendix: boolean,
): Chapter {
  const { slug, title, body } = authored;
  const headings = body === undefined ? [] : chapterHeadings(slug, body);
  return {
    slug,
    id: `chapter-${slug}`,
    mark,
    appendix,
    title: readText(title, authored.locale, authored.locale).text,
    href: reader.chapterHref(slug),
    kinds: [],
    authored,
    sections: headings
      .filter(({ level }) => level === 2)
      .map((heading, at) => ({ ...heading, level: 2, number: `${mark}.${at + 1}` })),
  };
}

/** One heading before it is numbered. */
export interface Draft {
  id: string;
  title: string;
  number?: string;
}

interface KindDraft {
  kind: SectionKind;
  /** The heading of the whole, where the kind has one or is one of several. */
  head?: Draft;
  items: Draft[];
}

/** The kinds of section that a chapter has something of. */
function draftsOf(reader: Reader, { slug, sections }: ChapterPlan): KindDraft[] {
  const present = sections.flatMap((kind) => {
    const drafts = SECTION_DRAFTS[kind](reader);
    return drafts === undefined ? [] : [{ kind, ...drafts }];
  });
  const titled = present.filter(({ untitled }) => untitled !== true);
  return present.map(({ kind, items, always, untitled }) => {
    const head = { id: kind, title: reader.words.sections[kind] };
    // A chapter of goals alone needs no heading that says "goals" once more.
    const repeated = titled.length === 1 && head.title === reader.words.chapters[slug];
    const alone = items.length === 0 && !repeated;
    const needed = untitled !== true && (alone || always === true || titled.length > 1);
    return { kind, items, ...(needed ? { head } : {}) };
  });
}

function numbered(drafts: readonly KindDraft[], mark: string): Section[] {
  let count = 0;
  const next = () => `${mark}.${++count}`;
  return drafts.flatMap(({ kind, head, items }): Section[] => {
    if (head === undefined) {
      return items.map((item) => ({ ...item, number: item.number ?? next(), kind, level: 2 }));
    }
    const number = next();
    const within = items.map((item, at): Section => {
      return { ...item, number: item.number ?? `${number}.${at + 1}`, kind, level: 3 };
    });
    return [{ ...head, number, kind, level: 2 }, ...within];
  });
}

export function findSection(chapter: Chapter | undefined, id: string): Section | undefined {
  return chapter?.sections.find((section) => section.id === id);
}

export function hasDiagram(reader: Reader, id: string): boolean {
  return reader.unit.diagrams.some((diagram) => diagram.id === id);
}
