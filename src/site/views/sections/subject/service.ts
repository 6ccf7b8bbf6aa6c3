import type { Duration } from '../../../../model/duration.ts';
import { formatQuantity, formatTime, printed } from '../../../../model/format.ts';
import type { Resolved } from '../../../../model/resolved.ts';
import { metricName } from '../../metric-name.ts';
import { anchorOf, type Mention, type Reader } from '../../reader.ts';
import { mentionsOf } from '../../remarks.ts';
import {
  figureCell,
  listCell,
  mentionsCell,
  plainCell,
  plainSaid,
  roleCell,
  tableOf,
  textCell,
  type Cell,
  type SectionView,
  type TableView,
} from '../table.ts';

/** Times that service keeps. */
export function serviceLevelsSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  const time = (duration: Duration | undefined) =>
    figureCell(duration && formatQuantity(duration, reader.locale));
  return {
    diagrams: [],
    tables: [
      tableOf(reader, reader.unit.resolved.serviceLevels, {
        label: reader.words.sections.serviceLevels,
        head: words.serviceLevel,
        anchor: ({ key }) => anchorOf('serviceLevel', key),
        detail: ({ scope }) => reader.lineOf(scope),
        columns: [
          { head: words.respond, number: true, cell: ({ respond }) => time(respond) },
          { head: words.solve, number: true, cell: ({ solve }) => time(solve) },
          { head: words.complex, number: true, cell: ({ complex }) => time(complex) },
          { head: words.callBack, number: true, cell: ({ callBack }) => time(callBack) },
          { head: words.priority, number: true, cell: ({ priority }) => time(priority) },
          { head: words.metrics, cell: ({ metrics }) => metricsCell(reader, metrics) },
        ],
      }),
    ],
  };
}

/** Metrics by name: a link where the plan states today's figure, else the name alone. */
function metricsCell(reader: Reader, metrics: readonly string[] | undefined): Cell {
  return mentionsCell(
    (metrics ?? []).map((metric): Mention => {
      const [stated] = mentionsOf(reader, 'metrics', [metric]);
      return stated ?? { number: '', label: metricName(reader, metric), href: '' };
    }),
  );
}

type Offer = Resolved['offers'][number];

/** Benefits: what it asks for, what it gives, how long, for whom and where it is used. */
export function offersSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  return {
    diagrams: [],
    tables: [
      tableOf(reader, reader.unit.resolved.offers, {
        label: reader.words.sections.offers,
        head: words.offer,
        anchor: ({ key }) => anchorOf('offer', key),
        columns: [
          {
            head: reader.words.delivery.kind,
            cell: ({ kind }) => plainCell(words.offerKinds[kind]),
          },
          {
            head: words.benefit,
            remarks: true,
            cell: (offer) => [...benefitCell(reader, offer), ...termsCell(reader, offer)],
          },
          {
            head: words.forWhom,
            cell: ({ id, segments }) => [
              ...mentionsCell(mentionsOf(reader, 'segments', segments)),
              ...mentionsCell(usesOf(reader, id), false, words.usedIn),
            ],
          },
        ],
      }),
    ],
  };
}

/** From which order on and for how long an offer holds. */
function termsCell({ words, locale }: Reader, { threshold, validFor }: Offer): Cell {
  const { noThreshold, from, validFor: valid } = words.subject;
  const isNone = threshold?.amount === 0 && threshold.max === undefined;
  return [
    ...plainCell(
      threshold && (isNone ? noThreshold : from(printed(formatQuantity(threshold, locale)))),
    ),
    ...figureCell(validFor && formatQuantity(validFor, locale), valid),
  ];
}

/** Samples: `减 30 元`, `8 折`, `2 倍积分`; `30 CNY off`, `20% off`, `2× points`. */
function benefitCell({ words, locale }: Reader, { off, pays, multiple }: Offer): Cell {
  const say = words.subject;
  return [
    ...plainCell(off && say.off(printed(formatQuantity(off, locale)))),
    ...plainCell(pays && say.discount(pays.min, pays.max)),
    ...plainCell(multiple && say.points(formatQuantity(multiple, locale).figure)),
  ];
}

/** The touchpoints and rules that make an offer. */
function usesOf(reader: Reader, offer: string): Mention[] {
  const { touchpoints, automations } = reader.whole.resolved;
  const using = (items: readonly { id: string; offers?: readonly string[] | undefined }[]) =>
    items.filter(({ offers }) => offers?.includes(offer)).map(({ id }) => id);
  return [
    ...mentionsOf(reader, 'touchpoints', using(touchpoints)),
    ...mentionsOf(reader, 'automations', using(automations)),
  ];
}

/** Groups of customers: those to talk in, then those that make something with the company. */
export function communitiesSection(reader: Reader): SectionView {
  const { communities } = reader.unit.resolved;
  return {
    diagrams: [],
    tables: (['community', 'co-creation'] as const).flatMap((kind) => {
      const own = communities.filter((each) => each.kind === kind);
      return own.length === 0 ? [] : [communityTable(reader, kind, own)];
    }),
  };
}

type Community = Resolved['communities'][number];

function communityTable(
  reader: Reader,
  kind: Community['kind'],
  communities: readonly Community[],
): TableView {
  const words = reader.words.subject;
  const title = words.communityKinds[kind];
  return {
    ...tableOf(reader, communities, {
      label: title,
      head: words.community,
      anchor: ({ key }) => anchorOf('community', key),
      columns: [
        {
          head: words.content,
          remarks: true,
          cell: ({ content }) => textCell(reader, content),
        },
        {
          head: words.reward,
          remarks: true,
          cell: ({ reward }) => textCell(reader, reward),
        },
        {
          head: words.frequency,
          folds: true,
          cell: ({ frequency }) => plainCell(frequency && reader.words.frequencies[frequency]),
        },
        {
          head: words.participants,
          folds: true,
          number: true,
          cell: ({ participants: people }) =>
            figureCell(people && formatQuantity(people, reader.locale)),
        },
        { head: words.host, folds: true, cell: ({ host }) => textCell(reader, host) },
        {
          head: words.forWhom,
          folds: true,
          cell: ({ segments }) => mentionsCell(mentionsOf(reader, 'segments', segments)),
        },
      ],
    }),
    title: plainSaid(title),
  };
}

/** Tests that decide between ways to do something. */
export function experimentsSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  return {
    diagrams: [],
    tables: [
      tableOf(reader, reader.unit.resolved.experiments, {
        label: reader.words.sections.experiments,
        head: words.experiment,
        anchor: ({ key }) => anchorOf('experiment', key),
        columns: [
          { head: words.hypothesis, cell: ({ hypothesis }) => textCell(reader, hypothesis) },
          { head: words.testVariants, cell: ({ variants }) => listCell(reader, variants) },
          { head: words.metrics, cell: ({ metrics }) => metricsCell(reader, metrics) },
          {
            head: words.when,
            cell: ({ span }) => plainCell(span && formatTime(span, reader.locale)),
          },
          { head: words.owner, cell: ({ owner }) => roleCell(reader, owner) },
        ],
      }),
    ],
  };
}
