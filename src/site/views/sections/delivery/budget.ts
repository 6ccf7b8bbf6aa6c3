import { formatQuantity, formatShare, printed } from '../../../../model/format.ts';
import type { Share } from '../../../../model/quantity.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { remarksOf } from '../../remarks.ts';
import { saidOf } from '../../said.ts';
import {
  drawingsOf,
  figureCell,
  tableOf,
  textCell,
  type Cell,
  type SectionView,
} from '../table.ts';

/** The money, in shares or amounts. */
export const BUDGET_SECTIONS = {
  budget: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    const { budget } = reader.unit.resolved;
    if (budget === undefined) return { diagrams: [], tables: [] };
    const remarks = remarksOf(reader, budget);
    const table = tableOf(reader, budget.items, {
      within: 'budget/items',
      label: reader.words.sections.budget,
      head: words.budgetItem,
      anchor: ({ id }) => anchorOf('budget', id),
      // A part that is called reserve does not say so twice.
      detail: ({ reserve, label }) =>
        reserve === true && reader.line(label).plain !== words.reserve
          ? saidOf(words.reserve)
          : undefined,
      totalLabel: reader.words.roadmap.total,
      columns: [
        {
          head: words.share,
          number: true,
          cell: ({ share }) => figureCell(share && formatShare(share)),
          total: totalShare(budget.items),
        },
        {
          head: words.amount,
          number: true,
          cell: ({ amount }) => figureCell(amount && formatQuantity(amount, reader.locale)),
        },
        { head: words.covers, cell: ({ covers }) => textCell(reader, covers) },
      ],
    });
    const total = budget.total && printed(formatQuantity(budget.total, reader.locale));
    return {
      ...(budget.control === undefined ? {} : { lead: reader.prose(budget.control) }),
      ...(remarks === undefined ? {} : { remarks }),
      diagrams: drawingsOf(reader, 'budget-bars'),
      tables: [
        {
          ...table,
          ...(total === undefined ? {} : { title: saidOf(words.budgetTotal(total)) }),
          diagrams: drawingsOf(reader, 'budget', 'square'),
        },
      ],
    };
  },
} as const satisfies Record<string, (reader: Reader) => SectionView>;

/** The sum of the shares, where all parts have one. */
function totalShare(items: readonly { share?: Share | undefined }[]): Cell {
  const shares = items.flatMap(({ share }) => share ?? []);
  if (shares.length < items.length) return [];
  const sum = (end: 'min' | 'max') => shares.reduce((total, share) => total + share[end], 0);
  const [first] = shares;
  return first === undefined
    ? []
    : figureCell(formatShare({ ...first, min: sum('min'), max: sum('max') }));
}
