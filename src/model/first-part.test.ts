import { describe, expect, it } from 'vitest';
import { firstPart } from './first-part.ts';
import type { Frequency } from './plan/cadence.ts';

const work = (id: string, start: string, end: string, frequency?: Frequency) => ({
  id,
  dates: { start: `2026-03-${start}`, end: `2026-03-${end}` },
  ...(frequency && { frequency }),
});
const idsOf = (...items: ReturnType<typeof work>[]): string[] =>
  firstPart(items).map(({ id }) => id);

describe('firstPart(work)', () => {
  it('is the earliest piece, and all that runs before it is done', () => {
    expect(
      idsOf(
        work('late', '20', '25'),
        work('b', '04', '12'),
        work('a', '02', '06'),
        work('c', '11', '13'),
      ),
    ).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what begins when it is done, but not what begins on its last day', () => {
    expect(idsOf(work('a', '02', '06'), work('b', '07', '12'))).toEqual(['a']);
    expect(idsOf(work('a', '02', '06'), work('b', '06', '12'))).toEqual(['a', 'b']);
  });

  it('leaves out what recurs and is never done', () => {
    expect(idsOf(work('a', '02', '30', 'weekly'), work('b', '07', '12', 'once'))).toEqual(['b']);
    expect(idsOf(work('a', '02', '30', 'weekly'))).toEqual([]);
  });
});
