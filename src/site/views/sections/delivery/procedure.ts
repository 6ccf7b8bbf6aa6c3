import { joinAddress } from '../../../../model/item-key.ts';
import { circled } from '../../circled.ts';
import { originField } from '../../origin-mark.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf, remarksOf } from '../../remarks.ts';
import { joinSaid, saidOf } from '../../said.ts';
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

type Step = Reader['unit']['resolved']['steps'][number];
type Deliverable = Reader['unit']['resolved']['deliverables'][number];

/** Rows left empty under the filled ones of a template, to write in. */
const BLANK_ROWS = 3;

/** What is done step by step, and what is handed over or filled in. */
export const PROCEDURE_SECTIONS = {
  steps: (reader: Reader): SectionView => ({
    diagrams: [{ id: 'steps', shape: 'wide' }],
    tables: reader.unit.resolved.steps.map((step) => stepTable(reader, step)),
  }),

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

/** A step: what it is for, its actions in order, how it is done and what it leaves behind. */
function stepTable(reader: Reader, step: Step): TableView {
  const words = reader.words.delivery;
  const title = joinSaid([saidOf(step.number), reader.line(step.label)], ' ');
  const remarks = remarksOf(reader, step);
  const facts = [
    { name: words.method, cell: textCell(reader, step.method) },
    { name: words.artefact, cell: textCell(reader, step.artefact) },
    { name: words.sample, cell: textCell(reader, step.sample) },
    { name: words.owner, cell: roleCell(reader, step.owner) },
  ].filter(({ cell }) => cell.length > 0);
  return {
    ...actionTable(reader, step, title.plain),
    title,
    anchor: anchorOf('step', step.key),
    ...originField(reader, step.address),
    ...(step.purpose === undefined ? {} : { lead: reader.prose(step.purpose) }),
    ...(facts.length === 0 ? {} : { facts }),
    ...(remarks === undefined ? {} : { remarks }),
  };
}

function actionTable(reader: Reader, { actions, address: step }: Step, label: string): TableView {
  const words = reader.words.delivery;
  const at = new Map(actions.map(({ id }, index) => [id, circled(index + 1)]));
  return tableOf(reader, actions, {
    within: joinAddress(step, 'actions'),
    label,
    head: words.action,
    number: ({ id }) => at.get(id) ?? '',
    columns: [
      { head: words.how, cell: ({ how }) => textCell(reader, how) },
      { head: words.items, folds: true, cell: ({ items }) => listCell(reader, items) },
    ],
  });
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
