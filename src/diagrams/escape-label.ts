/**
 * Text of a plan as a label that Mermaid can only read as text, in each of its grammars: everything
 * but letters, digits and spaces becomes a numeric entity. Markdown marks and characters that
 * cannot be seen are left out.
 */
export function escapeLabel(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\*\*|__/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{N} ]/gu, (character) => `#${character.codePointAt(0)};`);
}
