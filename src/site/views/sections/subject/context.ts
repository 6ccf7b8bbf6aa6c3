import { formatQuantity } from '../../../../model/format.ts';
import type { Positioning } from '../../../../model/plan/positioning.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf, remarksOf } from '../../remarks.ts';
import {
  drawingsOf,
  factsField,
  figureCell,
  joinedCell,
  listCell,
  mentionsCell,
  plainCell,
  plainSaid,
  tableOf,
  textCell,
  type Cell,
  type SectionView,
  type TableView,
} from '../table.ts';

/** When to start: how one notices, and what to do first. */
export function triggersSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  return {
    diagrams: drawingsOf(reader, 'triggers'),
    tables: [
      tableOf(reader, reader.unit.resolved.triggers, {
        label: reader.words.sections.triggers,
        head: words.trigger,
        anchor: ({ key }) => anchorOf('trigger', key),
        columns: [
          { head: words.situation, cell: ({ situation }) => textCell(reader, situation) },
          { head: words.firstAction, cell: ({ action }) => textCell(reader, action) },
        ],
      }),
    ],
  };
}

/** For whom the plan is made, where it meets customers and what it covers. */
export function positioningSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  const { positioning } = reader.unit.resolved;
  if (positioning === undefined) return { diagrams: [], tables: [] };
  const remarks = remarksOf(reader, positioning);
  const tables = [
    variantTable(reader, positioning),
    channelTable(reader, positioning),
    scopeTable(reader, positioning),
  ];
  return {
    ...(positioning.statement === undefined ? {} : { lead: reader.prose(positioning.statement) }),
    ...factsField({
      name: words.industries,
      cell: joinedCell(reader, positioning.industries),
    }),
    ...(remarks === undefined ? {} : { remarks }),
    diagrams: drawingsOf(reader, 'scope-map'),
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

function variantTable(reader: Reader, { variants }: Positioning): TableView {
  const words = reader.words.subject;
  return {
    ...tableOf(reader, variants, {
      within: 'positioning/variants',
      label: words.variants,
      head: words.variant,
      anchor: ({ id }) => anchorOf('positioning', id),
      columns: [{ head: words.focus, cell: ({ focus }) => textCell(reader, focus) }],
    }),
    title: plainSaid(words.variants),
  };
}

function channelTable(reader: Reader, { channels }: Positioning): TableView {
  const words = reader.words.subject;
  return {
    ...tableOf(reader, channels, {
      within: 'positioning/channels',
      label: words.channels,
      head: words.channel,
      anchor: ({ id }) => anchorOf('positioning', id),
      columns: [
        { head: words.channelKind, cell: (channel) => channelKindCell(reader, channel) },
        {
          head: words.channelItems,
          remarks: true,
          cell: ({ items }) => joinedCell(reader, items),
        },
        {
          head: words.frequency,
          folds: true,
          cell: ({ frequency }) =>
            plainCell(frequency === undefined ? undefined : reader.words.frequencies[frequency]),
        },
      ],
    }),
    title: plainSaid(words.channels),
  };
}

/** The kind of a channel, where its name does not say it. */
function channelKindCell(reader: Reader, { kind, label }: Positioning['channels'][number]): Cell {
  const word = reader.words.subject.channelKinds[kind];
  return plainCell(reader.line(label).plain === word ? undefined : word);
}

function scopeTable(reader: Reader, { scope }: Positioning): TableView {
  const words = reader.words.subject;
  return {
    ...tableOf(reader, scope, {
      within: 'positioning/scope',
      label: words.scope,
      head: words.scope,
      anchor: ({ id }) => anchorOf('positioning', id),
      columns: [],
    }),
    title: plainSaid(words.scope),
  };
}

/** Laws, what they demand, and the risks and strategies that follow from them. */
export function regulationsSection(reader: Reader): SectionView {
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
}

/** Where facts come from: own systems first, then from outside. */
export function dataSourcesSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  const { dataSources } = reader.unit.resolved;
  const inOrder = (['internal', 'external'] as const).flatMap((own) =>
    dataSources.filter(({ kind }) => kind === own),
  );
  return {
    diagrams: [],
    tables: [
      tableOf(reader, inOrder, {
        label: reader.words.sections.dataSources,
        head: words.dataSource,
        anchor: ({ key }) => anchorOf('dataSource', key),
        group: ({ kind }) => plainSaid(words.sourceKinds[kind]),
        columns: [
          {
            head: words.delivers,
            cell: ({ items }) => joinedCell(reader, items),
          },
        ],
      }),
    ],
  };
}

/** How facts become findings. */
export function methodsSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  return {
    diagrams: [],
    tables: [
      tableOf(reader, reader.unit.resolved.methods, {
        label: reader.words.sections.methods,
        head: words.method,
        anchor: ({ key }) => anchorOf('method', key),
        columns: [
          { head: words.how, cell: ({ method }) => textCell(reader, method) },
          {
            head: words.dimensions,
            folds: true,
            cell: ({ dimensions }) => joinedCell(reader, dimensions),
          },
          {
            head: words.sample,
            folds: true,
            number: true,
            cell: ({ sample }) => figureCell(sample && formatQuantity(sample, reader.locale)),
          },
          {
            head: words.interviewees,
            folds: true,
            cell: (item) => joinedCell(reader, item.interviewees),
          },
        ],
      }),
    ],
  };
}

/** What the plan keeps to. */
export function principlesSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  return {
    diagrams: [],
    tables: [
      tableOf(reader, reader.unit.resolved.principles, {
        label: reader.words.sections.principles,
        head: words.principle,
        anchor: ({ key }) => anchorOf('principle', key),
        columns: [{ head: words.meaning, cell: ({ meaning }) => textCell(reader, meaning) }],
      }),
    ],
  };
}
