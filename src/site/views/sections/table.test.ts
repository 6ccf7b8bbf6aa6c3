import { describe, expect, it } from 'vitest';
import { createReader } from '../reader.ts';
import { sampleUnit, site } from '../unit.test-support.ts';
import { drawingsOf, joinedCell, plainCell, plainSaid, tableOf, textCell } from './table.ts';

const reader = createReader(sampleUnit('en'), site);
const plan = { label: 'Things', head: 'Thing', columns: [] };

describe('tableOf(reader, items, table)', () => {
  it('leaves out a column in which no item has anything', () => {
    const table = tableOf(reader, [{ label: 'a' }, { label: 'b', text: 'x' }], {
      ...plan,
      columns: [
        { head: 'Empty', cell: () => [] },
        { head: 'Text', cell: (item) => textCell(reader, item.text) },
      ],
    });
    expect(table.heads.map(({ text }) => text)).toEqual(['Thing', 'Text']);
    expect(table.rows.map(({ cells }) => cells.length)).toEqual([1, 1]);
  });
  it('says once what three items all remark, and leaves the rest with each', () => {
    const items = ['a', 'b', 'c'].map((label) => ({ label, note: 'Guessed', unknown: label }));
    const table = tableOf(reader, items, plan);
    expect(table.common?.note?.plain).toBe('Guessed');
    expect(table.rows.map(({ remarks }) => [remarks?.note, remarks?.unknown?.plain])).toEqual([
      [undefined, 'a'],
      [undefined, 'b'],
      [undefined, 'c'],
    ]);
  });
  it('leaves a remark with each of two items, and with those of many that have it', () => {
    const two = ['a', 'b'].map((label) => ({ label, note: 'Guessed' }));
    const many = [...two, { label: 'c' }];
    for (const items of [two, many]) {
      const table = tableOf(reader, items, plan);
      expect(table.common).toBeUndefined();
      expect(table.rows[0]?.remarks?.note?.plain).toBe('Guessed');
    }
  });
  it('has remarks in the column that takes them, and with the name where there is none', () => {
    const items = [{ label: 'a', text: 'x', unknown: 'How much' }];
    const rowsOf = (remarks: boolean) =>
      tableOf(reader, items, {
        ...plan,
        columns: [{ head: 'Text', remarks, cell: ({ text }) => plainCell(text) }],
      }).rows;
    const [[beside], [below]] = [rowsOf(true), rowsOf(false)];
    expect(beside?.remarks).toBeUndefined();
    expect(beside?.cells[0]?.map(({ kind }) => kind)).toEqual(['text', 'remarks']);
    expect(below?.remarks?.unknown?.plain).toBe('How much');
  });
  it('begins a group where its first item stands', () => {
    const items = [
      { label: 'a', kind: 'x' },
      { label: 'b', kind: 'x' },
      { label: 'c', kind: 'y' },
    ];
    const table = tableOf(reader, items, { ...plan, group: ({ kind }) => plainSaid(kind) });
    expect(table.rows.map(({ group }) => group?.plain)).toEqual(['x', undefined, 'y']);
  });
  it('has a total below the columns that are shown', () => {
    const columns = [
      { head: 'Empty', cell: () => [], total: plainCell('9') },
      { head: 'Sum', cell: () => plainCell('1'), total: plainCell('2') },
    ];
    const table = tableOf(reader, [{ label: 'a' }], { ...plan, columns, totalLabel: 'Total' });
    expect(table.total).toEqual({ label: 'Total', cells: [plainCell('2')] });
    const none = tableOf(reader, [{ label: 'a' }], {
      ...plan,
      columns: columns.slice(0, 1),
      totalLabel: 'Total',
    });
    expect(none.total).toBeUndefined();
  });
});

describe('cells', () => {
  it('keep plain words from being read as markup', () => {
    expect(plainSaid('<b> & c')).toEqual({ html: '&lt;b&gt; &amp; c', plain: '<b> & c' });
  });
  it('join short texts and say when another language stands in', () => {
    expect(joinedCell(reader, ['电商', { en: 'Retail' }])).toEqual([
      { kind: 'text', said: { html: '电商, Retail', plain: '电商, Retail', lang: 'zh-CN' } },
    ]);
    expect(joinedCell(reader, [])).toEqual([]);
  });
});

describe('drawingsOf(reader, id, shape)', () => {
  it('finds a drawing with its further parts, and no other of a longer name', () => {
    const ids = ['loop-a', 'loop-a_2', 'loop-ab'];
    const size = { width: 1, height: 1 };
    const diagrams = ids.map((id) => ({ id, title: id, description: id, svg: '<svg/>', ...size }));
    const drawn = createReader(sampleUnit('en', { diagrams }), site);
    expect(drawingsOf(drawn, 'loop-a', 'square')).toEqual([
      { id: 'loop-a', shape: 'square' },
      { id: 'loop-a_2', shape: 'square' },
    ]);
  });
});
