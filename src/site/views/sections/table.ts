import type { Printed } from '../../../model/format.ts';
import { itemKey, joinAddress } from '../../../model/item-key.ts';
import { formatDates, formatTime } from '../../../model/format.ts';
import type { Dates } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import type { TimeValue } from '../../../model/time.ts';
import { originMark, type OriginMark } from '../origin-mark.ts';
import type { Mention, Reader, Said } from '../reader.ts';
import { remarksOf, type Remarks } from '../remarks.ts';
import { commonRemarks } from './common-remarks.ts';
import { ownerSaid } from '../trace/trace-page.ts';
import { settleColumns } from './settle-columns.ts';

interface PieceSetting {
  /** What it is, where a cell holds several: a word of the page, or a text of the plan. */
  name?: string | Said;
  /** Set smaller and lighter, as something that stands behind what is above it. */
  quiet?: boolean;
  /** Stays in one line. Sample: a date. */
  kept?: boolean;
}

/** A part of a cell. A `counted` list has ①, ② … before its items. */
export type Piece =
  | ({ kind: 'text'; said: Said } & PieceSetting)
  | ({ kind: 'figure'; printed: Printed } & PieceSetting)
  | ({ kind: 'list'; items: Said[]; counted?: boolean } & PieceSetting)
  | ({ kind: 'mentions'; mentions: Mention[]; short?: boolean } & PieceSetting)
  | { kind: 'remarks'; remarks: Remarks };

/** Pieces stand one below the other; an empty cell has none. */
export type Cell = Piece[];

export interface Row {
  /** Title of the rows from here on, where they begin. */
  group?: Said;
  anchor?: string;
  number?: string;
  label: Said;
  /** A second, quieter line below the label. */
  detail?: Said;
  remarks?: Remarks;
  origin?: OriginMark;
  cells: Cell[];
}

/** A drawing of the section. `square` ones stand beside a table where there is room. */
export interface Drawing {
  id: string;
  shape?: 'square' | 'wide';
}

/** What holds for a whole section or table, in a word and its value. */
export interface Fact {
  name: string;
  cell: Cell;
}

export interface TableView {
  /** What a screen reader calls it. */
  label: string;
  title?: Said;
  /** Anchor of the title. */
  anchor?: string;
  /** Where the item comes from that the title names. */
  origin?: OriginMark;
  lead?: Said;
  facts?: Fact[];
  remarks?: Remarks;
  diagrams?: Drawing[];
  class?: string;
  /** Heads of the columns, that of the label first. A table without other columns is a list. */
  heads: { text: string; number?: boolean }[];
  rows: Row[];
  /** Below the rows; a cell for each column after the first. */
  total?: { label: string; cells: Cell[] };
  /** Remarks that all rows share. */
  common?: Remarks;
}

/** What a listed section shows, in this order. */
export interface SectionView {
  lead?: Said;
  facts?: Fact[];
  remarks?: Remarks;
  diagrams: Drawing[];
  tables: TableView[];
}

/** A column: its head and what each item has in it. */
export interface Column<Item> {
  head: string;
  number?: boolean;
  cell(item: Item): Cell;
  /** What stands below the column. */
  total?: Cell;
  /** Mostly empty, it gives way: what it holds stands in the column beside it, by its head. */
  folds?: boolean;
  /** The same in all rows, it is said once above the table. */
  once?: boolean;
  /** What is remarked on an item stands here and not below its name. */
  remarks?: boolean;
}

interface Listed {
  label: Text;
  address?: string;
  note?: Text | undefined;
  unknown?: Text | undefined;
  example?: boolean | undefined;
  evidence?: readonly string[] | undefined;
}

/** How a list of items becomes a table. */
export interface TablePlan<Item> {
  label: string;
  /** Head of the first column. */
  head: string;
  anchor?(item: Item): string;
  number?(item: Item): string;
  detail?(item: Item): Said | undefined;
  /** Address of the list that the items stand in, where they have none of their own. */
  within?: string;
  /** The group that an item belongs to; items of one group stand together. */
  group?(item: Item): Said;
  columns: readonly Column<Item>[];
  /** Label of the row below, where a column has a total. */
  totalLabel?: string;
  class?: string;
}

/**
 * A table of items. No column is empty, and none mostly empty that may give way; what three or more
 * items all remark is said once.
 */
export function tableOf<Item extends Listed>(
  reader: Reader,
  items: readonly Item[],
  table: TablePlan<Item>,
): TableView {
  const common = commonRemarks(items);
  const said = remarksOf(reader, common);
  const none = Object.fromEntries(Object.keys(common).map((field) => [field, undefined]));
  const own = items.map((item) => ({ ...item, ...none }));
  const { columns, facts } = settleColumns(table.columns, items);
  const remarked = columns.find(({ remarks }) => remarks);
  const { totalLabel } = table;
  const totalled = columns.some(({ total = [] }) => total.length > 0);
  return {
    label: table.label,
    ...(table.class === undefined ? {} : { class: table.class }),
    heads: [
      { text: table.head },
      ...columns.map(({ head, number }) => ({ text: head, ...(number ? { number } : {}) })),
    ],
    rows: items.map((item, at) => ({
      ...groupOf(table, items, at),
      ...rowOf(reader, own[at] ?? item, table, remarked === undefined),
      cells: columns.map((column) => [
        ...(column.cells[at] ?? []),
        ...(column === remarked ? remarksCell(reader, own[at] ?? item) : []),
      ]),
    })),
    ...factsField(...facts),
    ...(totalLabel === undefined || !totalled
      ? {}
      : { total: { label: totalLabel, cells: columns.map(({ total = [] }) => total) } }),
    ...(said === undefined ? {} : { common: said }),
  };
}

