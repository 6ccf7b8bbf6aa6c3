import { joinAddress } from '../../../../model/item-key.ts';
import type { Resolved } from '../../../../model/resolved.ts';
import { originField } from '../../origin-mark.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf, remarksField } from '../../remarks.ts';
import {
  drawingsOf,
  factsField,
  joinedCell,
  mentionsCell,
  tableOf,
  textCell,
  type SectionView,
  type TableView,
} from '../table.ts';

/** The models that the plan builds on, a table for each family. */
export function theoriesSection(reader: Reader): SectionView {
  return {
    diagrams: drawingsOf(reader, 'theory-frame'),
    tables: reader.unit.resolved.theories.map((theory) => theoryTable(reader, theory)),
  };
}

function theoryTable(reader: Reader, theory: Resolved['theories'][number]): TableView {
  const words = reader.words.subject;
  const { key, label, models, frame, authors, use } = theory;
  // Evidence has a column of its own here, so that it is not repeated among the remarks.
  const bare = models.map(({ evidence, ...model }) => ({ ...model, proof: evidence }));
  return {
    ...tableOf(reader, bare, {
      within: joinAddress(theory.address, 'models'),
      label: reader.line(label).plain,
      head: words.model,
      columns: [
        { head: words.parts, cell: ({ parts }) => joinedCell(reader, parts) },
        { head: words.use, cell: (model) => textCell(reader, model.use) },
        {
          head: words.proof,
          cell: ({ proof }) => mentionsCell(mentionsOf(reader, 'evidence', proof)),
        },
      ],
    }),
    title: reader.line(label),
    anchor: anchorOf('theory', key),
    ...originField(reader, theory.address),
    ...(use === undefined ? {} : { lead: reader.prose(use) }),
    ...factsField(
      {
        name: words.frame,
        cell: joinedCell(reader, frame, ' → '),
      },
      { name: words.authors, cell: textCell(reader, authors) },
    ),
    ...remarksField(reader, theory),
  };
}
