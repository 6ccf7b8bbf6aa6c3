import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';

/**
 * What the shipped fonts are sure to have: ASCII, Latin-1, the common Chinese block, Chinese and
 * full-width punctuation. Only other characters are worth opening the fonts for.
 */
const COMMON =
  /^[\t\r\n -~\u00a0-\u00ff\u2010-\u2027\u2030-\u203b\u2190-\u2193\u2264\u2265\u3000-\u3011\u4e00-\u9fa5\uff01-\uff5e\ufeff]*$/;

/** Characters of authored files that no shipped font can draw, each where it first stands. */
export async function checkGlyphs(sources: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  const unusual = [...sources].filter(([, text]) => !COMMON.test(text));
  if (unusual.length === 0) return [];
  const { uncoveredCharacters } = await import('../browser/fonts.ts');
  return unusual.flatMap(([file, text]) =>
    uncoveredCharacters(new Set(text))
      .filter((character) => !/\p{Cc}/u.test(character))
      .map((character) => {
        const start = text.indexOf(character);
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        const plan = /^plans\/([^/]+)\//.exec(file)?.[1];
        return diagnostic('text/no-glyph', {
          ...(plan === undefined ? {} : { plan }),
          place: { file, span: [start, start + character.length] },
          values: { character: `${character} (U+${code})` },
        });
      }),
  );
}
