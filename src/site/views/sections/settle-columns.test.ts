import { describe, expect, it } from 'vitest';
import { settleColumns } from './settle-columns.ts';
import { plainCell, type Cell, type Column } from './table.ts';

const ROWS = [0, 1, 2, 3];

/** A column of what each row says; an empty text is an empty cell. */
const column = (
  head: string,
  texts: readonly string[],
  more: Partial<Column<number>> = {},
): Column<number> => ({ head, cell: (row) => plainCell(texts[row]), ...more });

const textsOf = (cells: readonly Cell[]) =>
  cells.map((cell) =>
    cell.map((piece) =>
      piece.kind === 'text' ? [piece.name, piece.said.plain].filter(Boolean).join(': ') : '?',
    ),
  );

const settled = (...columns: Column<number>[]) => {
  const { columns: kept, facts } = settleColumns(columns, ROWS);
  return { kept: kept.map(({ head, cells }) => [head, textsOf(cells)]), facts };
};

const full = column('What', ['a', 'b', 'c', 'd']);
const sparse = ['', 'x', '', 'y'];

describe('settleColumns(columns, items)', () => {
  it('lets a column give way that is half empty, by its head and in the column before it', () => {
    expect(settled(full, column('Limit', sparse, { folds: true })).kept).toEqual([
      ['What', [['a'], ['b', 'Limit: x'], ['c'], ['d', 'Limit: y']]],
    ]);
  });
  it('keeps a column that is fuller, or that was not told to give way', () => {
    const fuller = column('Limit', ['', 'x', 'x', 'y'], { folds: true });
    const firm = column('Owner', sparse);
    expect(settled(full, fuller, firm).kept.map(([head]) => head)).toEqual([
      'What',
      'Limit',
      'Owner',
    ]);
  });
  it('puts no words into a column of figures', () => {
    const figures = column('Sum', ['1', '2', '3', '4'], { number: true });
    const { kept } = settled(full, figures, column('Limit', sparse, { folds: true }));
    expect(kept[0]).toEqual(['What', [['a'], ['b', 'Limit: x'], ['c'], ['d', 'Limit: y']]]);
    const alone = settled(figures, column('Limit', sparse, { folds: true }));
    expect(alone.kept.map(([head]) => head)).toEqual(['Sum', 'Limit']);
  });
  it('says once what all rows say, where the column allows it', () => {
    const same = ['s', 's', 's', 's'];
    const { kept, facts } = settled(full, column('Strategy', same, { once: true }));
    expect(kept.map(([head]) => head)).toEqual(['What']);
    expect(facts).toEqual([{ name: 'Strategy', cell: plainCell('s') }]);
    expect(settled(full, column('Strategy', same)).facts).toEqual([]);
  });
});
