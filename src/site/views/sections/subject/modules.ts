import { joinAddress } from '../../../../model/item-key.ts';
import type { Resolved } from '../../../../model/resolved.ts';
import { originField } from '../../origin-mark.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf, remarksField } from '../../remarks.ts';
import {
  drawingsOf,
  listCell,
  mentionsCell,
  tableOf,
  type SectionView,
  type TableView,
} from '../table.ts';

/** What a system can do: a table for each module, its functions with their features in order. */
export function modulesSection(reader: Reader): SectionView {
  return {
    diagrams: drawingsOf(reader, 'module-map'),
    tables: reader.unit.resolved.modules.map((module) => moduleTable(reader, module)),
  };
}

function moduleTable(reader: Reader, module: Resolved['modules'][number]): TableView {
  const words = reader.words.subject;
  const { key, label, purpose, functions } = module;
  return {
    ...tableOf(reader, functions, {
      within: joinAddress(module.address, 'functions'),
      label: reader.line(label).plain,
      head: words.moduleFunction,
      columns: [
        {
          head: words.features,
          cell: ({ features }) => listCell(reader, features, { counted: true }),
        },
        {
          head: words.strategies,
          cell: ({ strategies }) => mentionsCell(mentionsOf(reader, 'strategies', strategies)),
        },
      ],
    }),
    title: reader.line(label),
    anchor: anchorOf('module', key),
    ...originField(reader, module.address),
    ...(purpose === undefined ? {} : { lead: reader.prose(purpose) }),
    ...remarksField(reader, module),
  };
}
