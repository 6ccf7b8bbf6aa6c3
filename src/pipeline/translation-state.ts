import { glossaryOf, type GlossaryEntry } from '../generate/llm/translate/glossary.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { PlanLayers } from '../model/layer.ts';
import { LOCALES, type Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';
import type { OpenText } from '../resolve/lay-translations.ts';
import { resolvePlan } from '../resolve/resolve-plan.ts';

/** How the translations of a plan stand. */
export interface TranslationState {
  /** Texts that lack one of the languages, in the order of the document. */
  open: OpenText[];
  /** Positions in `translations.yaml` of entries whose source changed. */
  stale: number[];
  /** Positions of entries that nothing needs. */
  unused: number[];
  /** Names that are worded in both languages already. */
  glossary: GlossaryEntry[];
}

/** What the texts of a plan lack of `languages`, and what translations are to be held to. */
export function translationState(
  layers: PlanLayers,
  knowledge: Knowledge,
  languages: readonly Locale[],
): TranslationState {
  const { resolved, translation } = resolvePlan(layers, knowledge, { lineOf: () => 1 });
  const { open, stale, unused } = translation;
  const entries = layers.translations?.value.translations ?? [];
  return {
    open: open.filter(({ to }) => languages.includes(to)),
    stale: stale.filter((index) => languages.includes(entries[index]?.to ?? 'en')),
    unused,
    glossary: glossaryOf(namesOf(resolved, knowledge)),
  };
}

/**
 * What has a name in a plan. Terms and the organisation are called the same everywhere. So are metrics in
 * Chinese; in English some are words of every day, such as new customers.
 */
function namesOf(
  resolved: Resolved,
  knowledge: Knowledge,
): { label: Text; binding: readonly Locale[] }[] {
  const { plan, terms, metricNames, roles } = resolved;
  const { goals, strategies, phases, themes, challenges } = resolved;
  const labels = (items: readonly { label: Text }[]): Text[] => items.map(({ label }) => label);
  const fixed = [plan.organisation, ...labels(terms)];
  const known = [
    ...Object.values(roles),
    ...[goals, strategies, phases, themes, challenges, knowledge.playbooks].flatMap(labels),
  ];
  return [
    ...fixed.map((label) => ({ label, binding: LOCALES })),
    ...Object.values(metricNames).map((label) => ({ label, binding: ['zh-CN'] as const })),
    ...known.map((label) => ({ label, binding: [] })),
  ];
}
