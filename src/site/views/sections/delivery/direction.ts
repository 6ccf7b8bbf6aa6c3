import { formatTime } from '../../../../model/format.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { remarksOf } from '../../remarks.ts';
import { joinSaid, saidOf } from '../../said.ts';
import { isDated } from '../../when.ts';
import { listCell, plainCell, tableOf, textCell, whenCell, type SectionView } from '../table.ts';
import { metricsCell, tables } from './cells.ts';
import { targetTable } from './targets.ts';

/** What is to be reached, besides the goals: dimensions, stages, indicators. */
export const DIRECTION_SECTIONS = {
  dimensions: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return {
      diagrams: [{ id: 'goal-dimensions', shape: 'wide' }],
      tables: [
        tableOf(reader, reader.unit.resolved.dimensions, {
          label: reader.words.sections.dimensions,
          head: words.dimension,
          anchor: ({ key }) => anchorOf('dimension', key),
          columns: [
            { head: words.question, cell: ({ question }) => textCell(reader, question) },
            { head: words.metrics, cell: ({ metrics }) => metricsCell(reader, metrics) },
          ],
        }),
      ],
    };
  },

  stages: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    const { stages } = reader.unit.resolved;
    return {
      diagrams: [{ id: 'stage-timeline', shape: 'wide' }],
      tables: [
        tableOf(reader, stages, {
          label: reader.words.sections.stages,
          head: words.stage,
          anchor: ({ key }) => anchorOf('stage', key),
          columns: [
            {
              head: words.when,
              cell: ({ span, dates }) => [
                ...whenCell(reader, span, dates),
                // The days alone hide that a stage is "years 1–3".
                ...plainCell(isDated(reader) ? formatTime(span, reader.locale) : undefined),
              ],
            },
            { head: words.focus, cell: ({ focus }) => textCell(reader, focus) },
            { head: words.content, cell: ({ content }) => listCell(reader, content) },
          ],
        }),
        ...stages
          .filter(({ targets }) => targets.length > 0)
          .map(({ label, targets }) => targetTable(reader, targets, { title: reader.line(label) })),
      ],
    };
  },

  indicators: (reader: Reader): SectionView => ({
    ...tables(
      ...reader.unit.resolved.indicators.map((group) => {
        const { delivery, frequencies } = reader.words;
        const label = reader.line(group.label);
        const kind = group.kind && delivery.indicatorKinds[group.kind];
        const named = kind !== undefined && label.plain.toLowerCase().includes(kind);
        const facts = [
          named ? undefined : kind,
          group.frequency && frequencies[group.frequency],
        ].filter((fact) => fact !== undefined);
        return targetTable(reader, group.items, {
          title: joinSaid([label, ...facts.map(saidOf)], reader.words.notes.dot),
          anchor: anchorOf('indicator', group.key),
          remarks: remarksOf(reader, group),
        });
      }),
    ),
    diagrams: [{ id: 'indicator-map', shape: 'wide' }],
  }),

  terms: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return tables(
      tableOf(reader, reader.unit.resolved.terms, {
        label: reader.words.sections.terms,
        head: words.term,
        anchor: ({ key }) => anchorOf('term', key),
        columns: [
          { head: words.definition, cell: ({ definition }) => textCell(reader, definition) },
          { head: words.published, cell: ({ published }) => textCell(reader, published) },
        ],
      }),
    );
  },
} as const satisfies Record<string, (reader: Reader) => SectionView>;
