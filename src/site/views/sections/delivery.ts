import { formatQuantity, formatShare } from '../../../model/format.ts';
import type { Reader } from '../reader.ts';
import { anchorOf } from '../reader.ts';
import { remarksOf } from '../remarks.ts';
import { figureCell, tableOf, textCell, type SectionView } from './table.ts';

/** How it is delivered: direction, execution and control. */
export const DELIVERY_SECTIONS = {
  budget: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    const { budget } = reader.unit.resolved;
    if (budget === undefined) return { diagrams: [], tables: [] };
    const remarks = remarksOf(reader, budget);
    return {
      ...(budget.control === undefined ? {} : { lead: reader.prose(budget.control) }),
      ...(remarks === undefined ? {} : { remarks }),
      diagrams: [{ id: 'budget', shape: 'square' }],
      tables: [
        tableOf(reader, budget.items, {
          label: reader.words.sections.budget,
          head: words.budgetItem,
          anchor: ({ id }) => anchorOf('budget', id),
          columns: [
            {
              head: words.share,
              number: true,
              cell: ({ share }) => figureCell(share && formatShare(share)),
            },
            {
              head: words.amount,
              number: true,
              cell: ({ amount }) => figureCell(amount && formatQuantity(amount, reader.locale)),
            },
            { head: words.covers, cell: ({ covers }) => textCell(reader, covers) },
          ],
        }),
      ],
    };
  },
} as const satisfies Record<string, (reader: Reader) => SectionView>;
