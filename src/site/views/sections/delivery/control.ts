import { formatFigure } from '../../../../model/format.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { figureCell, listCell, plainCell, tableOf, textCell, type SectionView } from '../table.ts';
import { metricsCell, rhythmCell, tables } from './cells.ts';

/** What is learnt, reported and changed on the way. */
export const CONTROL_SECTIONS = {
  lessons: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return tables(
      tableOf(reader, reader.unit.resolved.lessons, {
        label: reader.words.sections.lessons,
        head: words.lesson,
        anchor: ({ key }) => anchorOf('lesson', key),
        columns: [
          { head: words.kind, cell: ({ kind }) => plainCell(words.lessonKinds[kind]) },
          {
            head: words.figure,
            number: true,
            cell: ({ figure }) => figureCell(figure && formatFigure(figure, reader.locale)),
          },
          { head: words.effect, cell: ({ effect }) => textCell(reader, effect) },
          { head: words.next, cell: ({ action }) => textCell(reader, action) },
        ],
      }),
    );
  },

  reports: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return tables(
      tableOf(reader, reader.unit.resolved.reports, {
        label: reader.words.sections.reports,
        head: words.report,
        anchor: ({ key }) => anchorOf('report', key),
        columns: [
          { head: words.kind, cell: ({ kind }) => plainCell(kind && words.reportKinds[kind]) },
          {
            head: words.frequency,
            cell: ({ frequency, day }) => rhythmCell(reader, frequency, reader.lineOf(day)),
          },
          { head: words.shows, cell: ({ items }) => listCell(reader, items) },
          { head: words.metrics, cell: ({ metrics }) => metricsCell(reader, metrics) },
          { head: words.audience, cell: ({ audience }) => textCell(reader, audience) },
        ],
      }),
    );
  },

  optimisations: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return tables(
      tableOf(reader, reader.unit.resolved.optimisations, {
        label: reader.words.sections.optimisations,
        head: words.rule,
        anchor: ({ key }) => anchorOf('optimisation', key),
        columns: [
          { head: words.condition, cell: ({ condition }) => textCell(reader, condition) },
          { head: words.cause, cell: ({ cause }) => textCell(reader, cause) },
          { head: words.change, cell: ({ change }) => textCell(reader, change) },
          { head: words.verification, cell: (rule) => textCell(reader, rule.verification) },
        ],
      }),
    );
  },
} as const satisfies Record<string, (reader: Reader) => SectionView>;
