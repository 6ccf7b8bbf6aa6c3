import type { Reader } from '../reader.ts';
import { automationsSection } from './subject/automations.ts';
import { causeSharesSection } from './subject/causes.ts';
import {
  dataSourcesSection,
  methodsSection,
  positioningSection,
  principlesSection,
  regulationsSection,
  triggersSection,
} from './subject/context.ts';
import { personasSection, segmentationsSection } from './subject/customers.ts';
import { evidenceSection } from './subject/evidence.ts';
import { modulesSection } from './subject/modules.ts';
import { journeysSection, loopsSection, touchpointsSection } from './subject/paths.ts';
import {
  communitiesSection,
  experimentsSection,
  offersSection,
  serviceLevelsSection,
} from './subject/service.ts';
import { theoriesSection } from './subject/theories.ts';
import type { SectionView } from './table.ts';

/** What the plan is about: context, diagnosis, customers, and what is done for them. */
export const SUBJECT_SECTIONS = {
  triggers: triggersSection,
  positioning: positioningSection,
  evidence: evidenceSection,
  regulations: regulationsSection,
  dataSources: dataSourcesSection,
  methods: methodsSection,
  causeShares: causeSharesSection,
  personas: personasSection,
  segmentations: segmentationsSection,
  principles: principlesSection,
  theories: theoriesSection,
  modules: modulesSection,
  touchpoints: touchpointsSection,
  journeys: journeysSection,
  loops: loopsSection,
  serviceLevels: serviceLevelsSection,
  automations: automationsSection,
  offers: offersSection,
  communities: communitiesSection,
  experiments: experimentsSection,
} as const satisfies Record<string, (reader: Reader) => SectionView>;
