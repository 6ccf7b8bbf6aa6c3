import { diagnostic } from '../diagnostics/word.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../model/place.ts';

/**
 * Characters that YAML forbids: controls other than tab and line breaks, lone surrogates and
 * non-characters. U+FFFD stands where a decoder met bytes that are not UTF-8.
 */
const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** More than a handful says no more than the first ones do. */
const MOST_REPORTED = 5;

/**
 * Reports characters that cannot be in a YAML file, and gives the text with each of them replaced
 * by U+FFFD, at unchanged offsets: the parser uses some controls as marks of its own.
 */
export function readCharacters({ file, text }: Source): {
  text: string;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  let undecoded = false;
  const clean = text.replace(FORBIDDEN, (character, offset: number) => {
    const place = { file, span: [offset, offset + 1] as const };
    if (character === '\ufffd' || /[\ud800-\udfff]/.test(character)) {
      if (!undecoded) diagnostics.push(diagnostic('yaml/not-utf8', { place }));
      undecoded = true;
    } else if (diagnostics.length < MOST_REPORTED) {
      const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      diagnostics.push(
        diagnostic('yaml/control-character', { place, values: { character: `U+${hex}` } }),
      );
    }
    return '\ufffd';
  });
  return { text: clean, diagnostics };
}
