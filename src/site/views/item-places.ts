import { anchorOf, type Kind, type Reader } from './reader.ts';

/** Lists whose items all are addressed, numbered and shown alike. */
export const PLACED_LISTS = {
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

/** Every list whose items have a place of their own. */
const LISTS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['metrics', 'metric'],
  ['themes', 'theme'],
  ['challenges', 'challenge'],
  ['constraints', 'constraint'],
  ['goals', 'goal'],
  ['strategies', 'strategy'],
  ['phases', 'phase'],
  ['outcomes', 'outcome'],
  ['cadences', 'cadence'],
  ['risks', 'risk'],
  ...Object.entries(PLACED_LISTS),
]);

/** Lists within an item whose items have a place of their own. */
const INNER_LISTS: ReadonlyMap<string, Kind> = new Map([
  ['strategies/tactics', 'tactic'],
  ['phases/milestones', 'milestone'],
  ['segmentations/segments', 'segment'],
]);

/**
 * Where an item is shown, by its address alone: the plan that has it need not be at hand. What has no place
 * of its own is shown with the item it belongs to. Empty where the address does not tell. Sample:
 * `strategies/returns/tactics/portal` leads to `…/strategies/#tactic-returns-portal`.
 */
export function placeOf(reader: Reader, address: string): string {
  const [list = '', key = '', inner = '', own = ''] = address.split('/');
  if (key === '') return '';
  if (list === 'asks') {
    return reader.paper ? reader.sectionHref('asks', 'asks') : reader.overviewHref('asks');
  }
  // Both are one item, whose lists are addressed without a key between.
  if (list === 'budget' || list === 'positioning') {
    return reader.sectionHref(list, inner === '' ? undefined : anchorOf(list, inner));
  }
  const within = INNER_LISTS.get(`${list}/${inner}`);
  if (within !== undefined && own !== '') return reader.hrefOf(within, `${key}/${own}`);
  const kind = LISTS.get(list);
  return kind === undefined ? '' : reader.hrefOf(kind, key);
}
