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
  const found = [...(values ?? []), ...findName(text, label, values)].sort(
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

/** The name as it stands there, begins the sentence, or what the sentence begins with in its place. */
function findName(text: string, label: string, values: Found[] | undefined): Found[] {
  // A request is a sentence; within another one it has no full stop.
  const named = findLabel(text, label.replace(/[。.]$/u, ''), values);
  if (named.length > 0) return named;
  const capital = label.charAt(0).toUpperCase() + label.slice(1);
  if (label !== '' && text.startsWith(capital)) {
    return findLabel(text, capital, values).filter(({ start }) => start === 0);
  }
  // Where a value becomes another one, the new one stands for the item.
  if (values !== undefined) return [];
  const head = /^[^：:“”‘’]{2,40}(?=：|: )/u.exec(text)?.[0].length ?? 0;
  return head > 0 ? [{ start: 0, length: head, as: 'label' }] : [];
}

/** The first mention of the name that does not lie within the values. */
function findLabel(text: string, label: string, values: readonly Found[] | undefined): Found[] {
  const length = label.length;
  if (length === 0) return [];
  const [first, last] = [values?.[0], values?.at(-1)];
  const [within, name] = [evenQuotes(text), evenQuotes(label)];
  for (let start = within.indexOf(name); start !== -1; start = within.indexOf(name, start + 1)) {
    const clear =
      first === undefined ||
      last === undefined ||
      start + length <= first.start ||
      start >= last.start + last.length;
    if (clear) return [{ start, length, as: 'label' }];
  }
  return [];
}

/** A name that stands in quotes has its own quotes changed to single ones. */
function evenQuotes(text: string): string {
  return text.replaceAll('‘', '“').replaceAll('’', '”');
}
