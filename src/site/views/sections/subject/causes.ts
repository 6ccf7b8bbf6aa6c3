import { joinAddress } from '../../../../model/item-key.ts';
import { formatShare } from '../../../../model/format.ts';
import type { Share } from '../../../../model/quantity.ts';
import type { Resolved } from '../../../../model/resolved.ts';
import type { Text } from '../../../../model/text.ts';
import { originField } from '../../origin-mark.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf, remarksField } from '../../remarks.ts';
import {
  drawingsOf,
  factsField,
  figureCell,
  mentionsCell,
  tableOf,
  textCell,
  type SectionView,
  type TableView,
} from '../table.ts';

type CauseShare = Resolved['causeShares'][number];

/** Why things happen, in shares: a table for each question. */
export function causeSharesSection(reader: Reader): SectionView {
  return {
    diagrams: [],
    tables: reader.unit.resolved.causeShares.map((shares) => causeTable(reader, shares)),
  };
}

function causeTable(reader: Reader, shares: CauseShare): TableView {
  const words = reader.words.subject;
  const { key, label, about } = shares;
  return {
    ...tableOf(reader, [...shares.items, ...restOf(reader, shares)], {
      within: joinAddress(shares.address, 'items'),
      label: reader.line(label).plain,
      head: words.cause,
      columns: [
        {
          head: words.share,
          number: true,
          cell: ({ share }) => figureCell(share && formatShare(share)),
        },
        { head: words.comment, cell: ({ comment }) => textCell(reader, comment) },
      ],
    }),
    title: reader.line(label),
    anchor: anchorOf('causeShare', key),
    ...originField(reader, shares.address),
    ...factsField({
      name: words.explains,
      cell: mentionsCell(mentionsOf(reader, 'challenges', about === undefined ? [] : [about])),
    }),
    ...remarksField(reader, shares),
    diagrams: drawingsOf(reader, `causes-${key}`, 'square'),
  };
}

interface Rest {
  label: Text;
  share?: Share;
  comment?: Text;
}

/** What the shares leave to 100; named by the plan or called other, and without a share when they do not add up. */
function restOf(reader: Reader, { items, rest }: CauseShare): Rest[] {
  const min = round(100 - items.reduce((sum, { share }) => sum + share.max, 0));
  const max = round(100 - items.reduce((sum, { share }) => sum + share.min, 0));
  const known = min >= 0 && max > 0;
  if (!known && rest === undefined) return [];
  const label: Text = rest ?? { [reader.locale]: reader.words.subject.rest };
  return [{ label, ...(known ? { share: { min, max, raw: '' } } : {}) }];
}

function round(percent: number): number {
  return Number(percent.toFixed(4));
}
