import type { Rule } from '../rule.ts';
import { targetConflicts } from './targets/conflict.ts';
import { goalWithoutDeadline, goalWithoutTarget } from './targets/goal.ts';
import {
  observationOutOfBounds,
  targetAgainstDirection,
  targetOutOfBounds,
  undeclaredDirection,
  unitMismatch,
} from './targets/target.ts';

/** Goals, targets and metrics. */
export const TARGET_RULES: readonly Rule[] = [
  goalWithoutDeadline,
  goalWithoutTarget,
  undeclaredDirection,
  unitMismatch,
  observationOutOfBounds,
  targetAgainstDirection,
  targetConflicts,
  targetOutOfBounds,
];
