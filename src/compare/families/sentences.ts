/** What two texts do not share, sentence by sentence, in the order it stands. */
export interface SentenceDifference {
  gone: string[];
  come: string[];
}

/** Most sentences that are laid beside each other; a text of more is taken from its end as one. */
const MOST = 120;

/**
 * Splits a text at the marks that end a sentence or a part of it. A point or semicolon of Latin writing ends
 * one only before a space and no small letter: `2.0`, `9 p.m. and` stay whole.
 */
export function sentencesOf(text: string): string[] {
  const all = text
    .split(
      /(?<=[。！？；]["”’」』）)]?)(?!["”’」』）)])|(?<=[.!?;]["”’)]?)\s+(?!\p{Ll})|(?<=;)\s+|\n\s*(?=\n|[-*+•]\s|\d{1,3}[.)]\s)/u,
    )
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return all.length <= MOST ? all : [...all.slice(0, MOST - 1), all.slice(MOST - 1).join(' ')];
}

/** Most pairs of sentences that are laid beside each other; of more the order counts for nothing. */
const MOST_PAIRS = 250_000;

/**
 * The sentences that only one of two texts has: a longest run that both share stays out of it.
 *
 * @param key what sentences are held to be the same by
 */
export function sentencesThatDiffer(
  before: readonly string[],
  after: readonly string[],
  key: (sentence: string) => string = (sentence) => sentence,
): SentenceDifference {
  const [older, newer] = [before.map(key), after.map(key)];
  if (older.length * newer.length > MOST_PAIRS) {
    const [known, own] = [new Set(newer), new Set(older)];
    return {
      gone: before.filter((_, at) => !known.has(older[at] ?? '')),
      come: after.filter((_, at) => !own.has(newer[at] ?? '')),
    };
  }
  const shared = sharedRuns(older, newer);
  const length = (from: number, to: number): number => shared[from]?.[to] ?? 0;
  const gone: string[] = [];
  const come: string[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    const [old, own] = [before[from], after[to]];
    if (old !== undefined && own !== undefined && older[from] === newer[to]) {
      from++;
      to++;
    } else if (
      own === undefined ||
      (old !== undefined && length(from + 1, to) >= length(from, to + 1))
    ) {
      if (old !== undefined) gone.push(old);
      from++;
    } else {
      come.push(own);
      to++;
    }
  }
  return { gone, come };
}

/** For each pair of places how many sentences both texts share from there on. */
function sharedRuns(before: readonly string[], after: readonly string[]): number[][] {
  const rows = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let from = before.length - 1; from >= 0; from--) {
    const [row, next] = [rows[from] ?? [], rows[from + 1] ?? []];
    for (let to = after.length - 1; to >= 0; to--) {
      row[to] =
        before[from] === after[to]
          ? (next[to + 1] ?? 0) + 1
          : Math.max(next[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return rows;
}

/** How much two texts are alike by their pairs of letters: 1 for the same, 0 where they share none. */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const left = new Map<string, number>();
  for (const pair of first) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of second) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared++;
  }
  const total = first.length + second.length;
  return total === 0 ? Number(one === other) : (2 * shared) / total;
}

/** Longest text whose letters are compared. */
const LONGEST = 2000;

function pairsOf(text: string): string[] {
  const letters = [
    ...text
      .slice(0, LONGEST)
      .toLowerCase()
      .replace(/[\s\p{P}]/gu, ''),
  ];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}
