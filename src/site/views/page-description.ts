import type { SiteArtifact } from '../../model/artifact.ts';
import { chapterLead } from './chapter-lead.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Chapter } from './outline.ts';
import type { Reader } from './reader.ts';
import { unitHref } from './addresses.ts';

/** Longest description, in characters: what lists of results show of one. */
const LONGEST = { 'zh-CN': 110, en: 220 };

/** What the overview of a plan says of itself in a list of results. */
export function planDescription(
  { promise, situation, title }: FrontMatter,
  reader: Reader,
): string {
  return clip((promise ?? situation ?? title).plain, reader);
}

/** What a chapter holds, in a sentence that no other chapter or plan has. */
export function chapterDescription(
  { title }: FrontMatter,
  chapter: Pick<Chapter, 'slug' | 'title' | 'authored' | 'sections'>,
  reader: Reader,
): string {
  const { machines, notes } = reader.words;
  const lead = chapter.authored === undefined ? chapterLead(reader, chapter.slug) : undefined;
  const sections = chapter.sections.filter(({ level }) => level === 2).map((each) => each.title);
  const told = lead ?? sections.slice(0, 8).join(reader.locale === 'en' ? ', ' : '、');
  const where = machines.chapterOf(title.plain, chapter.title);
  if (told === '') return clip(where, reader);
  return clip(`${title.plain}${notes.colon}${told}`, reader);
}

function clip(text: string, { locale }: Reader): string {
  const letters = [...text];
  return letters.length <= LONGEST[locale]
    ? text
    : `${letters
        .slice(0, LONGEST[locale] - 1)
        .join('')
        .trimEnd()}…`;
}

/** The same plan in another form. */
export interface Twin {
  type: string;
  href: string;
}

/** What stands beside the pages of a unit for other readers than browsers. */
export function twinsOf(site: SiteArtifact, unit: Parameters<typeof unitHref>[1]): Twin[] {
  const href = unitHref(site, unit);
  return [
    { type: 'application/json', href: `${href}plan.json` },
    ...(site.pdf ? [{ type: 'application/pdf', href: `${href}report.pdf` }] : []),
  ];
}
