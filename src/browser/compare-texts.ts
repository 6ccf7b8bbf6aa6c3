import { comparableText } from './comparable-text.ts';

/** How far behind what was read last a text may stand: heads of tables repeat, lists get marks. */
const REACH = 600;

/**
 * Texts of a page that do not stand in its PDF, in the order of the page, with the page of the PDF
 * where each should be. What the PDF adds in between does not count.
 */
export function missingTexts(
  wanted: readonly string[],
  found: readonly { page: number; text: string }[],
): { text: string; page: number }[] {
  const parts = found.map(({ page, text }) => ({ page, text: comparableText(text) }));
  const all = parts.map(({ text }) => text).join('');
  const pageAt = pagesOf(parts);
  const missing: { text: string; page: number }[] = [];
  let at = 0;
  for (const text of wanted) {
    const sought = comparableText(text);
    if (sought === '') continue;
    const next = all.slice(at, at + REACH + sought.length).indexOf(sought);
    if (next >= 0) at += next + sought.length;
    else
      missing.push({ text: text.replace(/\s+/g, ' ').trim(), page: pageAt(Math.max(0, at - 1)) });
  }
  return missing;
}

/** Answers on which page the character at a place stands. */
function pagesOf(parts: readonly { page: number; text: string }[]): (at: number) => number {
  const starts: { from: number; page: number }[] = [];
  let from = 0;
  for (const { page, text } of parts) {
    if (starts.at(-1)?.page !== page) starts.push({ from, page });
    from += text.length;
  }
  return (at) => starts.findLast((start) => start.from <= at)?.page ?? 1;
}
