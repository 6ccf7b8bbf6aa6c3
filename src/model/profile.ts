import type { ContentList } from './content.ts';
import type { InputList } from './inputs.ts';

/** The kinds of document. */
export const PROFILES = [
  'strategic-plan',
  'system-plan',
  'guide',
  'campaign',
  'implementation',
] as const;
export type Profile = (typeof PROFILES)[number];

/**
 * What a document can show, in its natural order. A profile arranges these into chapters; what it does
 * not name follows what stands before it here, so that nothing a plan states is left out.
 */
export const SECTIONS = [
  'triggers',
  'positioning',
  'evidence',
  'regulations',
  'metrics',
  'dataSources',
  'methods',
  'themes',
  'challenges',
  'causeShares',
  'personas',
  'segmentations',
  'principles',
  'goals',
  'dimensions',
  'stages',
  'indicators',
  'theories',
  'strategies',
  'modules',
  'touchpoints',
  'journeys',
  'loops',
  'serviceLevels',
  'automations',
  'offers',
  'communities',
  'experiments',
  'steps',
  'phases',
  'people',
  'teams',
  'responsibilities',
  'organisationUnits',
  'trainings',
  'pilots',
  'budget',
  'tools',
  'partners',
  'constraints',
  'outcomes',
  'asks',
  'lessons',
  'reports',
  'cadences',
  'optimisations',
  'risks',
  'conclusion',
  'deliverables',
  'terms',
  'definitions',
  'overrides',
  'origins',
  'findings',
] as const;
export type SectionKind = (typeof SECTIONS)[number];

export const CHAPTERS = [
  'background',
  'triggers',
  'steps',
  'diagnosis',
  'goals',
  'theory',
  'customers',
  'strategies',
  'functions',
  'operations',
  'roadmap',
  'execution',
  'resources',
  'outcomes',
  'evaluation',
  'risks',
  'governance',
  'conclusion',
  'templates',
  'appendix',
] as const;
export type ChapterSlug = (typeof CHAPTERS)[number];

export interface ChapterPlan {
  slug: ChapterSlug;
  sections: readonly SectionKind[];
  /** Lettered, after the numbered chapters. */
  appendix?: true;
}

/** A part of the content that the rules know how to write. */
export type WrittenPart = ContentList | 'narrative' | 'budget';

/** What every document with dates gets from the rules. */
const CORE: readonly WrittenPart[] = [
  'narrative',
  'goals',
  'strategies',
  'phases',
  'budget',
  'responsibilities',
  'responses',
  'outcomes',
  'reports',
  'cadences',
  'optimisations',
  'risks',
  'asks',
];

interface ProfileFacts {
  chapters: readonly ChapterPlan[];
  /** Lists without which a document of this kind is not complete. */
  requires: readonly (ContentList | InputList | 'budget' | 'horizon')[];
  /** Parts that the rules write where the inputs do not say which. */
  writes: readonly WrittenPart[];
  /** Most strategies that such a document can carry through. */
  mostStrategies: number;
  /** Tactics that each strategy wants; any number when absent. */
  tactics?: number;
}

const APPENDIX: ChapterPlan = {
  slug: 'appendix',
  sections: ['terms', 'definitions', 'overrides', 'origins', 'findings'],
  appendix: true,
};

