import { recurs, type Frequency } from './plan/cadence.ts';

/** Work by when it is done. */
interface Dated {
  dates: { start: string; end: string };
  frequency?: Frequency | undefined;
}

/**
 * The first part of what is done in several pieces: the earliest piece, and all that are worked on
 * before it and they are done. What follows after that is a part of its own, such as a roll-out. Work
 * that recurs is never done and left out.
 */
export function firstPart<Item extends Dated>(work: readonly Item[]): Item[] {
  const ordered = work
    .filter((item) => !recurs(item))
    .sort((a, b) => (a.dates.start < b.dates.start ? -1 : 1));
  const part: Item[] = [];
  let end = '';
  for (const item of ordered) {
    if (part.length > 0 && item.dates.start > end) break;
    part.push(item);
    if (item.dates.end > end) end = item.dates.end;
  }
  return part;
}
