import type { Space } from './axes.ts';
import { compareLimits, isEmpty, shared, type Limit, type Range } from './limits.ts';
import { isPossible } from './possible.ts';

/** Most cells that are looked at: a scheme that needs more is not judged. */
const MOST_STEPS = 20_000;

/**
 * Stretches of figures that belong to no group, each as large as it can be told, at most `most` of
 * them. The limits of all groups cut every axis into pieces; a cell of pieces is wholly inside or wholly
 * outside of each group. Undefined when there are too many cells.
 */
export function findGaps(
  { axes, boxes }: Space,
  most: number,
): readonly (readonly Range[])[] | undefined {
  const pieces = axes.map(({ all }, at) =>
    cut(
      all,
      boxes.flatMap((box) => box[at] ?? []),
    ),
  );
  const gaps: Range[][] = [];
  const groups = boxes.map((box) => [...box]);
  const depths = new Map(groups.map((box) => [box, depthOf(box, pieces)]));
  let steps = 0;
  /** The first cell below `cell` that no group of `inside` holds; groups hold all pieces of it so far. */
  const search = (cell: readonly Range[], inside: readonly Range[][]): Range[] | undefined => {
    steps += 1;
    if (steps > MOST_STEPS) return undefined;
    const at = cell.length;
    if (inside.some((box) => at >= (depths.get(box) ?? axes.length))) return undefined;
    if (at === axes.length) return isPossible(axes, cell) ? [...cell] : undefined;
    for (const piece of pieces[at] ?? []) {
      const next = inside.filter((box) => meets(box[at], piece));
      const found = search([...cell, piece], next);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  while (gaps.length < most) {
    const cell = search([], [...groups, ...gaps]);
    if (steps > MOST_STEPS) return undefined;
    if (cell === undefined) break;
    gaps.push(grow(cell, pieces, [...groups, ...gaps]));
  }
  return gaps;
}

/** The axis from which on a box holds all pieces: nothing further can lie outside of it. */
function depthOf(box: readonly Range[], pieces: readonly (readonly Range[])[]): number {
  const last = box.findLastIndex(
    (range, at) => !(pieces[at] ?? []).every((piece) => meets(range, piece)),
  );
  return last + 1;
}

/** The pieces of a range between the limits that lie in it. */
function cut(all: Range, ranges: readonly Range[]): Range[] {
  const limits = ranges
    .flatMap(({ from, to }) => [from, to])
    .filter((limit) => compareLimits(limit, all.from) > 0 && compareLimits(limit, all.to) < 0)
    .sort(compareLimits);
  const ends: Limit[] = [];
  for (const limit of [all.from, ...limits, all.to]) {
    const last = ends.at(-1);
    if (last === undefined || compareLimits(last, limit) < 0) ends.push(limit);
  }
  return ends.slice(1).map((to, at) => ({ from: ends[at] ?? all.from, to }));
}

/** The cell with all neighbours that belong to no group either, one axis after the other. */
function grow(
  cell: readonly Range[],
  pieces: readonly (readonly Range[])[],
  groups: readonly (readonly Range[])[],
): Range[] {
  let grown = [...cell];
  const isFree = (box: readonly Range[]): boolean =>
    groups.every((group) => !box.every((range, at) => meets(group[at], range)));
  for (const [at, all] of pieces.entries()) {
    const start = all.findIndex((piece) => piece === cell[at]);
    for (const next of [...all.slice(start + 1), ...all.slice(0, start).toReversed()]) {
      const wider = grown.with(at, join(grown[at] ?? next, next));
      if (isFree(wider)) grown = wider;
    }
  }
  return grown;
}

function meets(a: Range | undefined, b: Range): boolean {
  return a !== undefined && !isEmpty(shared(a, b));
}

function join(a: Range, b: Range): Range {
  return {
    from: compareLimits(a.from, b.from) <= 0 ? a.from : b.from,
    to: compareLimits(a.to, b.to) >= 0 ? a.to : b.to,
  };
}
