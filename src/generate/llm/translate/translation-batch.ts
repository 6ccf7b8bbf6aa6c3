import type { Locale } from '../../../model/locale.ts';
import { pickGlossary, type GlossaryEntry } from './glossary.ts';

/** A text without a language, with where it stands: `goals/satisfaction#label`. */
export interface SourceText {
  at: string;
  from: Locale;
  to: Locale;
  source: string;
}

/** A text as the model sees it: by a short key, which its translation is answered under. */
export interface KeyedText extends SourceText {
  key: string;
}

/** What is translated in one call. All texts are in one language and wanted in one other. */
export interface TranslationBatch {
  from: Locale;
  to: Locale;
  texts: readonly KeyedText[];
  /** Names that occur in the texts and have a wording in both languages. */
  glossary: readonly GlossaryEntry[];
}

/** Most texts, and most characters of them, in one call. */
const MOST = { texts: 40, characters: 6000 };

/**
 * Divides texts among calls: those of one direction that stand together. Of texts with the same words
 * the first is asked for; its translation stands for all of them.
 */
export function batchTexts(
  texts: readonly SourceText[],
  glossary: readonly GlossaryEntry[],
): TranslationBatch[] {
  const batches = [...Map.groupBy(distinct(texts), ({ to }) => to).values()].flatMap(divide);
  return batches.map((batch) => batchOf(batch, glossary));
}

/** Texts of one direction as one batch, under the keys `t1`, `t2` and so on. */
export function batchOf(
  texts: readonly SourceText[],
  glossary: readonly GlossaryEntry[],
  keyOf: (text: SourceText, index: number) => string = (_, index) => `t${index + 1}`,
): TranslationBatch {
  const { from = 'zh-CN', to = 'en' } = texts[0] ?? {};
  return {
    from,
    to,
    texts: texts.map((text, index) => ({ ...text, key: keyOf(text, index) })),
    glossary: pickGlossary(
      glossary,
      texts.map(({ source }) => source),
      from,
    ),
  };
}

/** The texts without those whose words came before. */
export function distinct(texts: readonly SourceText[]): SourceText[] {
  const same = Map.groupBy(texts, ({ to, source }) => `${to} ${source}`);
  return [...same.values()].flatMap(([first]) => first ?? []);
}

function divide(texts: readonly SourceText[]): SourceText[][] {
  const batches: SourceText[][] = [];
  let room = 0;
  for (const text of texts) {
    const last = batches.at(-1);
    room -= text.source.length;
    if (last !== undefined && room >= 0 && last.length < MOST.texts) {
      last.push(text);
      continue;
    }
    batches.push([text]);
    room = MOST.characters - text.source.length;
  }
  return batches;
}
