import type { LlmSection } from '../../model/llm.ts';
import { LLM_SECTIONS } from '../../model/llm.ts';
import type { WrittenPart } from '../../model/profile.ts';

/** Fields of the narrative are written in two sections; other parts are written whole. */
export type NarrativeField = 'situation' | 'promise' | 'summary';

interface SectionPlan {
  /** Sections that must be there before: this one builds on them. */
  after: readonly LlmSection[];
  parts: readonly Exclude<WrittenPart, 'narrative'>[];
  narrative?: readonly NarrativeField[];
}

/** What a model writes in each section. Every part that rules write has one home here. */
export const SECTION_PLANS: Readonly<Record<LlmSection, SectionPlan>> = {
  diagnosis: {
    after: [],
    parts: ['triggers', 'dataSources', 'methods', 'segmentations', 'personas'],
    narrative: ['situation'],
  },
  goals: { after: [], parts: ['goals', 'stages', 'indicators'] },
  strategies: {
    after: ['diagnosis', 'goals'],
    parts: [
      'strategies',
      'theories',
      'modules',
      'automations',
      'offers',
      'serviceLevels',
      'loops',
      'communities',
      'journeys',
      'touchpoints',
      'steps',
    ],
  },
  plan: {
    after: ['goals', 'strategies'],
    parts: [
      'phases',
      'budget',
      'responsibilities',
      'responses',
      'organisationUnits',
      'trainings',
      'pilots',
      'deliverables',
      'asks',
    ],
  },
  outcomes: { after: ['goals', 'strategies'], parts: ['outcomes'] },
  risks: {
    after: ['strategies', 'plan'],
    parts: ['risks', 'cadences', 'reports', 'optimisations'],
  },
  summary: { after: LLM_SECTIONS.slice(0, -1), parts: [], narrative: ['promise', 'summary'] },
};
