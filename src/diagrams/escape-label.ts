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
    .replace(/[\u0021-\u00ff]/g, (character) => (/[\p{L}\p{N}]/u.test(character) ? character : entity(character)))
    .replace(STATEMENT, entity);
}

/** First letter of a word that a Gantt, timeline or journey reads as a statement at the start of a line. */
const STATEMENT =
  /^[a-z](?=(?<=s)ection\b|(?<=t)(?:itle|odayMarker|ickInterval|opAxis)\b|(?<=c)lick\b|(?<=v)ert\b|(?<=a)(?:cc(?:Title|Descr)|xisFormat)\b|(?<=d)ateFormat\b|(?<=e)xcludes\b|(?<=i)nclu(?:des|siveEndDates)\b|(?<=w)eek(?:day|end)\b|(?<=g)antt\b|(?<=j)ourney\b)/i;

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}