export const PROFILE_FACTS: Readonly<Record<Profile, ProfileFacts>> = {
  'strategic-plan': {
    chapters: [
      {
        slug: 'diagnosis',
        sections: ['evidence', 'metrics', 'themes', 'challenges', 'causeShares', 'segmentations'],
      },
      { slug: 'goals', sections: ['principles', 'goals'] },
      { slug: 'strategies', sections: ['strategies'] },
      { slug: 'roadmap', sections: ['phases', 'people', 'budget', 'constraints'] },
      { slug: 'outcomes', sections: ['outcomes', 'conclusion'] },
      { slug: 'governance', sections: ['cadences', 'risks'], appendix: true },
      APPENDIX,
    ],
    requires: [
      'horizon',
      'metrics',
      'themes',
      'challenges',
      'goals',
      'strategies',
      'phases',
      'outcomes',
      'cadences',
    ],
    writes: CORE,
    mostStrategies: 8,
    tactics: 3,
  },
  'system-plan': {
    chapters: [
      { slug: 'goals', sections: ['challenges', 'metrics', 'goals', 'positioning', 'principles'] },
      { slug: 'functions', sections: ['strategies', 'modules', 'automations'] },
      {
        slug: 'roadmap',
        sections: ['phases', 'people', 'deliverables', 'tools', 'reports', 'constraints', 'pilots'],
      },
      { slug: 'outcomes', sections: ['outcomes', 'conclusion'] },
      { slug: 'governance', sections: ['cadences', 'risks'], appendix: true },
      APPENDIX,
    ],
    requires: ['horizon', 'challenges', 'goals', 'modules', 'automations', 'phases', 'pilots'],
    writes: [...CORE, 'modules', 'automations', 'pilots'],
    mostStrategies: 7,
  },
  guide: {
    chapters: [
      { slug: 'triggers', sections: ['triggers', 'challenges'] },
      { slug: 'steps', sections: ['steps'] },
      { slug: 'diagnosis', sections: ['dataSources', 'methods', 'metrics', 'themes'] },
      { slug: 'goals', sections: ['goals', 'dimensions', 'principles'] },
      { slug: 'customers', sections: ['segmentations', 'personas'] },
      { slug: 'strategies', sections: ['strategies', 'tools', 'teams'] },
      { slug: 'roadmap', sections: ['phases', 'people', 'responsibilities', 'pilots'] },
      { slug: 'evaluation', sections: ['indicators', 'cadences', 'reports', 'optimisations'] },
      { slug: 'templates', sections: ['deliverables', 'conclusion'] },
      APPENDIX,
    ],
    requires: [
      'triggers',
      'steps',
      'segmentations',
      'indicators',
      'cadences',
      'deliverables',
      'pilots',
    ],
    writes: [
      'narrative',
      'triggers',
      'steps',
      'dataSources',
      'methods',
      'goals',
      'segmentations',
      'strategies',
      'responses',
      'indicators',
      'cadences',
      'reports',
      'optimisations',
      'deliverables',
      'pilots',
    ],
    mostStrategies: 8,
  },
  campaign: {
    chapters: [
      { slug: 'background', sections: ['evidence', 'goals'] },
      {
        slug: 'diagnosis',
        sections: ['dataSources', 'methods', 'metrics', 'challenges', 'themes', 'personas'],
      },
      {
        slug: 'operations',
        sections: [
          'strategies',
          'segmentations',
          'touchpoints',
          'loops',
          'serviceLevels',
          'automations',
          'offers',
          'communities',
        ],
      },
      {
        slug: 'execution',
        sections: ['phases', 'pilots', 'people', 'teams', 'budget', 'tools', 'constraints'],
      },
      {
        slug: 'evaluation',
        sections: ['indicators', 'outcomes', 'reports', 'cadences', 'optimisations', 'experiments'],
      },
      { slug: 'risks', sections: ['risks', 'conclusion'] },
      APPENDIX,
    ],
    requires: [
      'horizon',
      'challenges',
      'segmentations',
      'personas',
      'touchpoints',
      'goals',
      'indicators',
      'automations',
      'loops',
      'offers',
      'phases',
      'budget',
      'cadences',
      'pilots',
    ],
    writes: [
      ...CORE,
      'dataSources',
      'methods',
      'segmentations',
      'personas',
      'journeys',
      'touchpoints',
      'automations',
      'offers',
      'serviceLevels',
      'loops',
      'communities',
      'indicators',
      'pilots',
    ],
    mostStrategies: 6,
  },
  implementation: {
    chapters: [
      { slug: 'background', sections: ['evidence', 'regulations'] },
      { slug: 'diagnosis', sections: ['challenges', 'causeShares', 'themes', 'metrics'] },
      { slug: 'goals', sections: ['principles', 'goals', 'stages', 'indicators'] },
      { slug: 'theory', sections: ['theories'] },
      {
        slug: 'strategies',
        sections: ['strategies', 'organisationUnits', 'journeys', 'trainings'],
      },
      { slug: 'risks', sections: ['risks', 'constraints'] },
      { slug: 'resources', sections: ['budget', 'tools', 'people', 'teams', 'partners'] },
      { slug: 'roadmap', sections: ['phases', 'pilots'] },
      { slug: 'outcomes', sections: ['outcomes', 'serviceLevels'] },
      { slug: 'conclusion', sections: ['conclusion'] },
      { slug: 'governance', sections: ['cadences', 'reports'], appendix: true },
      APPENDIX,
    ],
    requires: [
      'horizon',
      'challenges',
      'evidence',
      'regulations',
      'theories',
      'goals',
      'stages',
      'indicators',
      'strategies',
      'phases',
      'budget',
      'risks',
      'outcomes',
      'pilots',
    ],
    writes: [
      ...CORE,
      'theories',
      'stages',
      'indicators',
      'journeys',
      'organisationUnits',
      'trainings',
      'pilots',
    ],
    mostStrategies: 12,
  },
};

/**
 * Parts in which generated items stand beside stated ones, merged by id. Any other part is closed by
 * what is stated in it: who states how customers are divided has decided it.
 */
export const MERGED_PARTS: readonly WrittenPart[] = [
  'narrative',
  'goals',
  'strategies',
  'phases',
  'responses',
  'outcomes',
  'cadences',
  'risks',
  'asks',
];

/** Every part that the rules write for one kind of document or another. */
export const WRITTEN_PARTS: readonly WrittenPart[] = [
  ...new Set(PROFILES.flatMap((profile) => PROFILE_FACTS[profile].writes)),
];

/**
 * The chapters of a profile with every kind of section placed: one that the profile does not name
 * follows the nearest kind before it, in the natural order, that has a place.
 */
export function chaptersOf(profile: Profile): ChapterPlan[] {
  const chapters = PROFILE_FACTS[profile].chapters.map((chapter) => ({
    ...chapter,
    sections: [...chapter.sections],
  }));
  const named = new Set(chapters.flatMap(({ sections }) => sections));
  SECTIONS.forEach((kind, at) => {
    if (named.has(kind)) return;
    const before = SECTIONS.slice(0, at).findLast((other) => named.has(other));
    const home = chapters.find(({ sections }) => before !== undefined && sections.includes(before));
    const list = (home ?? chapters[0])?.sections;
    list?.splice(before === undefined ? 0 : list.indexOf(before) + 1, 0, kind);
    named.add(kind);
  });
  return chapters;
}
