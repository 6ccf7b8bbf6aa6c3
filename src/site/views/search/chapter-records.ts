import type { SearchRecord } from '../../scripts/search/search-index.ts';
import { resolvedSchema } from '../../../model/resolved.ts';
import { childSchema } from '../../../model/schema-shape.ts';
import { wordsOfHtml } from '../../markdown/render-markdown.ts';
import { authoredView } from '../authored.ts';
import { chapterLead } from '../chapter-lead.ts';
import type { Chapter } from '../outline.ts';
import type { Reader } from '../reader.ts';
import type { PlacedRecord } from './item-records.ts';
import { itemTexts } from './item-texts.ts';
import { plainOf, runOn } from './plain-of.ts';

/** The title of a chapter and the headings of its sections, with what is written below them. */
export function chapterRecords(reader: Reader, chapter: Chapter): PlacedRecord[] {
  const { slug, mark, title } = chapter;
  const written = writtenBelow(reader, chapter);
  const { search } = reader.words;
  const own: SearchRecord = {
    at: `${slug}/`,
    number: mark,
    kind: search.chapter,
    label: title,
    text: runOn(reader, [chapterLead(reader, slug) ?? '', written.get('') ?? '']),
  };
  const sections = chapter.sections.map((section): PlacedRecord => ({
    section: section.kind ?? '',
    record: {
      at: `${slug}/#${section.id}`,
      number: section.number,
      kind: search.section,
      label: section.title,
      text: written.get(section.id) ?? '',
    },
  }));
  return [{ section: '', record: own }, ...sections];
}

/** What stands in a chapter besides its items, by the anchor of its heading; empty above the first. */
function writtenBelow(reader: Reader, chapter: Chapter): Map<string, string> {
  const { narrative } = reader.whole.resolved;
  const written = new Map<string, string>();
  const add = (id: string, text: string) => {
    const anchor = chapter.sections.some((section) => section.id === id) ? id : '';
    if (text !== '') written.set(anchor, [written.get(anchor) ?? '', text].join(' ').trim());
  };
  for (const kind of chapter.kinds) {
    if (kind === 'conclusion') add(kind, plainOf(reader, [narrative.summary, narrative.unknown]));
    if (kind === 'budget' || kind === 'positioning') add(kind, wholeText(reader, kind));
  }
  let heading = '';
  for (const part of authoredView(reader, chapter)?.parts ?? []) {
    if (part.kind === 'heading' && part.heading.level === 2) heading = part.heading.id;
    else if (part.kind !== 'component') add(heading, wordsOfHtml(part.html));
  }
  return written;
}

/** What is said of the budget or the position as a whole. */
function wholeText(reader: Reader, list: 'budget' | 'positioning'): string {
  const whole = reader.whole.resolved[list];
  const schema = childSchema(resolvedSchema, list);
  if (whole === undefined || schema === undefined) return '';
  return plainOf(reader, itemTexts(schema, whole, list, list).texts);
}
