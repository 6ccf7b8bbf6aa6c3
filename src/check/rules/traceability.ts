import type { Rule } from '../rule.ts';
import { constraintWithoutResponse } from './traceability/constraint.ts';
import { orientationWithoutGoal } from './traceability/orientation.ts';
import { strategyAnswers } from './traceability/strategy-answers.ts';
import { strategyShape, strategyUnscheduled } from './traceability/strategy.ts';
import { tacticScheduledTwice, tacticUnscheduled } from './traceability/tactic-schedule.ts';
import { tacticsUneven } from './traceability/tactics-uneven.ts';
import { touchpointWithoutDate } from './traceability/touchpoint.ts';
import { unaddressed } from './traceability/unaddressed.ts';

/** What answers what, and what carries it out. */
export const TRACEABILITY_RULES: readonly Rule[] = [
  orientationWithoutGoal,
  unaddressed,
  strategyAnswers,
  strategyShape,
  tacticsUneven,
  strategyUnscheduled,
  tacticUnscheduled,
  tacticScheduledTwice,
  touchpointWithoutDate,
  constraintWithoutResponse,
];
