import type { Rule } from './rule.ts';
import { constraintWithoutResponse } from './rules/constraint.ts';
import { goalWithoutDeadline, goalWithoutTarget } from './rules/goal.ts';
import { missingFields, missingParts } from './rules/profile.ts';
import { danglingReferences } from './rules/reference.ts';
import { phaseWithoutLead } from './rules/resource.ts';
import {
  beyondHorizon,
  datesInGuide,
  detailsBeyondHorizon,
  horizonOrder,
  milestoneOutsidePhase,
  phaseGaps,
  phasesOverlap,
  spansReversed,
  statedDateOnHoliday,
  workOutsidePhase,
} from './rules/schedule.ts';
import { segmentsOverlap } from './rules/segment.ts';
import { shareSums } from './rules/share.ts';
import { strategyShape, strategyUnscheduled } from './rules/strategy.ts';
import { cycles, repeatedReferences, rowCells } from './rules/structure.ts';
import { targetConflicts } from './rules/target-conflict.ts';
import {
  observationOutOfBounds,
  targetAgainstDirection,
  targetOutOfBounds,
  undeclaredDirection,
  unitMismatch,
} from './rules/target.ts';
import { missingTranslations } from './rules/text.ts';
import { unaddressed } from './rules/trace.ts';

/** Rules about what is written, illustrations included. */
export const WRITING_RULES: readonly Rule[] = [
  danglingReferences,
  missingParts,
  missingTranslations,
  rowCells,
  repeatedReferences,
];

/** Rules about what the plan says, in the order their findings are reported. */
export const RULES: readonly Rule[] = [
  missingFields,
  unaddressed,
  goalWithoutDeadline,
  goalWithoutTarget,
  shareSums,
  segmentsOverlap,
  cycles,
  undeclaredDirection,
  unitMismatch,
  observationOutOfBounds,
  targetAgainstDirection,
  targetConflicts,
  targetOutOfBounds,
  strategyShape,
  strategyUnscheduled,
  horizonOrder,
  phasesOverlap,
  phaseGaps,
  milestoneOutsidePhase,
  workOutsidePhase,
  beyondHorizon,
  detailsBeyondHorizon,
  spansReversed,
  datesInGuide,
  statedDateOnHoliday,
  constraintWithoutResponse,
  phaseWithoutLead,
];