/** The title that begins before this item; none when the item before it is of the same group. */
function groupOf<Item>(
  { group }: TablePlan<Item>,
  items: readonly Item[],
  at: number,
): { group?: Said } {
  const [before, item] = [items[at - 1], items[at]];
  if (group === undefined || item === undefined) return {};
  const own = group(item);
  return before !== undefined && group(before).plain === own.plain ? {} : { group: own };
}

function rowOf<Item extends Listed>(
  reader: Reader,
  item: Item,
  table: TablePlan<Item>,
  isRemarked: boolean,
): Omit<Row, 'cells'> {
  const remarks = isRemarked ? remarksOf(reader, item) : undefined;
  const address = item.address ?? addressWithin(table.within, item);
  const origin = address === undefined ? undefined : originMark(reader, address);
  const detail = table.detail?.(item);
  return {
    ...(table.anchor === undefined ? {} : { anchor: table.anchor(item) }),
    ...(table.number === undefined ? {} : { number: table.number(item) }),
    label: reader.line(item.label),
    ...(detail === undefined ? {} : { detail }),
    ...(remarks === undefined ? {} : { remarks }),
    ...(origin === undefined ? {} : { origin }),
  };
}

function addressWithin(list: string | undefined, item: Listed): string | undefined {
  const key = itemKey(item);
  return list === undefined || key === undefined ? undefined : joinAddress(list, key);
}

/** A text as a cell; nothing when there is none. */
export function textCell(reader: Reader, text: Text | undefined, name?: string | Said): Cell {
  return text === undefined
    ? []
    : [{ kind: 'text', said: reader.line(text), ...(name === undefined ? {} : { name }) }];
}

export function plainCell(text: string | undefined, name?: string | Said): Cell {
  return text === undefined || text === ''
    ? []
    : [{ kind: 'text', said: plainSaid(text), ...(name === undefined ? {} : { name }) }];
}

/** Words of the page where a text of the plan could stand. */
export function plainSaid(text: string): Said {
  return { html: escapeHtml(text), plain: text };
}

export function listCell(
  reader: Reader,
  texts: readonly Text[] | undefined,
  setting: PieceSetting & { counted?: boolean } = {},
): Cell {
  return texts === undefined || texts.length === 0
    ? []
    : [{ kind: 'list', items: texts.map(reader.line), ...setting }];
}

/** Short texts in one line. Samples: `电商、金融`, `Technology → Rules → Use`. */
export function joinedCell(
  reader: Reader,
  texts: readonly Text[] | undefined,
  between: string = reader.words.notes.comma,
): Cell {
  const items = (texts ?? []).map(reader.line);
  const lang = items.find((item) => item.lang !== undefined)?.lang;
  const html = items.map((item) => item.html).join(escapeHtml(between));
  const plain = items.map((item) => item.plain).join(between);
  return items.length === 0
    ? []
    : [{ kind: 'text', said: { html, plain, ...(lang === undefined ? {} : { lang }) } }];
}

export function mentionsCell(
  mentions: readonly Mention[],
  short = false,
  name?: string | Said,
): Cell {
  return mentions.length === 0
    ? []
    : [
        {
          kind: 'mentions',
          mentions: [...mentions],
          short,
          ...(name === undefined ? {} : { name }),
        },
      ];
}

export function figureCell(printed: Printed | undefined, name?: string | Said): Cell {
  return printed === undefined
    ? []
    : [{ kind: 'figure', printed, ...(name === undefined ? {} : { name }) }];
}

/** The same pieces, set smaller and lighter. */
export function quietly(cell: Cell): Cell {
  return cell.map((piece) => (piece.kind === 'remarks' ? piece : { ...piece, quiet: true }));
}

/** The same pieces, each in one line. */
export function unbroken(cell: Cell): Cell {
  return cell.map((piece) => (piece.kind === 'remarks' ? piece : { ...piece, kept: true }));
}

/** What is remarked on an item that stands within a cell. */
export function remarksCell(reader: Reader, item: Parameters<typeof remarksOf>[1]): Cell {
  const remarks = remarksOf(reader, item);
  return remarks === undefined ? [] : [{ kind: 'remarks', remarks }];
}

/** A field of facts to spread into a view: only those that have a value. */
export function factsField(...facts: readonly Fact[]): { facts?: Fact[] } {
  const stated = facts.filter(({ cell }) => cell.length > 0);
  return stated.length === 0 ? {} : { facts: stated };
}

/** The drawing of an id with the parts that follow it where it is cut in several: `x`, `x_2` … */
export function drawingsOf(
  reader: Reader,
  id: string,
  shape: 'square' | 'wide' = 'wide',
): Drawing[] {
  return reader.unit.diagrams
    .filter((diagram) => diagram.id === id || diagram.id.startsWith(`${id}_`))
    .map((diagram) => ({ id: diagram.id, shape }));
}

export function roleCell(reader: Reader, role: string | undefined, name?: string): Cell {
  return role === undefined
    ? []
    : [{ kind: 'text', said: ownerSaid(reader, role), ...(name === undefined ? {} : { name }) }];
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
