import { formatQuantity, printed } from '../../../../model/format.ts';
import type { Duration } from '../../../../model/duration.ts';
import type { Resolved } from '../../../../model/resolved.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf } from '../../remarks.ts';
import {
  drawingsOf,
  figureCell,
  mentionsCell,
  plainSaid,
  quietly,
  remarksCell,
  tableOf,
  textCell,
  type Cell,
  type Column,
  type SectionView,
  type TableView,
} from '../table.ts';

type Rule = Resolved['automations'][number];

const PURPOSES = ['follow-up', 'service', 'marketing', 'care', 'alert', 'all'] as const;
type Purpose = (typeof PURPOSES)[number];

/** What a system does by itself, a table for each purpose. */
export function automationsSection(reader: Reader): SectionView {
  const rules = reader.unit.resolved.automations;
  return {
    diagrams: [],
    tables: PURPOSES.flatMap((purpose) => {
      const own = rules.filter((rule) => (rule.purpose ?? 'all') === purpose);
      return own.length === 0 ? [] : [ruleTable(reader, purpose, own)];
    }),
  };
}

function ruleTable(reader: Reader, purpose: Purpose, rules: readonly Rule[]): TableView {
  const words = reader.words.subject;
  const title = words.purposes[purpose];
  return {
    ...tableOf(reader, rules, {
      label: title,
      class: 'automations',
      head: words.automation,
      anchor: ({ key }) => anchorOf('automation', key),
      detail: ({ kind }) => plainSaid(words.automationKinds[kind]),
      columns: ruleColumns(reader),
    }),
    title: plainSaid(title),
    diagrams: drawingsOf(reader, `automations-${purpose}`),
  };
}

function ruleColumns(reader: Reader): Column<Rule>[] {
  const words = reader.words.subject;
  const time = (duration: Duration | undefined, name: string) =>
    figureCell(duration && formatQuantity(duration, reader.locale), name);
  return [
    {
      head: words.startedBy,
      cell: ({ trigger, condition }) => [
        ...textCell(reader, trigger),
        ...quietly(textCell(reader, condition, words.condition)),
      ],
    },
    {
      head: words.when,
      folds: true,
      cell: ({ delay, limit }) => [...time(delay, words.delay), ...time(limit, words.limit)],
    },
    {
      head: words.action,
      remarks: true,
      cell: ({ action, channel }) => [
        ...textCell(reader, action),
        ...quietly(textCell(reader, channel, words.channel)),
      ],
    },
    { head: words.followUp, folds: true, cell: (rule) => followUpCell(reader, rule) },
    {
      head: words.offers,
      folds: true,
      cell: ({ offers }) => mentionsCell(mentionsOf(reader, 'offers', offers)),
    },
    {
      head: words.strategies,
      once: true,
      cell: ({ segments, strategies }) => [
        ...mentionsCell(mentionsOf(reader, 'strategies', strategies)),
        ...mentionsCell(mentionsOf(reader, 'segments', segments), false, words.forWhom),
      ],
    },
  ];
}

/** Samples: `3 天后：发送常见问题解答`, `After 3 days: …`. */
function followUpCell(reader: Reader, { followUps }: Rule): Cell {
  const { after: wait } = reader.words.subject;
  return followUps.flatMap((step) => [
    ...textCell(
      reader,
      step.label,
      step.after && wait(printed(formatQuantity(step.after, reader.locale))),
    ),
    ...remarksCell(reader, step),
  ]);
}
