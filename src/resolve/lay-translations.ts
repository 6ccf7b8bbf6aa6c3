import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Address } from '../model/item-key.ts';
import { lackingText, type Lacking } from '../model/lacking-text.ts';
import type { Layer } from '../model/layer.ts';
import { LOCALE_NAMES } from '../model/locale-names.ts';
import type { Locale } from '../model/locale.ts';
import { sourceDigest, type Translation, type Translations } from '../model/translations.ts';
import type { Found } from '../model/walk-plan.ts';
import { mapPlanTexts, type PlanTexts } from './plan-texts.ts';

/** A text that a translation filled. */
export interface Filled {
  /** Address of the item. */
  at: Address;
  field: string;
  to: Locale;
  /** Position of the translation in its file. */
  index: number;
}

/** A text that no translation stands for, with where it stands: `goals/satisfaction#label`. */
export interface OpenText extends Lacking {
  at: string;
}

export interface Translated {
  texts: PlanTexts;
  filled: Filled[];
  /** What still lacks a language, in the order of the document. */
  open: OpenText[];
  /** Positions of translations whose source text changed, and of those that nothing needs. */
  stale: number[];
  unused: number[];
  diagnostics: Diagnostic[];
}

/** Where a text stands, as translations name it. Samples: `#title`, `goals/satisfaction#label`. */
function textAddress({ at, inner }: Pick<Found<unknown>, 'at' | 'inner'>): string {
  return `${at}#${inner}`;
}

/**
 * Fills texts that lack a language from the translations of exactly their words: the one written for
 * the same place, else any of the same words. The order of the file does not matter, and laying twice
 * is the same as once.
 */
export function layTranslations(
  plan: PlanTexts,
  layer: Layer<Translations> | undefined,
): Translated {
  const { language } = plan.inputs;
  const entries = layer?.value.translations ?? [];
  const byWords = groupByWords(entries);
  const filled: Filled[] = [];
  const open: OpenText[] = [];
  const texts = mapPlanTexts(plan, (found) => {
    const lacking = lackingText(found.value, language);
    if (lacking === undefined) return found.value;
    const { from, to, source } = lacking;
    const at = textAddress(found);
    const known = byWords.get(wordsKey(to, sourceDigest(source))) ?? [];
    const index = known.find((each) => entries[each]?.at === at) ?? known[0];
    const entry = index === undefined ? undefined : entries[index];
    if (index === undefined || entry === undefined) {
      open.push({ at, from, to, source });
      return found.value;
    }
    filled.push({ at: found.at, field: found.field, to, index });
    return { [from]: source, [to]: entry.text };
  });
  const used = new Set(filled.map(({ index }) => index));
  const lacks = new Set(open.map(({ at, to }) => wordsKey(to, at)));
  const idle = [...entries.keys()].filter((index) => !used.has(index));
  const stale = idle.filter((index) => {
    const entry = entries[index];
    return entry !== undefined && lacks.has(wordsKey(entry.to, entry.at));
  });
  const unused = idle.filter((index) => !stale.includes(index));
  const tell = (code: 'translation/stale' | 'translation/unused', index: number): Diagnostic => {
    const { at = '', to = language } = entries[index] ?? {};
    const path = `translations/${index}`;
    const place = layer?.places[path];
    return diagnostic(code, { path, place, values: { at, language: LOCALE_NAMES[to] } });
  };
  return {
    texts,
    filled,
    open,
    stale,
    unused,
    diagnostics: [
      ...stale.map((index) => tell('translation/stale', index)),
      ...unused.map((index) => tell('translation/unused', index)),
    ],
  };
}

/** Positions of the entries for each source text and language, by their content and not by their order. */
function groupByWords(entries: readonly Translation[]): Map<string, number[]> {
  const sorted = [...entries.keys()].sort((a, b) => {
    const [one, other] = [a, b].map((index) =>
      [entries[index]?.at, entries[index]?.text].join('\n'),
    );
    return (one ?? '') < (other ?? '') ? -1 : 1;
  });
  return Map.groupBy(sorted, (index) => {
    const entry = entries[index];
    return entry === undefined ? '' : wordsKey(entry.to, entry.of);
  });
}

function wordsKey(to: Locale, what: string): string {
  return `${to} ${what}`;
}
