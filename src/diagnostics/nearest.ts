/**
 * The candidate that `written` was most likely meant to be, for "did you mean"; undefined when none
 * is close. Close is a few typing slips (a wrong, missing, extra or swapped character), or one
 * being the beginning or a whole part of the other. Ties go to the first candidate.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  return nearestAll(written, candidates, 1)[0];
}

/** The closest candidates, the best first, at most `most` of them. */
export function nearestAll(written: string, candidates: Iterable<string>, most: number): string[] {
  if (written.length > LONGEST) return [];
  const wanted = fold(written);
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const score = distance(wanted, fold(candidate));
    if (score !== undefined && candidate !== written) scored.push({ candidate, score });
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Longer texts are prose, not names; comparing them would only cost time. */
const LONGEST = 120;

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s_]/g, '-');
}

function distance(written: string, candidate: string): number | undefined {
  const longer = Math.max(written.length, candidate.length);
  const shorter = Math.min(written.length, candidate.length);
  // A third of the name may be wrong, but a name of two characters not at all beyond its case.
  const cutOff = Math.floor(longer / 3);
  if (longer - shorter <= cutOff && longer <= LONGEST) {
    const slips = countSlips(written, candidate);
    if (slips <= cutOff) return slips;
  }
  const contained =
    shorter >= 3 &&
    (candidate.startsWith(written) || written.startsWith(candidate) || isPart(written, candidate));
  return contained ? cutOff + longer - shorter : undefined;
}

/** Whether one is made of whole hyphenated words of the other: `returns` in `slow-returns`. */
function isPart(a: string, b: string): boolean {
  return `-${b}-`.includes(`-${a}-`) || `-${a}-`.includes(`-${b}-`);
}

/** Damerau–Levenshtein distance, in its optimal string alignment form. */
function countSlips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
