import type { Rule } from '../rule.ts';
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
} from './time/schedule.ts';

/** Phases, work, milestones and deadlines. */
export const TIME_RULES: readonly Rule[] = [
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
];
