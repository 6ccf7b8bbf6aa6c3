import type { Printed } from '../../../model/format.ts';
import { formatDates, formatTime } from '../../../model/format.ts';
import type { Dates } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import type { TimeValue } from '../../../model/time.ts';
import { changeMark, type ChangeMark } from '../notes.ts';
import type { Mention, Reader, Said } from '../reader.ts';
import { remarksOf, type Remarks } from '../remarks.ts';

/** A part of a cell. `name` says what it is where a cell holds several. */
export type Piece =
  | { kind: 'text'; said: Said; name?: string }
  | { kind: 'figure'; printed: Printed; name?: string }
  | { kind: 'list'; items: Said[] }
  | { kind: 'mentions'; mentions: Mention[]; short?: boolean };

/** Pieces stand one below the other; an empty cell has none. */
export type Cell = Piece[];

export interface Row {
  anchor?: string;
  number?: string;
  label: Said;
  /** A second, quieter line below the label. */
  detail?: Said;
  remarks?: Remarks;
  changed?: ChangeMark;
  cells: Cell[];
}

/** A drawing of the section. `square` ones stand beside a table where there is room. */
export interface Drawing {
  id: string;
  shape?: 'square' | 'wide';
}

export interface TableView {
  /** What a screen reader calls it. */
  label: string;
  title?: Said;
  /** Anchor of the title. */
  anchor?: string;
  remarks?: Remarks;
  diagrams?: Drawing[];
  class?: string;
  /** Heads of the columns, that of the label first. */
  heads: { text: string; number?: boolean }[];
  rows: Row[];
}

/** What a listed section shows, in this order. */
export interface SectionView {
  lead?: Said;
  remarks?: Remarks;
  diagrams: Drawing[];
  tables: TableView[];
}

/** A column: its head and what each item has in it. */
export interface Column<Item> {
  head: string;
  number?: boolean;
  cell(item: Item): Cell;
}

interface Listed {
  label: Text;
  address?: string;
  note?: Text | undefined;
  unknown?: Text | undefined;
  example?: boolean | undefined;
  evidence?: readonly string[] | undefined;
}

/**
 * A table of items. Columns in which no item has anything are left out, so that no table shows an
 * empty one.
 */
export function tableOf<Item extends Listed>(
  reader: Reader,
  items: readonly Item[],
  table: {
    label: string;
    /** Head of the first column. */
    head: string;
    anchor?(item: Item): string;
    number?(item: Item): string;
    detail?(item: Item): Said | undefined;
    columns: readonly Column<Item>[];
    class?: string;
  },
): TableView {
  const columns = table.columns
    .map((column) => ({ ...column, cells: items.map(column.cell) }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
  return {
    label: table.label,
    ...(table.class === undefined ? {} : { class: table.class }),
    heads: [
      { text: table.head },
      ...columns.map(({ head, number }) => ({ text: head, ...(number ? { number } : {}) })),
    ],
    rows: items.map((item, at) => {
      const remarks = remarksOf(reader, item);
      const changed = item.address === undefined ? undefined : changeMark(reader, item.address);
      const detail = table.detail?.(item);
      return {
        ...(table.anchor === undefined ? {} : { anchor: table.anchor(item) }),
        ...(table.number === undefined ? {} : { number: table.number(item) }),
        label: reader.line(item.label),
        ...(detail === undefined ? {} : { detail }),
        ...(remarks === undefined ? {} : { remarks }),
        ...(changed === undefined ? {} : { changed }),
        cells: columns.map(({ cells }) => cells[at] ?? []),
      };
    }),
  };
}

/** A text as a cell; nothing when there is none. */
export function textCell(reader: Reader, text: Text | undefined, name?: string): Cell {
  return text === undefined
    ? []
    : [{ kind: 'text', said: reader.line(text), ...(name === undefined ? {} : { name }) }];
}

export function plainCell(text: string | undefined, name?: string): Cell {
  return text === undefined || text === ''
    ? []
    : [
        {
          kind: 'text',
          said: { html: escapeHtml(text), plain: text },
          ...(name === undefined ? {} : { name }),
        },
      ];
}

export function listCell(reader: Reader, texts: readonly Text[] | undefined): Cell {
  return texts === undefined || texts.length === 0
    ? []
    : [{ kind: 'list', items: texts.map(reader.line) }];
}

export function mentionsCell(mentions: readonly Mention[], short = false): Cell {
  return mentions.length === 0 ? [] : [{ kind: 'mentions', mentions: [...mentions], short }];
}

export function figureCell(printed: Printed | undefined, name?: string): Cell {
  return printed === undefined
    ? []
    : [{ kind: 'figure', printed, ...(name === undefined ? {} : { name }) }];
}

export function roleCell(reader: Reader, role: string | undefined, name?: string): Cell {
  return role === undefined
    ? []
    : [{ kind: 'text', said: reader.role(role), ...(name === undefined ? {} : { name }) }];
}

/** A stretch of time: its days, or the periods as they are counted where the plan has no dates. */
export function whenCell(
  reader: Reader,
  time: TimeValue | undefined,
  dates: Pick<Dates, 'start' | 'end'> | undefined,
): Cell {
  if (time === undefined) return [];
  const dated = reader.whole.resolved.plan.horizon !== undefined && dates !== undefined;
  return plainCell(
    dated ? formatDates(dates.start, dates.end, reader.locale) : formatTime(time, reader.locale),
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
