import type { Rule } from './rule.ts';
import { constraintWithoutResponse } from './rules/constraint.ts';
import { goalWithoutDeadline } from './rules/goal.ts';
import { danglingReferences } from './rules/reference.ts';
import { phaseWithoutLead } from './rules/resource.ts';
import {
  beyondHorizon,
  horizonOrder,
  milestoneOutsidePhase,
  phaseGaps,
  phasesOverlap,
  statedDateOnHoliday,
  workOutsidePhase,
} from './rules/schedule.ts';
import { strategyShape, strategyUnscheduled } from './rules/strategy.ts';
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

/** Every rule, in the order its findings are reported. */
export const RULES: readonly Rule[] = [
  danglingReferences,
  unaddressed,
  goalWithoutDeadline,
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
  statedDateOnHoliday,
  constraintWithoutResponse,
  phaseWithoutLead,
  missingTranslations,
];
