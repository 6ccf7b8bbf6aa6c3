/**
 * Characters that can rewrite what a terminal or a viewer shows: controls (ANSI escapes start with
 * one), bidirectional overrides, zero-width characters, and lone surrogates.
 */
const UNSAFE =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{fe00}-\u{fe0e}]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** Joins the parts of an emoji and stays only there. */
const JOINER = '\u200d';

/**
 * Makes text of others safe to print on a terminal: unsafe characters appear as `\u{202e}`. Tabs
 * and line feeds stay.
 */
export function neutralise(text: string): string {
  return text.replace(UNSAFE, (character, offset: number) => {
    if (character === JOINER && joinsEmoji(text, offset)) return character;
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

function joinsEmoji(text: string, offset: number): boolean {
  const before = /\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?$/u.test(
    text.slice(Math.max(0, offset - 6), offset),
  );
  return before && /^\p{Extended_Pictographic}/u.test(text.slice(offset + 1, offset + 3));
}

/** Escapes the same characters inside JSON, where `\uXXXX` means the character itself. */
export function neutraliseJson(json: string): string {
  return json.replace(UNSAFE, (character) =>
    Array.from({ length: character.length }, (_, index) => {
      const hex = character.charCodeAt(index).toString(16).padStart(4, '0');
      return `\\u${hex}`;
    }).join(''),
  );
}
