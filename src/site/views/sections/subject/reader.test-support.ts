import { z } from 'zod';
import type { Locale } from '../../../../model/locale.ts';
import { resolvedSchema, type Resolved } from '../../../../model/resolved.ts';
import { createReader, type Reader } from '../../reader.ts';
import { sampleUnit, site } from '../../unit.test-support.ts';
import type { Cell, TableView } from '../table.ts';

type Written = z.input<typeof resolvedSchema>;
/** Lists as a plan writes them; addresses, keys and numbers follow from their order. */
export type Lists = { [Name in keyof Resolved]?: readonly object[] };

/** A reader of the sample plan with some of its lists replaced. */
export function readerOf(lists: Lists, locale: Locale = 'en'): Reader {
  const placed = Object.entries(lists).map(([list, items]) => [
    list,
    items.map((item, at) => {
      const { id } = item as { id: string };
      return { key: id, address: `${list}/${id}`, number: String(at + 1), ...item };
    }),
  ]);
  const unit = sampleUnit(locale);
  const written = z.encode(resolvedSchema, unit.resolved);
  const resolved = z.decode(resolvedSchema, {
    ...written,
    metricNames: { nps: { 'zh-CN': '净推荐值', en: 'NPS' } },
    ...(Object.fromEntries(placed) as Partial<Written>),
  });
  return createReader({ ...unit, resolved }, site);
}

/** A cell as one reads it, its pieces divided by bars. */
export function cellText(cell: Cell): string {
  return cell
    .map((piece) => {
      if (piece.kind === 'remarks') return piece.remarks.unknown?.plain ?? '';
      const name = typeof piece.name === 'string' ? piece.name : piece.name?.plain;
      return name === undefined ? pieceText(piece) : `${name}: ${pieceText(piece)}`;
    })
    .join(' | ');
}

function pieceText(piece: Exclude<Cell[number], { kind: 'remarks' }>): string {
  switch (piece.kind) {
    case 'text':
      return piece.said.plain;
    case 'figure':
      return `${piece.printed.figure}${piece.printed.unit}`;
    case 'list':
      return piece.items.map(({ plain }) => plain).join(', ');
    case 'mentions':
      return piece.mentions
        .map(({ number, label }) => `${number} ${label.plain}`.trim())
        .join(', ');
  }
}

/** A table as rows of texts, its heads first. */
export function tableText(table: TableView | undefined): string[][] {
  return [
    (table?.heads ?? []).map(({ text }) => text),
    ...(table?.rows ?? []).map(({ label, cells }) => [label.plain, ...cells.map(cellText)]),
  ];
}
