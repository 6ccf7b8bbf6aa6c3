import type { SectionKind } from '../../model/profile.ts';
import type { Draft } from './outline.ts';
import { anchorOf, phaseMark, type Kind, type Reader } from './reader.ts';

/** The headings that a kind of section has. */
interface Drafts {
  /** One heading an item; empty when the kind has a single heading. */
  items: Draft[];
  /** True when it has a heading of its own even where its items stand alone in the chapter. */
  always?: true;
  /** True when it never has a heading: it closes what stands before it. */
  untitled?: true;
}

/** Undefined when the plan has nothing of the kind. */
type DraftsOf = (reader: Reader) => Drafts | undefined;

const SINGLE: Drafts = { items: [] };

const list =
  (name: ListKind): DraftsOf =>
  ({ unit: { resolved } }) =>
    resolved[name].length > 0 ? SINGLE : undefined;

type ListKind = Exclude<
  Extract<SectionKind, keyof Reader['unit']['resolved']>,
  'positioning' | 'budget' | 'origins'
>;

const itemised =
  (kind: Kind, list: 'goals' | 'strategies' | 'phases' | 'outcomes', always?: true): DraftsOf =>
  (reader) => {
    const items = reader.unit.resolved[list];
    if (items.length === 0) return undefined;
    return {
      ...(always === undefined ? {} : { always }),
      items: items.map(({ key, label, number }) => {
        const mark = list === 'phases' ? phaseMark(reader.words, number) : number;
        return {
          id: anchorOf(kind, key),
          title: reader.line(label).plain,
          ...(list === 'outcomes' ? {} : { number: mark }),
        };
      }),
    };
  };

/** Which headings each kind of section has. */
export const SECTION_DRAFTS: Record<SectionKind, DraftsOf> = {
  triggers: list('triggers'),
  positioning: ({ unit }) => (unit.resolved.positioning === undefined ? undefined : SINGLE),
  evidence: list('evidence'),
  regulations: list('regulations'),
  metrics: ({ unit }) => (unit.resolved.observations.length > 0 ? SINGLE : undefined),
  dataSources: list('dataSources'),
  methods: list('methods'),
  themes: list('themes'),
  challenges: list('challenges'),
  causeShares: list('causeShares'),
  personas: list('personas'),
  segmentations: list('segmentations'),
  principles: list('principles'),
  goals: itemised('goal', 'goals'),
  dimensions: list('dimensions'),
  stages: list('stages'),
  indicators: list('indicators'),
  theories: list('theories'),
  strategies: itemised('strategy', 'strategies'),
  modules: list('modules'),
  touchpoints: list('touchpoints'),
  journeys: list('journeys'),
  loops: list('loops'),
  serviceLevels: list('serviceLevels'),
  automations: list('automations'),
  offers: list('offers'),
  communities: list('communities'),
  experiments: list('experiments'),
  steps: list('steps'),
  phases: itemised('phase', 'phases', true),
  people: ({ unit }) =>
    unit.resolved.phases.some(({ resources }) => resources.length > 0) ? SINGLE : undefined,
  teams: list('teams'),
  responsibilities: list('responsibilities'),
  organisationUnits: list('organisationUnits'),
  trainings: list('trainings'),
  pilots: list('pilots'),
  budget: ({ unit }) => (unit.resolved.budget === undefined ? undefined : SINGLE),
  tools: list('tools'),
  partners: list('partners'),
  constraints: list('constraints'),
  outcomes: itemised('outcome', 'outcomes'),
  asks: list('asks'),
  lessons: list('lessons'),
  reports: list('reports'),
  cadences: list('cadences'),
  optimisations: list('optimisations'),
  risks: list('risks'),
  conclusion: ({ unit: { resolved } }) => {
    const { summary, unknown } = resolved.narrative;
    if (summary === undefined && unknown === undefined) return undefined;
    return resolved.plan.profile === 'implementation' ? SINGLE : { items: [], untitled: true };
  },
  deliverables: list('deliverables'),
  terms: list('terms'),
  definitions: ({ unit }) => (unit.metrics.length > 0 ? SINGLE : undefined),
  overrides: ({ unit }) =>
    layersOf(unit).some(({ layer }) => layer === 'override') ? SINGLE : undefined,
  origins: ({ unit }) => (layersOf(unit).length > 0 ? SINGLE : undefined),
  findings: ({ unit }) => (unit.findings.length > 0 ? SINGLE : undefined),
};

function layersOf({ resolved }: Reader['unit']) {
  return Object.values(resolved.origins).flat();
}
