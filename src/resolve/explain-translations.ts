import type { Address } from '../model/item-key.ts';
import type { PlanLayers } from '../model/layer.ts';
import type { Locale } from '../model/locale.ts';
import type { Place } from '../model/place.ts';
import type { Filled } from './lay-translations.ts';

/** What was translated of an item into one language, by one model or by people. */
export interface ExplainedTranslation {
  layer: 'translation';
  action: 'set';
  /** Language of the translations. */
  locale: Locale;
  /** What translated them; people if absent. */
  model?: string;
  /** Translations by field; of several in one field the first. */
  fields: Record<string, string>;
  /** Place of the first of them. */
  place?: Place;
}

/** The translations that fill an item, or one of its fields; in the order of their fields. */
export function explainTranslations(
  { translations }: PlanLayers,
  filled: readonly Filled[],
  address: Address,
  wanted?: string,
): ExplainedTranslation[] {
  const layers = new Map<string, ExplainedTranslation>();
  for (const { at, field, to, index } of filled) {
    const entry = translations?.value.translations[index];
    if (entry === undefined || at !== address) continue;
    if (wanted !== undefined && field !== wanted) continue;
    const { model, text } = entry;
    const place = translations?.places[`translations/${index}`];
    const key = JSON.stringify([to, model]);
    const layer = layers.get(key) ?? {
      layer: 'translation',
      action: 'set',
      locale: to,
      ...(model === undefined ? {} : { model }),
      fields: {},
      ...(place === undefined ? {} : { place }),
    };
    layers.set(key, layer);
    layer.fields[field] ??= text;
  }
  return [...layers.values()];
}
