import type { ComponentNode } from '../../model/chapter.ts';
import { CHAPTER_COMPONENTS, type AttributeValue } from '../../model/chapter-components.ts';
import type { Locale } from '../../model/locale.ts';
import type { SectionKind } from '../../model/profile.ts';
import { readText } from '../../model/text.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { renderChapter, type ChapterPart, type LinkTo } from '../markdown/render-chapter.ts';
import { findSection, outlineOf, type Chapter } from './outline.ts';
import { SECTION_DRAFTS } from './section-drafts.ts';
import { pickItems, type PickedList, type Reader } from './reader.ts';

/** The content of a plain authored chapter; its headings carry their numbers. */
export interface AuthoredView {
  parts: (ChapterPart & { number?: string })[];
  /** Set only when another language stands in. */
  lang?: Locale;
}

export function authoredView(reader: Reader, chapter: Chapter): AuthoredView | undefined {
  const { authored } = chapter;
  if (authored === undefined) return undefined;
  const { slug, body, locale } = authored;
  const parts = body === undefined ? [] : renderChapter(slug, body, chapterLinks(reader, chapter));
  return {
    parts: parts.map((part) => {
      const number =
        part.kind === 'heading' ? findSection(chapter, part.heading.id)?.number : undefined;
      return number === undefined ? part : { ...part, number };
    }),
    ...(locale === reader.locale ? {} : { lang: locale }),
  };
}

/** Where links of an authored chapter lead: to chapters by their names, to headings by their words. */
export function chapterLinks(reader: Reader, chapter: Chapter): LinkTo {
  const chapters = new Map(outlineOf(reader).map((each) => [each.slug, each]));
  return (to, anchor) => {
    const target = to === '' ? chapter : chapters.get(to);
    if (target === undefined) return undefined;
    if (anchor === undefined) return reader.chapterHref(target.slug);
    const plain = target.authored?.body !== undefined;
    return reader.chapterHref(target.slug, plain ? `${target.slug}-${anchor}` : anchor);
  };
}

/** The sentence below the title of an authored chapter, as HTML. */
export function authoredLead({ authored }: Chapter): string | undefined {
  if (authored?.lead === undefined) return undefined;
  return renderMarkdown(readText(authored.lead, authored.locale, authored.locale).text, 'inline');
}

/** The first attribute of a component that names one thing. Sample: the phase of `<Gantt phase="x"/>`. */
export function namedId({ name, attributes }: ComponentNode): string | undefined {
  const [wanted] = Object.keys(CHAPTER_COMPONENTS.get(name)?.attributes ?? {});
  const value = wanted === undefined ? undefined : attributes[wanted];
  return typeof value === 'string' ? value : undefined;
}

/** The document as a component shows it: with the items that `ids` names, in that order. */
export function pickedReader(reader: Reader, node: ComponentNode): Reader {
  for (const [name, { of }] of Object.entries(
    CHAPTER_COMPONENTS.get(node.name)?.attributes ?? {},
  )) {
    const ids = idsOf(node.attributes[name]);
    if (ids.length === 0 || of === 'diagrams') continue;
    const picked = pickItems(reader, of satisfies PickedList, ids);
    // A drawing of all items would show again what was left out; those of single items stay.
    const diagrams = picked.unit.diagrams.filter(({ id }) =>
      ids.some((each) => id.endsWith(`-${each}`)),
    );
    return { ...picked, unit: { ...picked.unit, diagrams } };
  }
  return reader;
}

function idsOf(value: AttributeValue | undefined): string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : [];
}

/**
 * The headings of a kind of section outside its chapter: the names of its items, and none for the whole.
 */
export function itemHeadings(reader: Reader, kind: SectionKind): Chapter {
  const items = SECTION_DRAFTS[kind](reader)?.items ?? [];
  const sections = items.map((item) => ({ ...item, number: item.number ?? '', level: 3 as const }));
  const none = { slug: '', id: '', mark: '', title: '', href: '' };
  return { ...none, appendix: false, kinds: [kind], sections };
}

/**
 * Gives every id within a piece of HTML a prefix, also where drawings refer to it. What a component
 * shows stands in its own chapter too, and on paper both are one document; links keep leading to the
 * original.
 */
export function prefixIds(html: string, prefix: string): string {
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const renamed = (id: string): string => (ids.has(id) ? `${prefix}${id}` : id);
  return html
    .replace(/(<svg\b)([^]*?<\/svg>)/g, (_, tag: string, drawing: string) => {
      return tag + drawing.replace(/#([\w-]+)/g, (_sign, id: string) => `#${renamed(id)}`);
    })
    .replace(
      /(\s(?:id|aria-labelledby|aria-describedby|for)=")([^"]+)"/g,
      (_, name: string, value: string) => `${name}${value.split(' ').map(renamed).join(' ')}"`,
    );
}
