import { formatQuantity, formatShare, printed } from '../../../../model/format.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { remarksOf } from '../../remarks.ts';
import { figureCell, tableOf, textCell, type SectionView } from '../table.ts';
import { saidOf } from './cells.ts';

/** The money, in shares or amounts. */
export const BUDGET_SECTIONS = {
  budget: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    const { budget } = reader.unit.resolved;
    if (budget === undefined) return { diagrams: [], tables: [] };
    const remarks = remarksOf(reader, budget);
    const table = tableOf(reader, budget.items, {
      label: reader.words.sections.budget,
      head: words.budgetItem,
      anchor: ({ id }) => anchorOf('budget', id),
      detail: ({ reserve }) => (reserve === true ? saidOf(words.reserve) : undefined),
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
    });
    const total = budget.total && printed(formatQuantity(budget.total, reader.locale));
    return {
      ...(budget.control === undefined ? {} : { lead: reader.prose(budget.control) }),
      ...(remarks === undefined ? {} : { remarks }),
      diagrams: [{ id: 'budget', shape: 'square' }],
      tables: [
        { ...table, ...(total === undefined ? {} : { title: saidOf(words.budgetTotal(total)) }) },
      ],
    };
  },
} as const satisfies Record<string, (reader: Reader) => SectionView>;
