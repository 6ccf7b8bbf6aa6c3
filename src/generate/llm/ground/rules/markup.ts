import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { excerpt, finding, type GroundRule } from '../rule.ts';

/** Markup that a page would read otherwise than as words, or that leads out of the plan. */
export const MARKUP: readonly RegExp[] = [
  /<\/?[a-z][^<>\n]{0,200}>?|<!--|<!\[CDATA|<!doctype|<\?/iu,
  /!?\[[^\]\n]{0,200}\](?:\([^)\n]{0,300}\)|\[[^\]\n]{0,200}\]|:\s)/u,
  // What such brackets hold may be long, nested or of several lines.
  /\](?:\(|\[|:(?!\s*$))/u,
  /(?:https?|ftp|file|mailto|tel|javascript|vbscript|data):(?:\/\/|[^\s，。]{2})|(?<![a-z\d])www\.[a-z\d]/iu,
  /(?<![a-z\d])[\w.+-]{1,64}@[a-z\d-]{1,63}\.[a-z]{2,10}/iu,
  /(?<![a-z\d@])[a-z\d][a-z\d-]{1,62}\.(?:com|cn|net|org|io|ai|co|gov|edu|info|biz|dev|app|xyz|top|ru|uk|de|eu|jp|hk|tw|cc|vip|club|shop|site|online|link)(?![a-z\d])/iu,
  /^ {0,3}#{1,6}(?:\s|$)|^ {0,3}(?:`{3}|~{3})|^\s{0,3}\|.{0,200}\||`{3}/mu,
  /\*\*[^*\n]{1,200}\*\*|(?<![\w])__[^_\n]{1,200}__|`[^`\n]{1,100}`|^ {0,3}[-*+] /mu,
  /^ {0,3}(?:import|export)\s.{0,200}(?:from|=|\{)/mu,
  /[{}]/u,
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/iu,
];

/** A text of plain words has none of these. */
export const markup: GroundRule = ({ texts }) =>
  texts.flatMap(({ path, text }): Diagnostic[] => {
    const found = MARKUP.map((pattern) => pattern.exec(text)?.[0]).find((one) => one !== undefined);
    return found === undefined
      ? []
      : [finding('reply/markup', path, { found: excerpt(found, 40) })];
  });

/**
 * Controls, characters that turn the reading direction, those that are none, and accents heaped upon a letter, which
 * cover the lines around it. Line breaks and tabs may stand.
 */
export const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\uffff]|\p{Co}|\p{Cs}|\p{Noncharacter_Code_Point}|\p{M}{4,}/u;

export const hidden: GroundRule = ({ texts }) =>
  texts.flatMap(({ path, text }): Diagnostic[] => {
    const found = HIDDEN.exec(text)?.[0];
    if (found === undefined) return [];
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [finding('reply/hidden', path, { found: `U+${code}` })];
  });
