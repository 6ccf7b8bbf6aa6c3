import { comparableText } from '../../browser/comparable-text.ts';
import type { FontSet } from '../../browser/font-sources.ts';
import { uncoveredCharacters } from '../../browser/fonts.ts';
import type { Overflow } from '../../browser/print-page.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import { findText, type TextPlace } from './find-text.ts';
import type { PrintJob } from './print-jobs.ts';

/** Characters of a document that no shipped font has, each with the field of the plan that holds it. */
export function missingGlyphs(
  { plan, resolved }: PrintJob,
  file: string,
  shown: string,
  fonts: FontSet,
): Diagnostic[] {
  return uncoveredCharacters(shown, fonts).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const values = { characters: `${character} (U+${code})`, file };
    const where = findText(resolved(), (text) => text.includes(character));
    return { ...diagnostic('print/missing-glyph', { plan, values }), ...where };
  });
}

/** What would make Chromium print the whole document smaller. */
export function tooWide(file: string, { pixels, text }: Overflow): Diagnostic {
  const points = Math.ceil((pixels * 72) / 96);
  return diagnostic('print/too-wide', { values: { file, text, points } });
}

/** A finding with its plan, and with the place of the text that it quotes, where that is the plan's. */
export function placedFinding(finding: Diagnostic, { plan, resolved }: PrintJob): Diagnostic {
  const { text } = finding.values;
  const where = typeof text === 'string' ? placeOfText(text, resolved) : {};
  return { ...finding, plan, ...where };
}

/** Fewer signs than these stand in too many fields. */
const LEAST = 4;

function placeOfText(text: string, resolved: PrintJob['resolved']): TextPlace {
  const sought = comparableText(text);
  if (sought.length < LEAST) return {};
  return findText(resolved(), (field) => comparableText(field).includes(sought));
}
