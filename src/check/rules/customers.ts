import type { Rule } from '../rule.ts';
import { codesNotExhaustive } from './customers/codes.ts';
import { descriptionsContradictCodes } from './customers/contradicts-codes.ts';
import { personaGaps, segmentGaps } from './customers/gap.ts';
import { segmentsWithoutRule } from './customers/no-rule.ts';
import {
  offersForNobody,
  offersToWrongSegments,
  offersWithoutValidity,
} from './customers/offers.ts';
import { segmentsOverlap } from './customers/overlap.ts';
import { segmentShares } from './customers/shares.ts';
import { personasTouch } from './customers/touch.ts';
import { undefinedGroups, unmappedPersonas } from './customers/undefined-group.ts';

/** Segments, personas and offers. */
export const CUSTOMER_RULES: readonly Rule[] = [
  segmentShares,
  segmentsOverlap,
  segmentGaps,
  segmentsWithoutRule,
  descriptionsContradictCodes,
  codesNotExhaustive,
  undefinedGroups,
  unmappedPersonas,
  personaGaps,
  personasTouch,
  offersToWrongSegments,
  offersWithoutValidity,
  offersForNobody,
];
