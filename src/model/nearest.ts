/**
 * The candidate that `written` most likely meant, or undefined when none is close. Distance is
 * optimal string alignment (insert, delete, replace, swap), allowed to grow with the length.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = alignmentDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Up to `count` candidates, nearest first, however far they are. */
export function nearestFew(written: string, candidates: Iterable<string>, count: number): string[] {
  const wanted = written.toLowerCase();
  return [...candidates]
    .map((candidate) => ({
      candidate,
      distance: alignmentDistance(wanted, candidate.toLowerCase(), Number.POSITIVE_INFINITY),
    }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

function alignmentDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cell = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cell = Math.min(cell, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cell);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? limit;
}
