import type { Reader } from '../reader.ts';
import { anchorOf } from '../reader.ts';
import { mentionsOf } from '../remarks.ts';
import { listCell, mentionsCell, tableOf, textCell, type SectionView } from './table.ts';

/** What the plan is about: context, diagnosis, customers, and what is done for them. */
export const SUBJECT_SECTIONS = {
  regulations: (reader: Reader): SectionView => {
    const words = reader.words.subject;
    return {
      diagrams: [],
      tables: [
        tableOf(reader, reader.unit.resolved.regulations, {
          label: reader.words.sections.regulations,
          head: words.regulation,
          anchor: ({ key }) => anchorOf('regulation', key),
          columns: [
            { head: words.rule, cell: ({ rule }) => textCell(reader, rule) },
            { head: words.cases, cell: ({ cases }) => listCell(reader, cases) },
            {
              head: words.leadsTo,
              cell: ({ risks, strategies }) =>
                mentionsCell([
                  ...mentionsOf(reader, 'risks', risks),
                  ...mentionsOf(reader, 'strategies', strategies),
                ]),
            },
          ],
        }),
      ],
    };
  },
} as const satisfies Record<string, (reader: Reader) => SectionView>;
