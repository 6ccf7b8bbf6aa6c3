/** A stretch of a sentence and what it is: the name of an item, an old value, a new one, or words. */
export interface Stretch {
  text: string;
  as: 'words' | 'label' | 'from' | 'to';
}

interface Marked {
  label: string;
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * Cuts the sentence that tells a change at the name of the item and at `from → to`, so that both can be
 * set off where they stand and nothing is said twice. The stretches joined are the sentence.
 */
export function tellChange(text: string, { label, from, to }: Marked): Stretch[] {
  const values = findValues(text, from, to);
  const found = [...(values ?? []), ...findLabel(text, label, values)].sort(
    (a, b) => a.start - b.start,
  );
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, length, as } of found) {
    if (start > at) stretches.push({ text: text.slice(at, start), as: 'words' });
    stretches.push({ text: text.slice(start, start + length), as });
    at = start + length;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), as: 'words' });
  return stretches;
}

interface Found {
  start: number;
  length: number;
  as: Stretch['as'];
}

/** What may stand between the two values: names are quoted. */
const ARROWS = [' → ', '” → “'];

function findValues(text: string, from: string | undefined, to: string | undefined) {
  if (from === undefined || to === undefined || from === '' || to === '') return undefined;
  for (const arrow of ARROWS) {
    const start = text.indexOf(`${from}${arrow}${to}`);
    if (start === -1) continue;
    return [
      { start, length: from.length, as: 'from' },
      { start: start + from.length + arrow.length, length: to.length, as: 'to' },
    ] as const satisfies Found[];
  }
  return undefined;
}

/** The first mention of the name that does not lie within the values. */
function findLabel(text: string, label: string, values: readonly Found[] | undefined): Found[] {
  const length = label.length;
  if (length === 0) return [];
  const [first, last] = [values?.[0], values?.at(-1)];
  for (let start = text.indexOf(label); start !== -1; start = text.indexOf(label, start + 1)) {
    const clear =
      first === undefined ||
      last === undefined ||
      start + length <= first.start ||
      start >= last.start + last.length;
    if (clear) return [{ start, length, as: 'label' }];
  }
  return [];
}
