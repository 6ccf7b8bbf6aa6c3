import type { Rule } from '../rule.ts';
import { constraintWithoutResponse } from './traceability/constraint.ts';
import { strategyShape, strategyUnscheduled } from './traceability/strategy.ts';
import { unaddressed } from './traceability/unaddressed.ts';

/** What answers what, and what carries it out. */
export const TRACEABILITY_RULES: readonly Rule[] = [
  unaddressed,
  strategyShape,
  strategyUnscheduled,
  constraintWithoutResponse,
];
