import type { Locale } from './locale.ts';
import { nameModels } from './model-name.ts';
import type { OriginLayer, Resolved } from './resolved.ts';

/** What models wrote of a plan as it stands, and what people changed of that. */
export interface Authorship {
  /** Who wrote most first. */
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
  const counts = [...Map.groupBy(models, (model) => model)];
  return {
    models: counts.sort(([, a], [, b]) => b.length - a.length).map(([model]) => model),
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
  const writers = authorshipOf(resolved)?.models ?? [];
  const translators = translatedTexts(resolved).find(({ to }) => to === locale)?.models ?? [];
  const name = (models: readonly string[]) => nameModels(models, locale);
  if (writers.length > 0 && writers.join() === translators.join()) {
    const who = name(writers);
    return [zh ? `部分内容由${who}撰写和翻译` : `Parts written and translated by ${who}`];
  }
  return [
    ...(writers.length === 0
      ? []
      : [zh ? `部分内容由${name(writers)}撰写` : `Parts written by ${name(writers)}`]),
    ...(translators.length === 0
      ? []
      : [zh ? `部分译文由${name(translators)}翻译` : `Parts translated by ${name(translators)}`]),
  ];
}
