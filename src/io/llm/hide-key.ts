/** Characters of a key that tell it: whatever shares so many in a row with it is taken for it. */
const TELLING = 12;

/** What a reader does not see, and what later stages take out: zero-width and bidirectional marks. */
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Replaces the key by `[key]`: whole or in part, as it is, percent-encoded or in Base64. Spelled with escapes of
 * JSON or with invisible characters in between it is found too, since later stages would put it together. Keys of
 * less than 12 characters are placeholders such as `ollama`, which plans may speak of; these stay.
 */
export type HideKey = (text: string) => string;

export function hideKey(key: string | undefined): HideKey {
  if (key === undefined || key.length < TELLING) return (text) => text;
  const pieces = new Set(formsOf(key).flatMap(piecesOf));
  return (text) => {
    const plain = unspell(text);
    // An innocent text stays as it came, escapes included.
    return holds(plain, pieces) ? replace(plain, pieces) : text;
  };
}

function formsOf(key: string): string[] {
  const encoded = encodeURIComponent(key);
  // Base64 depends on where in a group of three bytes a text begins; its outermost characters on the neighbours.
  const groups = ['', ' ', '  '].flatMap((before) => {
    const coded = Buffer.from(before + key).toString('base64');
    const own = coded.slice(before === '' ? 0 : before.length + 1).replace(/.?=+$/, '');
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [key, encoded, encoded.replace(/%../g, (code) => code.toLowerCase()), ...groups];
}

function piecesOf(form: string): string[] {
  const starts = Math.max(0, form.length - TELLING + 1);
  return Array.from({ length: starts }, (_, at) => form.slice(at, at + TELLING));
}

/** Reads the escapes of JSON that stand for plain characters, and leaves out what nobody sees. */
function unspell(text: string): string {
  return text
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|([^u]))/g,
      (escape, code: string | undefined, sign: string) => {
        if (code === undefined) return sign === '/' ? '/' : escape;
        const character = String.fromCharCode(Number.parseInt(code, 16));
        return /[\x21-\x7e\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}]/u.test(character) &&
          !/["\\]/.test(character)
          ? character
          : escape;
      },
    )
    .replace(INVISIBLE, '');
}

function holds(text: string, pieces: ReadonlySet<string>): boolean {
  for (let at = 0; at + TELLING <= text.length; at++) {
    if (pieces.has(text.slice(at, at + TELLING))) return true;
  }
  return false;
}

function replace(text: string, pieces: ReadonlySet<string>): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    if (!pieces.has(text.slice(at, at + TELLING))) {
      result += text[at++];
      continue;
    }
    while (pieces.has(text.slice(at, at + TELLING))) at++;
    at += TELLING - 1;
    result += '[key]';
  }
  return result;
}
