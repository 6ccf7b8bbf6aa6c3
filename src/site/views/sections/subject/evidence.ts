import { formatFigure } from '../../../../model/format.ts';
import type { Resolved } from '../../../../model/resolved.ts';
import { findItem } from '../../items.ts';
import { outlineOf } from '../../outline.ts';
import { anchorOf, type Mention, type Reader } from '../../reader.ts';
import {
  figureCell,
  mentionsCell,
  plainCell,
  plainSaid,
  quietly,
  tableOf,
  textCell,
  type Cell,
  type Column,
  type SectionView,
  type TableView,
} from '../table.ts';

type Evidence = Resolved['evidence'][number];

/**
 * What others found: a table for each chapter that it belongs to, with the sections of this document as
 * groups. Where no item names its section, all stand in one table.
 */
export function evidenceSection(reader: Reader): SectionView {
  const { evidence } = reader.unit.resolved;
  const inOrder = evidence.toSorted((one, other) => orderOf(one) - orderOf(other));
  const chapters = [...new Set(inOrder.map(chapterOf))];
  return {
    diagrams: [],
    tables: chapters.map((chapter) => ({
      ...evidenceTable(
        reader,
        inOrder.filter((item) => chapterOf(item) === chapter),
      ),
      ...(chapters.length === 1 && chapter === ''
        ? {}
        : { title: chapterTitle(reader, chapter), anchor: `evidence-of-${chapter || 'other'}` }),
    })),
  };
}

/** Sample: `1` of `1.2`; empty for evidence that names no section. */
function chapterOf({ section = '' }: Evidence): string {
  return section.split('.')[0] ?? '';
}

/** Sections by number, so that 1.10 follows 1.9; what names none, or none with a number, comes last. */
function orderOf({ section }: Evidence): number {
  const [chapter, part = 0] = (section ?? '').split('.').map(Number);
  const order = (chapter ?? 0) * 1000 + Number(part);
  return section === undefined || Number.isNaN(order) ? Number.MAX_SAFE_INTEGER : order;
}

function chapterTitle(reader: Reader, mark: string) {
  const words = reader.words.subject;
  if (mark === '') return plainSaid(words.otherEvidence);
  const chapter = outlineOf(reader).find((each) => each.mark === mark);
  return plainSaid(chapter === undefined ? words.section(mark) : `${mark} ${chapter.title}`);
}

function evidenceTable(reader: Reader, items: readonly Evidence[]): TableView {
  const words = reader.words.subject;
  // Sections that are none of this document would be taken for its own: then the order says enough.
  const known = outlineOf(reader).flatMap(({ sections }) => sections);
  const headed = (mark: string | undefined) => known.find(({ number }) => number === mark);
  const dotted = items.filter(({ section }) => section?.includes('.'));
  const grouped = dotted.length > 0 && dotted.every(({ section }) => headed(section) !== undefined);
  return tableOf(reader, items, {
    label: reader.words.sections.evidence,
    class: 'evidence-table',
    head: words.evidenceItem,
    anchor: ({ key }) => anchorOf('evidence', key),
    number: ({ number }) => number,
    detail: ({ kind }) => plainSaid(words.evidenceKinds[kind]),
    ...(grouped
      ? {
          group: ({ section = '' }: Evidence) =>
            plainSaid([section, headed(section)?.title].filter(Boolean).join(' ')),
        }
      : {}),
    columns: [
      ...claimColumns(reader),
      { head: words.supports, cell: ({ citedBy }) => mentionsCell(citingOf(reader, citedBy)) },
    ],
  });
}

/** What it says and its figures: two columns on screen, one below the other on paper. */
function claimColumns(reader: Reader): Column<Evidence>[] {
  const words = reader.words.subject;
  const claim = (item: Evidence) => textCell(reader, item.claim);
  const figures = (item: Evidence) => figuresCell(reader, item);
  const source = (item: Evidence) => sourceCell(reader, item);
  if (reader.paper) {
    const cell = (item: Evidence) => [...claim(item), ...figures(item), ...source(item)];
    return [{ head: words.claim, cell }];
  }
  return [
    { head: words.claim, cell: (item) => [...claim(item), ...source(item)] },
    { head: words.figures, cell: figures },
  ];
}

/** Who published it and when, unless the name of the source has the year already. */
function sourceCell(reader: Reader, { source, year }: Evidence): Cell {
  const words = reader.words.subject;
  const isSaid = year !== undefined && reader.lineOf(source)?.plain.includes(String(year));
  const dated = year === undefined || isSaid ? undefined : words.year(String(year));
  return quietly([
    ...textCell(reader, source, words.source),
    ...plainCell(dated, source === undefined ? words.published : undefined),
  ]);
}

/** Each figure after what it counts, then what it is compared with and the year it belongs to. */
function figuresCell(reader: Reader, { figures }: Evidence): Cell {
  const words = reader.words.subject;
  return figures.flatMap(({ label, figure, benchmark, against, year }) => {
    const whom = against === undefined ? words.benchmark : reader.line(against);
    const compared =
      benchmark === undefined
        ? textCell(reader, against, words.benchmark)
        : figureCell(formatFigure(benchmark, reader.locale), whom);
    const dated = plainCell(year === undefined ? undefined : words.year(String(year)));
    return [
      ...figureCell(formatFigure(figure, reader.locale), reader.lineOf(label)),
      ...quietly([...compared, ...dated]),
    ];
  });
}

/** Links to what rests on the evidence; a part that is shown within its owner leads to the owner. */
function citingOf(reader: Reader, addresses: readonly string[]): Mention[] {
  const mentions = addresses.flatMap((address) => mentionAt(reader, address));
  return mentions.filter(
    ({ href, label }, at) =>
      mentions.findIndex((one) => one.href === href && one.label.plain === label.plain) === at,
  );
}

function mentionAt(reader: Reader, address: string): Mention[] {
  if (address === 'budget' || address === 'positioning') {
    const label = plainSaid(reader.words.sections[address]);
    return [{ number: '', label, href: reader.sectionHref(address, address) }];
  }
  const item = findItem(reader, address);
  // Problems and forms of risks are told with the challenge or the risk.
  if (item !== undefined && item.list !== 'problems' && item.list !== 'kinds') {
    return [{ number: item.number, label: reader.line(item.label), href: item.href(reader) }];
  }
  const owner = address.split('/').slice(0, -2).join('/');
  return owner === '' ? [] : mentionAt(reader, owner);
}
