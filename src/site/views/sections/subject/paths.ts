import { joinAddress } from '../../../../model/item-key.ts';
import { formatQuantity, printed } from '../../../../model/format.ts';
import type { Resolved } from '../../../../model/resolved.ts';
import { originField } from '../../origin-mark.ts';
import { anchorOf, type Reader } from '../../reader.ts';
import { mentionsOf, remarksField } from '../../remarks.ts';
import { momentText } from '../../when.ts';
import {
  drawingsOf,
  factsField,
  figureCell,
  mentionsCell,
  plainCell,
  quietly,
  roleCell,
  tableOf,
  textCell,
  unbroken,
  type SectionView,
  type TableView,
} from '../table.ts';

/** Points of contact: what hurts there, how it is mended, by when and by whom. */
export function touchpointsSection(reader: Reader): SectionView {
  const words = reader.words.subject;
  return {
    diagrams: drawingsOf(reader, 'touchpoint-journey'),
    tables: [
      tableOf(reader, reader.unit.resolved.touchpoints, {
        label: reader.words.sections.touchpoints,
        head: words.touchpoint,
        anchor: ({ key }) => anchorOf('touchpoint', key),
        columns: [
          {
            head: words.pain,
            cell: ({ pain, feeling }) => [
              ...textCell(reader, pain),
              ...quietly(feelingCell(reader, feeling, words.feeling)),
            ],
          },
          {
            head: words.fix,
            remarks: true,
            cell: ({ fix, channel }) => [
              ...textCell(reader, fix),
              ...quietly(textCell(reader, channel, words.channel)),
            ],
          },
          {
            head: words.limit,
            folds: true,
            number: true,
            cell: ({ limit }) => figureCell(limit && formatQuantity(limit, reader.locale)),
          },
          { head: words.owner, folds: true, cell: ({ owner }) => roleCell(reader, owner) },
          {
            head: words.live,
            folds: true,
            cell: ({ at, due }) =>
              at === undefined || due === undefined
                ? []
                : unbroken(plainCell(momentText(reader, at, due))),
          },
          {
            head: words.offers,
            folds: true,
            cell: ({ offers }) => mentionsCell(mentionsOf(reader, 'offers', offers)),
          },
        ],
      }),
    ],
  };
}

function feelingCell(reader: Reader, feeling: number | undefined, name?: string) {
  return plainCell(feeling === undefined ? undefined : reader.words.subject.score(feeling), name);
}

/** Paths of customers, messages and cases, a table for each. */
export function journeysSection(reader: Reader): SectionView {
  return {
    diagrams: [],
    tables: reader.unit.resolved.journeys.map((journey) => journeyTable(reader, journey)),
  };
}

function journeyTable(reader: Reader, journey: Resolved['journeys'][number]): TableView {
  const words = reader.words.subject;
  const { key, label, kind, trigger, rule, segments, stages } = journey;
  return {
    ...tableOf(reader, stages, {
      within: joinAddress(journey.address, 'stages'),
      label: reader.line(label).plain,
      head: words.stage,
      number: ({ id }) => String(stages.findIndex((stage) => stage.id === id) + 1),
      columns: [
        {
          head: words.when,
          cell: ({ at, after }) => [
            ...textCell(reader, at),
            ...plainCell(after && words.after(printed(formatQuantity(after, reader.locale)))),
          ],
        },
        { head: words.action, cell: ({ action }) => textCell(reader, action) },
        { head: words.channel, folds: true, cell: ({ channel }) => textCell(reader, channel) },
        { head: words.feeling, number: true, cell: (stage) => feelingCell(reader, stage.feeling) },
      ],
    }),
    title: reader.line(label),
    anchor: anchorOf('journey', key),
    ...originField(reader, journey.address),
    ...factsField(
      { name: words.journeyKind, cell: plainCell(words.journeyKinds[kind]) },
      { name: words.startsWith, cell: textCell(reader, trigger) },
      { name: words.rhythm, cell: textCell(reader, rule) },
      { name: words.forWhom, cell: mentionsCell(mentionsOf(reader, 'segments', segments)) },
    ),
    ...remarksField(reader, journey),
    diagrams: drawingsOf(reader, `journey-${key}`),
  };
}

/** Procedures that lead back to where they began, a table for each. */
export function loopsSection(reader: Reader): SectionView {
  return {
    diagrams: [],
    tables: reader.unit.resolved.loops.map((loop) => loopTable(reader, loop)),
  };
}

function loopTable(reader: Reader, loop: Resolved['loops'][number]): TableView {
  const words = reader.words.subject;
  const { key, label, purpose, frequency, strategies, steps } = loop;
  return {
    ...tableOf(reader, steps, {
      within: joinAddress(loop.address, 'steps'),
      label: reader.line(label).plain,
      head: words.step,
      number: ({ id }) => String(steps.findIndex((step) => step.id === id) + 1),
      columns: [
        {
          head: words.loopRule,
          remarks: true,
          cell: ({ rule }) => textCell(reader, rule),
        },
        {
          head: words.limit,
          number: true,
          cell: ({ limit }) => figureCell(limit && formatQuantity(limit, reader.locale)),
        },
        { head: words.owner, cell: ({ owner }) => roleCell(reader, owner) },
        {
          head: words.serviceLevels,
          cell: ({ serviceLevels }) =>
            mentionsCell(mentionsOf(reader, 'serviceLevels', serviceLevels)),
        },
      ],
    }),
    title: reader.line(label),
    anchor: anchorOf('loop', key),
    ...originField(reader, loop.address),
    ...(purpose === undefined ? {} : { lead: reader.prose(purpose) }),
    ...factsField(
      {
        name: words.frequency,
        cell: plainCell(frequency && reader.words.frequencies[frequency]),
      },
      { name: words.strategies, cell: mentionsCell(mentionsOf(reader, 'strategies', strategies)) },
    ),
    ...remarksField(reader, loop),
    diagrams: drawingsOf(reader, `loop-${key}`),
  };
}
