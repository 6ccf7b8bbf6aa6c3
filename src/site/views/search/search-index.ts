import { pageOf, type SearchIndex, type SearchRecord } from '../../scripts/search/search-index.ts';
import { outlineOf, type Chapter } from '../outline.ts';
import type { Reader } from '../reader.ts';
import { chapterRecords } from './chapter-records.ts';
import { itemRecords, type PlacedRecord } from './item-records.ts';
import { plainOf } from './plain-of.ts';

/** Everything in a unit that can be found, in the order of its pages. */
export function searchIndex(reader: Reader): SearchIndex {
  const { words, whole } = reader;
  const { plan, narrative } = whole.resolved;
  const chapters = outlineOf(reader);
  const items = itemRecords(reader);
  const title = plainOf(reader, [plan.title]);
  const overview: SearchRecord = {
    at: '',
    number: '',
    kind: words.search.plan,
    label: title,
    text: plainOf(reader, [narrative.promise, narrative.situation, plan.organisation]),
  };
  return {
    format: 1,
    title,
    locale: reader.locale,
    chapters: [
      { slug: '', mark: '', title: words.page.overview },
      ...chapters.map((chapter) => ({
        slug: chapter.slug,
        mark: chapter.mark,
        title: chapter.title,
      })),
    ],
    records: [
      overview,
      ...on('', items).map(({ record }) => record),
      ...chapters.flatMap((chapter) => recordsOn(reader, chapter, on(chapter.slug, items))),
    ],
  };
}

function on(slug: string, items: readonly PlacedRecord[]): PlacedRecord[] {
  return items.filter(({ record }) => pageOf(record) === slug);
}

/** The title of a chapter, then each section before what stands in it. */
function recordsOn(
  reader: Reader,
  chapter: Chapter,
  items: readonly PlacedRecord[],
): SearchRecord[] {
  const taken = new Set(items.map(({ record }) => record.at));
  // The heading of an item is the item.
  const [title, ...heads] = chapterRecords(reader, chapter);
  const kinds: readonly string[] = chapter.kinds;
  const placeOf = ({ section }: PlacedRecord) =>
    kinds.includes(section) ? kinds.indexOf(section) : kinds.length;
  const below = [...heads.filter(({ record }) => !taken.has(record.at)), ...items];
  return [
    ...(title === undefined ? [] : [title]),
    ...below.toSorted((a, b) => placeOf(a) - placeOf(b)),
  ].map(({ record }) => record);
}
