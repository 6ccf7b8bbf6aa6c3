import type { Locale } from './locale.ts';
import { nameModels } from './model-name.ts';
import type { OriginLayer, Resolved } from './resolved.ts';

/** What models wrote of a plan as it stands, and what people changed of that. */
export interface Authorship {
  /** In the order in which they first appear. */
  models: string[];
  /** Sections that a model wrote; none where the plan does not say. */
  sections: number;
  /** Items that a model wrote. */
  items: number;
  /** Those of them that people changed. */
  changed: number;
}

/** The part of models in a plan; undefined where they have none. */
export function authorshipOf({
  origins,
  writers = [],
}: Pick<Resolved, 'origins' | 'writers'>): Authorship | undefined {
  const written = Object.values(origins).filter((layers) => layers.some(isByModel));
  if (written.length === 0) return undefined;
  const models = written.flatMap((layers) =>
    layers.flatMap(({ layer, model }) => (layer === 'llm' && model !== undefined ? [model] : [])),
  );
  return {
    models: [...new Set(models)],
    sections: writers.filter(({ by }) => by !== 'rules').length,
    items: written.length,
    changed: written.filter((layers) => layers.some(({ layer }) => layer === 'override')).length,
  };
}

function isByModel({ layer }: OriginLayer): boolean {
  return layer === 'llm';
}

/** How many texts of one language were translated, by which models, and how many by people. */
export interface TranslatedTexts {
  to: Locale;
  models: string[];
  byModel: number;
  byPerson: number;
}

/** The translated texts of a plan, by language; empty where all is written in it. */
export function translatedTexts({ origins }: Pick<Resolved, 'origins'>): TranslatedTexts[] {
  const languages = new Map<Locale, TranslatedTexts>();
  for (const { layer, locale, model, fields } of Object.values(origins).flat()) {
    if (layer !== 'translation' || locale === undefined) continue;
    const texts = languages.get(locale) ?? { to: locale, models: [], byModel: 0, byPerson: 0 };
    languages.set(locale, texts);
    const count = fields?.length ?? 1;
    if (model === undefined) texts.byPerson += count;
    else texts.byModel += count;
    if (model !== undefined && !texts.models.includes(model)) texts.models.push(model);
  }
  return [...languages.values()];
}

/**
 * Which models had a part in what a document says in one language, in short. Empty where none had.
 * Sample: `Parts written by the model qwen3:32b`.
 */
export function tellModels(
  resolved: Pick<Resolved, 'origins' | 'writers'>,
  locale: Locale,
): string[] {
  const zh = locale === 'zh-CN';
  const written = authorshipOf(resolved);
  const translated = translatedTexts(resolved).find(({ to }) => to === locale);
  const translators = translated?.models ?? [];
  const name = (models: readonly string[]) => nameModels(models, locale);
  return [
    ...(written === undefined
      ? []
      : [
          zh ? `部分内容由${name(written.models)}撰写` : `Parts written by ${name(written.models)}`,
        ]),
    ...(translators.length === 0
      ? []
      : [zh ? `部分译文由${name(translators)}翻译` : `Parts translated by ${name(translators)}`]),
  ];
}
