import type { Both, FacingHandout, FacingPart, FacingSheet } from './facing.ts';
import { FACING_SIZES, facingHeights } from './facing-heights.ts';
import {
  askRows,
  budgetRows,
  gradedRows,
  goalRows,
  listRows,
  milestoneRows,
  paired,
  phaseRows,
  strategyRows,
} from './facing-rows.ts';
import { frontMatter, type FrontMatter } from './front-matter.ts';
import { sheetWhat, sheetWhen } from './handout.ts';
import { facingSpace } from './paper-size.ts';
import type { Reader } from './reader.ts';
import { fitSheet } from './sheet-fit.ts';
import { guideHow, guideWhy } from './sheet-guide.ts';
import { GUIDE, WHAT, WHEN, type WhatRoom, type WhenRoom } from './sheet-rooms.ts';
import type { ShortPart } from './sheets.ts';

/** Two sheets turned sideways, Chinese on the left, English on the right, row by row. */
export function facingHandoutOf(readers: Both<Reader>): FacingHandout {
  const front = both(readers, frontMatter);
  const space = facingSpace(readers.left.site, {
    left: front.left.models,
    right: front.right.models,
  });
  const first = opening(front);
  if (readers.left.whole.resolved.plan.profile === 'guide') {
    return {
      front,
      titles: [
        both(readers, ({ words }) => words.delivery.short.why),
        both(readers, ({ words }) => words.delivery.short.how),
      ],
      sheets: [
        fitSheet(
          GUIDE,
          space,
          (room) => ({
            ...first,
            slim: true as const,
            parts: listParts(readers, (reader) => guideWhy(reader, room)),
          }),
          facingHeights,
          FACING_SIZES,
        ),
        fitSheet(
          GUIDE,
          space,
          (room) => ({
            slim: true as const,
            parts: listParts(readers, (reader) => guideHow(reader, room)),
          }),
          facingHeights,
          FACING_SIZES,
        ),
      ],
    };
  }
  return {
    front,
    titles: [
      both(readers, ({ words }) => words.handout.why),
      both(readers, ({ words }) => words.handout.when),
    ],
    sheets: [
      fitSheet(
        WHAT,
        space,
        (room) => ({ ...first, parts: whatParts(readers, room) }),
        facingHeights,
        FACING_SIZES,
      ),
      fitSheet(
        WHEN,
        space,
        (room) => ({ parts: whenParts(readers, room) }),
        facingHeights,
        FACING_SIZES,
      ),
    ],
  };
}

function both<T>({ left, right }: Both<Reader>, of: (reader: Reader) => T): Both<T> {
  return { left: of(left), right: of(right) };
}

function opening({ left, right }: Both<FrontMatter>): Omit<FacingSheet, 'parts'> {
  return {
    promise: { left: left.promise ?? left.title, right: right.promise ?? right.title },
    ...(left.situation === undefined || right.situation === undefined
      ? {}
      : { situation: { left: left.situation, right: right.situation } }),
  };
}

function whatParts(readers: Both<Reader>, room: WhatRoom): FacingPart[] {
  const sheets = both(readers, (reader) => sheetWhat(reader, room));
  const { left } = sheets;
  return present([
    {
      title: both(readers, ({ words }) => words.handout.goals),
      rows: paired(sheets, ({ goals }) => goals.items).flatMap((goal) => goalRows(goal)),
      more: left.goals.more,
    },
    {
      title: both(readers, ({ words }) => words.handout.strategies),
      rows: strategyRows(paired(sheets, ({ strategies }) => strategies.items)),
      more: left.strategies.more,
    },
    ...listParts(readers, (reader) => sheetWhat(reader, room).lists),
  ]);
}

function whenParts(readers: Both<Reader>, room: WhenRoom): FacingPart[] {
  const sheets = both(readers, (reader) => sheetWhen(reader, room));
  const { left } = sheets;
  const { phases } = readers.left.unit.resolved;
  return present([
    {
      title: both(readers, ({ words }) => words.handout.roadmap),
      rows: phaseRows(
        paired(sheets, (sheet) => sheet.phases),
        phases.map(({ dates }) => dates),
      ),
      more: left.morePhases,
    },
    {
      title: both(readers, ({ words }) => words.roadmap.milestones),
      rows: milestoneRows(paired(sheets, ({ milestones }) => milestones.items)),
      more: left.milestones.more,
    },
    ...listParts(readers, (reader) => sheetWhen(reader, room).lists),
    {
      title: both(readers, ({ words }) => words.delivery.short.budget),
      rows: budgetRows({ left: left.budget, right: sheets.right.budget }),
      more: 0,
    },
    {
      title: both(readers, ({ words }) => words.handout.risks),
      rows: gradedRows(
        paired(sheets, ({ risks }) => risks.items),
        left.answers,
      ),
      more: left.risks.more,
    },
    {
      title: both(readers, ({ words }) => words.handout.asks),
      rows: askRows(paired(sheets, ({ asks }) => asks.items)),
      more: left.asks.more,
      boxed: true,
    },
  ]);
}

function listParts(readers: Both<Reader>, of: (reader: Reader) => ShortPart[]): FacingPart[] {
  return paired(both(readers, of), (parts) => parts).map(({ left, right }) => ({
    title: { left: left.title, right: right.title },
    rows: listRows(paired({ left, right }, ({ items }) => items.items)),
    more: left.items.more,
  }));
}

function present(parts: FacingPart[]): FacingPart[] {
  return parts.filter(({ rows }) => rows.length > 0);
}
