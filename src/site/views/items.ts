import type { UnitArtifact } from '../../model/artifact.ts';
import { itemKey, joinAddress } from '../../model/item-key.ts';
import type { Text } from '../../model/text.ts';
import { wordsOf, type Words } from '../words/words.ts';
import { PLACED_LISTS, placeOf } from './item-places.ts';
import { phaseMark, type Reader } from './reader.ts';

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

function listItems({ resolved, locale, metrics }: UnitArtifact): Item[] {
  const words = wordsOf(locale);
  const items: Item[] = [];
  const add = (
    list: string,
    item: { address: string; number?: string; label: Text },
    href: Item['href'] = (reader) => placeOf(reader, item.address),
  ) => {
    const number = numberOf(list, item, words);
    items.push({ address: item.address, list, number, label: item.label, href });
  };
  /** Parts that are shown with the item around them: they go by its number. */
  const addWithin = (list: string, item: { address: string; number?: string }) => {
    for (const part of partsOf(item)) {
      const metric = metrics.find(({ key }) => key === part.key);
      const label = list === 'parameters' ? (metric?.label ?? part.label) : part.label;
      if (part.list === list) add(list, { ...part, label, ...numberField(item) });
    }
  };

  for (const each of resolved.plan.orientation)
    add('orientation', each, (r) =>
      r.whole.resolved.goals.length > 0 ? r.sectionHref('goals') : '',
    );
  for (const each of resolved.observations) add('metrics', each);
  for (const each of resolved.themes) add('themes', each);
  for (const each of resolved.challenges) {
    add('challenges', each);
    addWithin('problems', each);
  }
  for (const each of resolved.constraints) {
    add('constraints', each);
    for (const { address } of each.responses) {
      const { label, number } = each;
      add('responses', { address, label, number }, (r) => placeOf(r, each.address));
    }
  }
  for (const goal of resolved.goals) {
    add('goals', goal);
    for (const target of goal.targets) add('targets', { ...target, number: goal.number });
  }
  for (const strategy of resolved.strategies) {
    add('strategies', strategy);
    for (const tactic of strategy.tactics) {
      add('tactics', tactic);
      addWithin('parameters', tactic);
    }
    for (const kpi of strategy.kpis) add('kpis', { ...kpi, number: strategy.number });
  }
  for (const phase of resolved.phases) {
    add('phases', phase);
    addWithin('targets', phase);
    for (const work of phase.work) {
      add('work', { ...work, number: phase.number });
      addWithin('parameters', { ...work, number: phase.number });
    }
    for (const milestone of phase.milestones) {
      add('milestones', milestone);
      addWithin('targets', milestone);
    }
    for (const each of phase.resources) add('resources', { ...each, number: phase.number });
  }
  for (const outcome of resolved.outcomes) {
    add('outcomes', outcome);
    for (const result of outcome.results) add('results', { ...result, number: outcome.number });
  }
  for (const each of resolved.cadences) add('cadences', each);
  for (const each of resolved.risks) {
    add('risks', each);
    addWithin('kinds', each);
  }
  for (const list of Object.keys(PLACED_LISTS) as PlacedList[]) {
    for (const each of resolved[list]) {
      add(list, each);
      for (const part of partsOf(each)) add(part.list, { ...part, number: each.number });
    }
  }
  for (const part of partsOf({ ...resolved.budget, address: 'budget' })) add(part.list, part);
  for (const part of partsOf({ ...resolved.positioning, address: 'positioning' })) {
    add(part.list, part);
  }
  for (const each of resolved.asks) add('asks', each);
  return items;
}

function numberField({ number }: { number?: string }): { number?: string } {
  return number === undefined ? {} : { number };
}

/** A bare digit says nothing away from its list: phases get a letter, the rest go by name. */
function numberOf(
  list: string,
  { address, number = '' }: { address: string; number?: string },
  words: Words,
): string {
  if (!/^\d+$/.test(number)) return number;
  // Within a phase only what is not an item of its own goes by the number of the phase.
  const inPhase = address.startsWith('phases/') && list !== 'milestones';
  return inPhase ? phaseMark(words, number) : '';
}

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
