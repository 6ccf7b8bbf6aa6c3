import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../../diagnostics/word.ts';
import { LOCALE_NAMES } from '../../../model/locale-names.ts';
import { compareFigures } from './compare-figures.ts';
import { findAddedForms, isOutOfProportion } from './compare-form.ts';
import { findTermProblems } from './glossary.ts';
import { isInLanguage } from './is-in-language.ts';
import type { KeyedText, TranslationBatch } from './translation-batch.ts';

/** What of a reply may be written down, and what is wrong with the rest. */
export interface JudgedTranslations {
  /** Sound translations by their key. */
  sound: Map<string, string>;
  /** Texts without a sound one. */
  wrong: KeyedText[];
  /** `path` is where the text stands; `field` is the key of the reply. Places are the caller's to add. */
  findings: Diagnostic[];
}

/** Holds each translation of a reply to its source: every key, every figure, every name. */
export function checkTranslations(
  batch: TranslationBatch,
  reply: Readonly<Record<string, unknown>>,
): JudgedTranslations {
  const sound = new Map<string, string>();
  const wrong: KeyedText[] = [];
  const findings: Diagnostic[] = [];
  for (const text of batch.texts) {
    const translation = Object.hasOwn(reply, text.key) ? reply[text.key] : undefined;
    const found =
      typeof translation !== 'string' || translation.trim() === ''
        ? [diagnostic('translation/unanswered', { path: text.at, values: { at: text.at } })]
        : judge(text, translation, batch);
    if (found.length === 0) sound.set(text.key, String(translation));
    else wrong.push(text);
    findings.push(...found.map((one) => ({ ...one, field: text.key })));
  }
  const asked = new Set(batch.texts.map(({ key }) => key));
  for (const key of Object.keys(reply)
    .filter((one) => !asked.has(one))
    .slice(0, 10)) {
    const finding = diagnostic('translation/unasked', { values: { key: key.slice(0, 60) } });
    findings.push({ ...finding, field: key });
  }
  return { sound, wrong, findings };
}

/** What is wrong with one translation. */
function judge(text: KeyedText, translation: string, batch: TranslationBatch): Diagnostic[] {
  const { at, source, to } = text;
  const path = at;
  if (!isInLanguage(translation, source, to)) {
    return [
      diagnostic('translation/language', { path, values: { at, language: LOCALE_NAMES[to] } }),
    ];
  }
  const { lost, added } = compareFigures(source, translation);
  return [
    ...lost.map((figure) =>
      diagnostic('translation/figure-lost', { path, values: { at, figure } }),
    ),
    ...added.map((figure) =>
      diagnostic('translation/figure-added', { path, values: { at, figure } }),
    ),
    ...findTermProblems({ source, translation }, batch.glossary, batch).map((values) =>
      diagnostic('translation/term', { path, values: { at, ...values } }),
    ),
    ...findAddedForms(source, translation).map((what) =>
      diagnostic('translation/markup', { path, values: { at, what } }),
    ),
    ...(isOutOfProportion(source, translation)
      ? [diagnostic('translation/length', { path, values: { at } })]
      : []),
  ];
}
