import { circled } from '../../circled.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf, remarksOf } from '../../remarks.ts';
import {
  listCell,
  mentionsCell,
  plainCell,
  roleCell,
  tableOf,
  textCell,
  type Row,
  type SectionView,
  type TableView,
} from '../table.ts';
import { saidOf } from './cells.ts';

type Step = Reader['unit']['resolved']['steps'][number];
type Deliverable = Reader['unit']['resolved']['deliverables'][number];

/** Rows left empty under the filled ones of a template, to write in. */
const BLANK_ROWS = 3;

/** What is done step by step, and what is handed over or filled in. */
export const PROCEDURE_SECTIONS = {
  steps: (reader: Reader): SectionView => {
    const { steps } = reader.unit.resolved;
    return {
      diagrams: [{ id: 'steps', shape: 'wide' }],
      tables: [stepTable(reader, steps), ...steps.flatMap((step) => actionTable(reader, step))],
    };
  },

  deliverables: (reader: Reader): SectionView => {
    const { deliverables } = reader.unit.resolved;
    return {
      diagrams: [],
      tables: [
        deliverableTable(reader, deliverables),
        ...deliverables.flatMap((each) => templateTable(reader, each)),
      ],
    };
  },
} as const satisfies Record<string, (reader: Reader) => SectionView>;

function stepTable(reader: Reader, steps: Step[]): TableView {
  const words = reader.words.delivery;
  return tableOf(reader, steps, {
    label: reader.words.sections.steps,
    head: words.step,
    anchor: ({ key }) => anchorOf('step', key),
    number: ({ number }) => number,
    columns: [
      { head: words.purpose, cell: ({ purpose }) => textCell(reader, purpose) },
      { head: words.method, cell: ({ method }) => textCell(reader, method) },
      { head: words.artefact, cell: ({ artefact }) => textCell(reader, artefact) },
      { head: words.sample, cell: ({ sample }) => textCell(reader, sample) },
      { head: words.owner, cell: ({ owner }) => roleCell(reader, owner) },
    ],
  });
}

/** The actions of a step in their order; nothing for a step that names none. */
function actionTable(reader: Reader, { number, label, actions }: Step): TableView[] {
  if (actions.length === 0) return [];
  const words = reader.words.delivery;
  const title = reader.line(label);
  const at = new Map(actions.map(({ id }, index) => [id, circled(index + 1)]));
  const table = tableOf(reader, actions, {
    label: title.plain,
    head: words.action,
    number: ({ id }) => at.get(id) ?? '',
    columns: [
      { head: words.how, cell: ({ how }) => textCell(reader, how) },
      { head: words.items, cell: ({ items }) => listCell(reader, items) },
    ],
  });
  const marked = { ...title, html: `${number} ${title.html}`, plain: `${number} ${title.plain}` };
  return [{ ...table, title: marked }];
}

function deliverableTable(reader: Reader, deliverables: Deliverable[]): TableView {
  const words = reader.words.delivery;
  return tableOf(reader, deliverables, {
    label: reader.words.sections.deliverables,
    head: words.deliverable,
    anchor: ({ key }) => anchorOf('deliverable', key),
    columns: [
      { head: words.kind, cell: ({ kind }) => plainCell(words.deliverableKinds[kind]) },
      { head: words.content, cell: ({ content }) => textCell(reader, content) },
      {
        head: words.phases,
        cell: ({ phases }) => mentionsCell(mentionsOf(reader, 'phases', phases)),
      },
      { head: words.steps, cell: ({ steps }) => mentionsCell(mentionsOf(reader, 'steps', steps)) },
      { head: words.owner, cell: ({ owner }) => roleCell(reader, owner) },
    ],
  });
}

/** A template as the table that it is: its filled rows, marked as samples, and room to write. */
function templateTable(reader: Reader, { label, columns, rows }: Deliverable): TableView[] {
  const [first, ...rest] = columns ?? [];
  if (first === undefined) return [];
  const title = reader.line(label);
  const filled = rows.map(({ cells: [name, ...cells], ...row }): Row => {
    const remarks = remarksOf(reader, { ...row, example: true });
    return {
      label: name === undefined ? saidOf('') : reader.line(name),
      ...(remarks === undefined ? {} : { remarks }),
      cells: rest.map((_, at) => textCell(reader, cells[at])),
    };
  });
  const blank: Row = { label: saidOf(''), cells: rest.map(() => []) };
  return [
    {
      label: title.plain,
      title,
      class: 'template',
      heads: [first, ...rest].map((column) => ({ text: reader.line(column).plain })),
      rows: [...filled, ...Array.from({ length: BLANK_ROWS }, () => blank)],
    },
  ];
}
