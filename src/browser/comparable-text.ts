/**
 * A text as it is compared between a page and its PDF: no spaces, breaks or soft hyphens, and one form
 * of characters that share a glyph, which a PDF can name only once.
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .replace(/[\u2010\u2011\u00ad]/g, '-')
    .replace(/[·‧・]/g, '·')
    .toLowerCase();
}
