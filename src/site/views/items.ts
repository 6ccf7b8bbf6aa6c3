import type { UnitArtifact } from '../../model/artifact.ts';
import { itemKey, joinAddress } from '../../model/item-key.ts';
import type { Text } from '../../model/text.ts';
import { wordsOf, type Words } from '../words/words.ts';
import { anchorOf, phaseMark, type Kind, type Reader } from './reader.ts';

/** What an address means to a reader of the plan. */
export interface Item {
  address: string;
  /** The list it stands in. Sample: `targets`. */
  list: string;
  number: string;
  label: Text;
  /** Where it can be read about; empty when the document does not show it. */
  href(reader: Reader): string;
}

const indexes = new WeakMap<UnitArtifact, Map<string, Item>>();

/** Finds the item at an address such as `goals/data/targets/nps`. */
export function findItem(reader: Reader, address: string): Item | undefined {
  return itemsOf(reader.whole).get(address);
}

function itemsOf(unit: UnitArtifact): Map<string, Item> {
  const known = indexes.get(unit);
  if (known !== undefined) return known;
  const made = new Map(listItems(unit).map((item) => [item.address, item]));
  indexes.set(unit, made);
  return made;
}

function listItems({ resolved, locale }: UnitArtifact): Item[] {
  const words = wordsOf(locale);
  const items: Item[] = [];
  const add = (
    list: string,
    item: { address: string; number?: string; label: Text },
    href: Item['href'],
  ) => {
    const number = numberOf(list, item.number ?? '', words);
    items.push({ address: item.address, list, number, label: item.label, href });
  };

  for (const each of resolved.plan.orientation)
    add('orientation', each, (r) =>
      r.whole.resolved.goals.length > 0 ? r.sectionHref('goals') : '',
    );
  for (const each of resolved.observations)
    add('metrics', each, (r) => r.hrefOf('metric', each.key));
  for (const each of resolved.themes) add('themes', each, (r) => r.hrefOf('theme', each.key));
  for (const each of resolved.challenges) {
    add('challenges', each, (r) => r.hrefOf('challenge', each.key));
  }
  for (const each of resolved.constraints) {
    const href: Item['href'] = (r) => r.hrefOf('constraint', each.key);
    add('constraints', each, href);
    for (const answer of each.responses) {
      add('responses', { ...answer, label: each.label, number: each.number }, href);
    }
  }
  for (const goal of resolved.goals) {
    const href: Item['href'] = (r) => r.hrefOf('goal', goal.key);
    add('goals', goal, href);
    for (const target of goal.targets) add('targets', { ...target, number: goal.number }, href);
  }
  for (const strategy of resolved.strategies) {
    const href: Item['href'] = (r) => r.hrefOf('strategy', strategy.key);
    add('strategies', strategy, href);
    for (const tactic of strategy.tactics) {
      add('tactics', tactic, (r) => r.hrefOf('tactic', `${strategy.key}/${tactic.key}`));
    }
    for (const kpi of strategy.kpis) add('kpis', { ...kpi, number: strategy.number }, href);
  }
  for (const phase of resolved.phases) {
    const href: Item['href'] = (r) => r.hrefOf('phase', phase.key);
    add('phases', phase, href);
    for (const work of phase.work) add('work', { ...work, number: phase.number }, href);
    for (const milestone of phase.milestones) {
      add('milestones', milestone, (r) => r.hrefOf('milestone', `${phase.key}/${milestone.key}`));
    }
    for (const each of phase.resources) add('resources', { ...each, number: phase.number }, href);
  }
  for (const outcome of resolved.outcomes) {
    const href: Item['href'] = (r) => r.hrefOf('outcome', outcome.key);
    add('outcomes', outcome, href);
    for (const result of outcome.results)
      add('results', { ...result, number: outcome.number }, href);
  }
  for (const each of resolved.cadences) add('cadences', each, (r) => r.hrefOf('cadence', each.key));
  for (const each of resolved.risks) add('risks', each, (r) => r.hrefOf('risk', each.key));
  for (const [list, kind] of Object.entries(PLACED_LISTS)) {
    for (const each of resolved[list as PlacedList]) {
      const href: Item['href'] = (r) => r.hrefOf(kind, each.key);
      add(list, each, href);
      for (const part of partsOf(each)) {
        const own: Item['href'] =
          list === 'segmentations' ? (r) => r.hrefOf('segment', `${each.key}/${part.key}`) : href;
        add(part.list, { ...part, number: each.number }, own);
      }
    }
  }
  for (const part of partsOf({ ...resolved.budget, address: 'budget' })) {
    add(part.list, part, (r) => r.sectionHref('budget', anchorOf('budget', part.key)));
  }
  for (const part of partsOf({ ...resolved.positioning, address: 'positioning' })) {
    add(part.list, part, (r) => r.sectionHref('positioning', anchorOf('positioning', part.key)));
  }
  for (const each of resolved.asks)
    add('asks', each, (r) => (r.paper ? r.sectionHref('asks', 'asks') : r.overviewHref('asks')));
  return items;
}

/** A bare digit says nothing away from its list: phases get a letter, the rest go by name. */
function numberOf(list: string, number: string, words: Words): string {
  if (!/^\d+$/.test(number)) return number;
  return ['phases', 'work', 'resources'].includes(list) ? phaseMark(words, number) : '';
}

/** Lists whose items all are addressed, numbered and shown alike. */
const PLACED_LISTS = {
  principles: 'principle',
  triggers: 'trigger',
  evidence: 'evidence',
  regulations: 'regulation',
  dataSources: 'dataSource',
  methods: 'method',
  causeShares: 'causeShare',
  theories: 'theory',
  segmentations: 'segmentation',
  personas: 'persona',
  journeys: 'journey',
  touchpoints: 'touchpoint',
  dimensions: 'dimension',
  stages: 'stage',
  indicators: 'indicator',
  modules: 'module',
  automations: 'automation',
  offers: 'offer',
  serviceLevels: 'serviceLevel',
  loops: 'loop',
  experiments: 'experiment',
  communities: 'community',
  steps: 'step',
  deliverables: 'deliverable',
  teams: 'team',
  responsibilities: 'responsibility',
  organisationUnits: 'organisationUnit',
  trainings: 'training',
  pilots: 'pilot',
  tools: 'tool',
  partners: 'partner',
  lessons: 'lesson',
  reports: 'report',
  optimisations: 'optimisation',
  terms: 'term',
} as const satisfies Record<string, Kind>;
type PlacedList = keyof typeof PLACED_LISTS;

interface Part {
  list: string;
  key: string;
  address: string;
  label: Text;
}

/** The items of the lists within an item. Sample: the segments of a segmentation. */
function partsOf(item: { address: string }): Part[] {
  return Object.entries(item).flatMap(([list, parts]) => {
    if (!Array.isArray(parts)) return [];
    return parts.flatMap((part: unknown): Part[] => {
      const key = itemKey(part);
      if (key === undefined || typeof part !== 'object' || part === null) return [];
      const label = 'label' in part ? (part.label as Text) : key;
      return [{ list, key, address: joinAddress(item.address, list, key), label }];
    });
  });
}
