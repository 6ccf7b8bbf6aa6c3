import { joinAddress } from '../../../../model/item-key.ts';
import { formatShare } from '../../../../model/format.ts';
import type { Condition } from '../../../../model/plan/segmentation.ts';
import type { Resolved } from '../../../../model/resolved.ts';
import type { Text } from '../../../../model/text.ts';
import { originField } from '../../origin-mark.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf, remarksField } from '../../remarks.ts';
import {
  drawingsOf,
  factsField,
  figureCell,
  joinedCell,
  listCell,
  mentionsCell,
  plainCell,
  plainSaid,
  quietly,
  remarksCell,
  roleCell,
  tableOf,
  textCell,
  unbroken,
  type Cell,
  type SectionView,
  type TableView,
} from '../table.ts';
import { conditionText } from './conditions.ts';

/** Typical customers: who belongs, traits, needs and the segments that they stand for. */
export function personasSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  const score = (points: number | undefined) =>
    plainCell(points === undefined ? undefined : words.score(points));
  return {
    diagrams: drawingsOf(reader, 'persona-quadrant'),
    tables: [
      tableOf(reader, reader.unit.resolved.personas, {
        label: reader.words.sections.personas,
        head: words.persona,
        anchor: ({ key }) => anchorOf('persona', key),
        columns: [
          { head: words.belongs, cell: (persona) => belongsCell(reader, persona) },
          {
            head: words.attributes,
            cell: ({ attributes }) =>
              attributes.flatMap((attribute) => [
                ...textCell(reader, attribute.value, reader.line(attribute.label)),
                ...remarksCell(reader, attribute),
              ]),
          },
          { head: words.needs, cell: ({ needs }) => listCell(reader, needs) },
          {
            head: words.segments,
            cell: ({ segments }) => mentionsCell(mentionsOf(reader, 'segments', segments)),
          },
          { head: words.value, number: true, cell: ({ value }) => score(value) },
          { head: words.risk, number: true, cell: ({ risk }) => score(risk) },
        ],
      }),
    ],
  };
}

/** Who belongs in words, and below it the tests that a system applies, unless they say the same. */
function belongsCell(
  reader: Reader,
  { rule, when = [] }: { rule?: Text | undefined; when?: readonly Condition[] | undefined },
): Cell {
  const said = textCell(reader, rule);
  const words = reader.lineOf(rule)?.plain.toLowerCase();
  const items = when
    .map((condition) => conditionText(reader, condition))
    .filter((test) => test.toLowerCase() !== words)
    .map((test) => plainSaid(test.charAt(0).toUpperCase() + test.slice(1)));
  const tests: Cell = items.length === 0 ? [] : [{ kind: 'list', items }];
  return [...said, ...(said.length === 0 ? tests : quietly(tests))];
}

type Segmentation = Resolved['segmentations'][number];
type Segment = Segmentation['segments'][number];

/** How customers are divided, a table for each way. */
export function segmentationsSection(reader: Reader): SectionView {
  return {
    diagrams: [],
    tables: reader.unit.resolved.segmentations.map((scheme) => segmentTable(reader, scheme)),
  };
}

function segmentTable(reader: Reader, scheme: Segmentation): TableView {
  const words = reader.words.subject;
  const { key, label, dimensions, exclusive, segments } = scheme;
  const codes = CODES.filter((code) => segments.some((each) => each.codes?.[code] !== undefined));
  return {
    ...tableOf(reader, segments, {
      within: joinAddress(scheme.address, 'segments'),
      label: reader.line(label).plain,
      class: 'segments',
      head: words.segment,
      anchor: ({ id }) => anchorOf('segment', `${key}/${id}`),
      totalLabel: words.total,
      columns: [
        { head: words.belongs, cell: (segment) => belongsCell(reader, segment) },
        {
          head: codes.map((code) => words.codes[code]).join(' / '),
          cell: (segment) => codesCell(reader, segment, codes),
        },
        {
          head: words.share,
          number: true,
          cell: ({ share }) => figureCell(share && formatShare(share)),
          total: shareTotal(segments),
        },
        {
          head: words.needsAndLabels,
          cell: ({ needs, labels }) => [
            ...listCell(reader, needs),
            ...listCell(reader, labels, { name: words.labels }),
          ],
        },
        { head: words.programme, cell: (segment) => programmeCell(reader, key, segment) },
        {
          head: words.offers,
          cell: ({ id }) =>
            mentionsCell(
              mentionsOf(reader, 'offers', idsFor(reader.whole.resolved.offers, key, id)),
            ),
        },
      ],
    }),
    title: reader.line(label),
    anchor: anchorOf('segmentation', key),
    ...originField(reader, scheme.address),
    ...factsField(
      {
        name: words.dimensions,
        cell: joinedCell(reader, dimensions),
      },
      {
        name: words.membership,
        cell: plainCell(
          exclusive === undefined ? undefined : exclusive ? words.exclusive : words.overlapping,
        ),
      },
    ),
    ...remarksField(reader, scheme),
    diagrams: [
      ...drawingsOf(reader, `segmentation-${key}`, 'square'),
      ...drawingsOf(reader, `segment-quadrant-${key}`, 'square'),
    ],
  };
}

const CODES = ['recency', 'frequency', 'monetary', 'activity'] as const;

/** Sample: `高 / 中 / 中 / 高`; a dash where a segment leaves a dimension open. */
function codesCell(reader: Reader, { codes }: Segment, used: readonly (typeof CODES)[number][]) {
  const { codeLevels } = reader.words.subject;
  if (codes === undefined) return [];
  const levels = used.map((code) => {
    const level = codes[code];
    return level === undefined ? '–' : codeLevels[level];
  });
  return unbroken(plainCell(levels.join(' / ')));
}

/** The sum of the shares; none where a segment states no share, since it would mislead. */
function shareTotal(segments: readonly Segment[]): Cell {
  const shares = segments.flatMap(({ share }) => share ?? []);
  if (shares.length < segments.length || shares.length < 2) return [];
  const sum = (end: 'min' | 'max') => shares.reduce((total, share) => total + share[end], 0);
  return figureCell(formatShare({ min: sum('min'), max: sum('max'), raw: '' }));
}

/** What is done for a segment: in words, by tactics made for it, else by its strategies. */
function programmeCell(reader: Reader, scheme: string, segment: Segment): Cell {
  const tactics = reader.whole.resolved.strategies.flatMap((strategy) =>
    idsFor(strategy.tactics, scheme, segment.id).map((id) => `${strategy.key}/${id}`),
  );
  const mentions =
    tactics.length > 0
      ? mentionsOf(reader, 'tactics', tactics)
      : mentionsOf(reader, 'strategies', segment.strategies);
  return [
    ...textCell(reader, segment.programme),
    ...mentionsCell(mentions),
    ...roleCell(reader, segment.owner, reader.words.subject.owner),
  ];
}

/** Ids of the items that are made for a segment. */
function idsFor(
  items: readonly { id: string; segments?: readonly string[] | undefined }[],
  scheme: string,
  segment: string,
): string[] {
  return items
    .filter(({ segments }) => segments?.includes(`${scheme}/${segment}`))
    .map(({ id }) => id);
}
