/**
 * Text of a plan as a label that Mermaid can only read as text, in each of its grammars: every sign
 * of ASCII and Latin-1 becomes a numeric entity, and so does the first letter of a word that would
 * begin a statement. Markdown marks and characters that cannot be seen are left out.
 */
export function escapeLabel(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ue000-\uf8ff\ufeff]|\*\*|__/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ')
    .trim()
    .replace(/(?![\p{L}\p{N}])[\u0021-\u00ff]/gu, entity)
    .replace(STATEMENT, (word) => entity(word) + word.slice(1));
}

/** What a Gantt, timeline or journey reads as a statement at the start of a line. */
const STATEMENT =
  /^(?:section|title|click|call|href|axisFormat|dateFormat|tickInterval|topAxis|todayMarker|includes|excludes|inclusiveEndDates|weekday|weekend|accTitle|accDescr)\b/i;

function entity(text: string): string {
  return `#${text.codePointAt(0)};`;
}
