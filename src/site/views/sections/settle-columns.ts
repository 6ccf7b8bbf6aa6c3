import type { Cell, Column, Fact } from './table.ts';

/** A column with what each row has in it. */
interface Filled<Item> extends Column<Item> {
  cells: Cell[];
}

/**
 * The columns that a table of these items shows. Left out are those that are empty, those that say
 * the same of three rows or more, which is said once above the table, and those that half of the
 * rows or more leave empty: what they hold stands by its name in a column of words beside them.
 */
export function settleColumns<Item>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
): { columns: Filled<Item>[]; facts: Fact[] } {
  const filled = columns
    .map((column) => ({ ...column, cells: items.map(column.cell) }))
    .filter((column) => countOf(column) > 0);
  const alike = filled.filter(isAlike);
  const facts = alike.map(({ head, cells }) => ({ name: head, cell: cells[0] ?? [] }));
  return { columns: foldSparse(filled.filter((column) => !isAlike(column))), facts };
}

function foldSparse<Item>(columns: readonly Filled<Item>[]): Filled<Item>[] {
  const kept = columns.filter((column) => !isSparse(column));
  const hosts = kept.filter(({ number = false }) => !number);
  if (hosts.length === 0) return [...columns];
  const hostOf = (at: number) =>
    columns.slice(0, at).findLast((column) => hosts.includes(column)) ?? hosts[0];
  const folded = columns.flatMap((column, at) =>
    isSparse(column) ? [{ column, host: hostOf(at) }] : [],
  );
  return kept.map((column) => {
    const guests = folded.filter(({ host }) => host === column);
    const own = (row: number) =>
      guests.flatMap((guest) => named(guest.column.cells[row] ?? [], guest.column.head));
    return { ...column, cells: column.cells.map((cell, row) => [...cell, ...own(row)]) };
  });
}

/** The pieces of a cell that has left its column: what has no name takes that of the column. */
function named(cell: Cell, head: string): Cell {
  return cell.map((piece) =>
    piece.kind === 'remarks' || piece.name !== undefined ? piece : { ...piece, name: head },
  );
}

const countOf = ({ cells }: { cells: readonly Cell[] }) =>
  cells.filter((cell) => cell.length > 0).length;

const isSparse = <Item>({ folds = false, cells }: Filled<Item>) =>
  folds && cells.length > 2 && countOf({ cells }) * 2 <= cells.length;

const isAlike = <Item>({ once = false, cells }: Filled<Item>) =>
  once && cells.length > 2 && new Set(cells.map((cell) => JSON.stringify(cell))).size === 1;
