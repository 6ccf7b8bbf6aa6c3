import { formatQuantity, printed } from '../../../../model/format.ts';
import type { Resolved } from '../../../../model/resolved.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf } from '../../remarks.ts';
import {
  figureCell,
  listCell,
  mentionsCell,
  plainCell,
  roleCell,
  tableOf,
  textCell,
  whenCell,
  type Cell,
  type SectionView,
} from '../table.ts';
import { nameCell, rolesCell, tables } from './cells.ts';

/** Who does it, with which help. */
export const ORGANISATION_SECTIONS = {
  teams: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    const { teams, organisationUnits } = reader.unit.resolved;
    return {
      // Where there are units, the chart shows those and stands with them.
      diagrams: organisationUnits.length > 0 ? [] : [{ id: 'organisation', shape: 'wide' }],
      tables: [
        tableOf(reader, teams, {
          label: reader.words.sections.teams,
          head: words.team,
          anchor: ({ key }) => anchorOf('team', key),
          columns: [
            { head: words.kind, cell: ({ kind }) => plainCell(kind && words.teamKinds[kind]) },
            { head: words.duty, cell: ({ duty }) => textCell(reader, duty) },
            { head: words.owner, cell: ({ owner }) => roleCell(reader, owner) },
            { head: words.partOf, cell: ({ parent }) => nameCell(reader, 'teams', parent) },
          ],
        }),
      ],
    };
  },

  responsibilities: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return tables(
      tableOf(reader, reader.unit.resolved.responsibilities, {
        label: reader.words.sections.responsibilities,
        head: words.task,
        anchor: ({ key }) => anchorOf('responsibility', key),
        columns: [
          { head: words.responsible, cell: (task) => rolesCell(reader, task.responsible) },
          { head: words.accountable, cell: (task) => roleCell(reader, task.accountable) },
          { head: words.consulted, cell: (task) => rolesCell(reader, task.consulted) },
          { head: words.informed, cell: (task) => rolesCell(reader, task.informed) },
        ],
      }),
    );
  },

  organisationUnits: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return {
      diagrams: [{ id: 'organisation', shape: 'wide' }],
      tables: [
        tableOf(reader, reader.unit.resolved.organisationUnits, {
          label: reader.words.sections.organisationUnits,
          head: words.unit,
          anchor: ({ key }) => anchorOf('organisationUnit', key),
          columns: [
            { head: words.kind, cell: ({ kind }) => plainCell(words.unitKinds[kind]) },
            { head: words.duty, cell: ({ duty }) => textCell(reader, duty) },
            { head: words.lead, cell: ({ lead }) => textCell(reader, lead) },
            {
              head: words.reportsTo,
              cell: ({ parent }) => nameCell(reader, 'organisationUnits', parent),
            },
          ],
        }),
      ],
    };
  },

  trainings: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return tables(
      tableOf(reader, reader.unit.resolved.trainings, {
        label: reader.words.sections.trainings,
        head: words.training,
        anchor: ({ key }) => anchorOf('training', key),
        columns: [
          { head: words.audience, cell: ({ audience }) => textCell(reader, audience) },
          { head: words.content, cell: ({ content }) => textCell(reader, content) },
          { head: words.mode, cell: ({ mode }) => textCell(reader, mode) },
          {
            head: words.lasts,
            number: true,
            cell: ({ lasts }) => figureCell(lasts && formatQuantity(lasts, reader.locale)),
          },
          { head: words.assessment, cell: ({ assessment }) => textCell(reader, assessment) },
          { head: words.when, cell: ({ span }) => whenCell(reader, span, undefined) },
        ],
      }),
    );
  },

  pilots: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return tables(
      tableOf(reader, reader.unit.resolved.pilots, {
        label: reader.words.sections.pilots,
        head: words.pilot,
        anchor: ({ key }) => anchorOf('pilot', key),
        columns: [
          { head: words.scope, cell: ({ scope }) => textCell(reader, scope) },
          {
            head: words.count,
            number: true,
            cell: (pilot) => pilotCount(reader, pilot),
          },
          {
            head: words.segments,
            cell: ({ segments }) => mentionsCell(mentionsOf(reader, 'segments', segments)),
          },
          {
            head: words.when,
            cell: ({ span, phases }) => [
              ...whenCell(reader, span, undefined),
              ...mentionsCell(mentionsOf(reader, 'phases', phases)),
            ],
          },
          { head: words.exit, cell: ({ exit }) => textCell(reader, exit) },
        ],
      }),
    );
  },

  tools: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return tables(
      tableOf(reader, reader.unit.resolved.tools, {
        label: reader.words.sections.tools,
        head: words.tool,
        anchor: ({ key }) => anchorOf('tool', key),
        columns: [
          { head: words.purpose, cell: ({ purpose }) => textCell(reader, purpose) },
          { head: words.how, remarks: true, cell: ({ how }) => textCell(reader, how) },
          { head: words.parts, folds: true, cell: ({ items }) => listCell(reader, items) },
          { head: words.options, folds: true, cell: ({ options }) => listCell(reader, options) },
        ],
      }),
    );
  },

  partners: (reader: Reader): SectionView => {
    const words = reader.words.delivery;
    return tables(
      tableOf(reader, reader.unit.resolved.partners, {
        label: reader.words.sections.partners,
        head: words.partner,
        anchor: ({ key }) => anchorOf('partner', key),
        columns: [
          { head: words.kind, cell: ({ kind }) => plainCell(words.partnerKinds[kind]) },
          { head: words.use, cell: ({ use }) => textCell(reader, use) },
          { head: words.names, cell: ({ names }) => listCell(reader, names) },
          { head: words.transfer, cell: ({ transfer }) => textCell(reader, transfer) },
        ],
      }),
    );
  },
} as const satisfies Record<string, (reader: Reader) => SectionView>;

/** How many there are, unless the words for where it runs say so already. */
function pilotCount(reader: Reader, { count, scope }: Resolved['pilots'][number]): Cell {
  if (count === undefined) return [];
  const figure = formatQuantity(count, reader.locale);
  return reader.lineOf(scope)?.plain.includes(printed(figure)) === true ? [] : figureCell(figure);
}
