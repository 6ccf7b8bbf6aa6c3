import { RULE_CODES } from '../check/rules.ts';
import { CATALOGUE } from '../diagnostics/catalogue.ts';
import type { Entry } from '../diagnostics/catalogue/entry.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { LOCALES } from '../model/locale.ts';
import type { Metric } from '../model/metric.ts';
import type { Text } from '../model/text.ts';

/** The collections that the program has values of by itself, and the codes of its checks. */
export const KNOWN = [
  'catalogue-metrics',
  'roles',
  'industries',
  'tags',
  'playbooks',
  'codes',
] as const;
export type Known = (typeof KNOWN)[number];

/** A value that an editor may propose. */
export interface KnownValue {
  id: string;
  /** Its name in both languages, and what kind of thing it is. */
  about: string;
}

/** What the program knows under `name`, in the order of its dictionary. */
export function knownValues(name: Known): KnownValue[] {
  const knowledge = readKnowledge();
  switch (name) {
    case 'codes':
      return RULE_CODES.map((id) => {
        const { severity, message }: Entry = CATALOGUE[id];
        return {
          id,
          about: `${both({ ...message }).replaceAll(/\{\w+\}/g, '…')} (${severity})`,
        };
      });
    case 'catalogue-metrics':
      return knowledge.metrics.map(({ id, label, unit, direction }) => ({
        id,
        about: `${both(label)} (metric in ${unit}; ${BETTER[direction]})`,
      }));
    default:
      return knowledge[name].map(({ id, label }) => ({
        id,
        about: `${both(label)} (${KINDS[name]})`,
      }));
  }
}

const KINDS: Record<Exclude<Known, 'codes' | 'catalogue-metrics'>, string> = {
  roles: 'role',
  industries: 'industry',
  tags: 'kind of problem',
  playbooks: 'strategy of the library',
};

const BETTER: Record<Metric['direction'], string> = {
  up: 'higher is better',
  down: 'lower is better',
  declare: 'each plan says which way is better',
};

/** Both languages in one line; a text in one language is all there is. */
function both(text: Text): string {
  if (typeof text === 'string') return text;
  return [...new Set(LOCALES.flatMap((locale) => text[locale] ?? []))].join(' · ');
}
