import type { FrontMatter } from './front-matter.ts';
import type { ShortItem } from './in-short.ts';
import { linesOf, sum, type Scale } from './sheet-fit.ts';
import type { Cut, SheetWhat, SheetWhen, ShortPart } from './sheets.ts';

/* How high the parts of a sheet stand, in points, by the sizes that the stylesheet sets. */

/** Goals that stand side by side: four in a row, else three. */
export const abreastOf = (goals: number): number => (goals === 4 ? 4 : 3);

export function heightOfHead(front: FrontMatter, { line, letters }: Scale): number {
  const title = linesOf((front.promise ?? front.title).plain, letters.half + 2) * line * 1.75;
  return title + linesOf(front.situation?.plain ?? '', letters.full) * line + 24;
}

export function heightOfWhat(
  front: FrontMatter,
  what: Omit<SheetWhat, 'fit'>,
  scale: Scale,
): number {
  const { line, row, letters } = scale;
  const abreast = abreastOf(what.goals.items.length);
  const name = letters.name * (3 / abreast);
  const heights = what.goals.items.map(
    ({ label, statement, targets }) =>
      linesOf(label.plain, name) * line +
      (statement === undefined ? 0 : linesOf(statement.plain, name) * line) +
      sum(targets.map(({ bullet }) => line * 2.1 + (bullet?.from === undefined ? 6 : 20))),
  );
  const goals = [0, abreast].map((at) => Math.max(0, ...heights.slice(at, at + abreast)));
  const second = heights.length > abreast ? 26 : 0;
  const strategies = what.strategies.items.map(
    ({ label }) => row + (linesOf(label.plain, letters.half - 6) - 1) * line,
  );
  return (
    heightOfHead(front, scale) +
    sum(goals) +
    second +
    30 +
    sum(strategies) +
    row +
    20 +
    heightOfShort(what.modules, scale) +
    heightOfShort(what.segments, scale)
  );
}

export function heightOfWhen(when: Omit<SheetWhen, 'fit'>, scale: Scale): number {
  const { line, row, letters } = scale;
  const phases = (when.timeline?.bars ?? []).map(({ label }) =>
    Math.max(28, row + linesOf(label.plain, letters.name) * line - 6),
  );
  const milestones = when.milestones.items.map(
    ({ label }) => linesOf(label, letters.half - 15) * line,
  );
  const risks = when.risks.items.map(
    ({ label, response, owner }) =>
      (linesOf(`${label.plain} ${owner?.plain ?? ''} ------`, letters.half) +
        (when.answers ? linesOf(response.plain, letters.half) : 0)) *
      line,
  );
  const asks = when.asks.items.map(
    ({ label, by }) => linesOf(label.plain + (by?.plain ?? ''), letters.full - 4) * line,
  );
  const budget = when.budget.length === 0 ? 0 : 62 + Math.ceil(when.budget.length / 3) * line;
  const lists = [when.phaseTargets, when.pilots, when.teams];
  return (
    headed(60 + (when.morePhases > 0 ? line : 0), phases) +
    headed(40, milestones, 2) +
    headed(46, risks, 2) +
    headed(50, asks) +
    budget +
    sum(lists.map((list) => heightOfShort(list, scale)))
  );
}

/** A list in rows of one or two with what stands around it; nothing when it is empty. */
function headed(around: number, heights: readonly number[], columns = 1): number {
  return heights.length === 0 ? 0 : around + sum(rowsOf(heights, columns));
}

/** A row is as high as its highest item. */
function rowsOf(heights: readonly number[], columns: number): number[] {
  return Array.from({ length: Math.ceil(heights.length / columns) }, (_, at) =>
    Math.max(...heights.slice(at * columns, (at + 1) * columns)),
  );
}

export function heightOfParts(parts: readonly ShortPart[], scale: Scale): number {
  return sum(parts.map(({ items }) => heightOfShort(items, scale)));
}

/** A list in two columns under its heading; nothing when it is empty. */
function heightOfShort({ items, more }: Cut<ShortItem>, { line, letters }: Scale): number {
  if (items.length === 0) return 0;
  const heights = items.map(
    ({ mark, label, text, detail }) =>
      linesOf(`${mark ?? ''} ${label.plain} ${text?.plain ?? ''}`, letters.half - 4) * line +
      (detail === undefined ? 0 : linesOf(detail.plain, letters.half) * line) +
      6,
  );
  return 36 + sum(rowsOf(heights, 2)) + (more > 0 ? line : 0);
}
