import { diagnostic } from '../diagnostics/word.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../model/place.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

/** A file with the encoding it was found to have, when that is not UTF-8. Sample: `GBK`. */
export interface DecodedSource extends Source {
  encoding?: string;
}

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
 * by U+FFFD, at unchanged offsets: the parser uses some controls as marks of its own. There is no
 * text where they are so many that the file must be something else.
 */
export function readCharacters({ file, text, encoding }: DecodedSource): {
  text?: string;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  if (encoding !== undefined) {
    const place = { file, span: [0, 0] as const };
    diagnostics.push(diagnostic('yaml/encoding', { place, values: { encoding } }));
  }
  let undecoded = false;
  let count = 0;
  let clean = '';
  let from = 0;
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    count += 1;
    const place = { file, span: [index, index + 1] as const };
    if (character === '\ufffd' || /[\ud800-\udfff]/.test(character)) {
      if (!undecoded) diagnostics.push(diagnostic('yaml/not-utf8', { place }));
      undecoded = true;
    } else if (diagnostics.length < MOST_REPORTED) {
      const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      diagnostics.push(
        diagnostic('yaml/control-character', { place, values: { character: `U+${hex}` } }),
      );
    }
    if (count > YAML_LIMITS.mistakes) return { diagnostics };
    clean += `${text.slice(from, index)}\ufffd`;
    from = index + 1;
  }
  return { text: count === 0 ? text : clean + text.slice(from), diagnostics };
}
