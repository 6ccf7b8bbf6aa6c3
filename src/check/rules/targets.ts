import type { Rule } from '../rule.ts';
import { impliedBaselines } from './targets/baseline-implied.ts';
import { partsBelowWhole } from './targets/below-overall.ts';
import { observationOutOfBounds, targetOutOfBounds } from './targets/bounds.ts';
import { boundsWithRange } from './targets/bound-with-range.ts';
import { complements } from './targets/complements.ts';
import { targetConflicts } from './targets/conflict.ts';
import { targetAgainstDirection, undeclaredDirection } from './targets/direction.ts';
import { differentDueDays } from './targets/due-differs.ts';
import { levelForms } from './targets/form.ts';
import { goalWithoutDeadline, goalWithoutTarget } from './targets/goal.ts';
import { fallingLevels, unprovenEnds } from './targets/path.ts';
import { ranksAndLevels } from './targets/rank.ts';
import { restatements } from './targets/restatement.ts';
import { wrongBaseline } from './targets/baseline.ts';
import { metricNames } from './targets/names.ts';
import { targetWithoutBaseline } from './targets/no-baseline.ts';
import { changeWithoutBasis } from './targets/no-basis.ts';
import { targetWithoutFigure } from './targets/no-figure.ts';
import { steeperThanSeen } from './targets/pace.ts';
import { sameEffect } from './targets/same-effect.ts';
import { undeclaredScale } from './targets/scale.ts';
import { scopesDiffer } from './targets/scope.ts';
import { timeUnitsDiffer } from './targets/time-units.ts';
import { resultWithoutSource, unservedTarget } from './targets/unserved.ts';
import { untargetedFigure } from './targets/untargeted.ts';
import { upliftImpossible } from './targets/uplift.ts';
import { windowTooLong } from './targets/window.ts';
import { unitMismatch } from './targets/unit-mismatch.ts';

/** Goals, targets and metrics. */
export const TARGET_RULES: readonly Rule[] = [
  goalWithoutDeadline,
  goalWithoutTarget,
  undeclaredDirection,
  unitMismatch,
  observationOutOfBounds,
  targetAgainstDirection,
  targetConflicts,
  impliedBaselines,
  levelForms,
  boundsWithRange,
  differentDueDays,
  partsBelowWhole,
  restatements,
  complements,
  ranksAndLevels,
  fallingLevels,
  unprovenEnds,
  targetOutOfBounds,
  undeclaredScale,
  targetWithoutBaseline,
  changeWithoutBasis,
  upliftImpossible,
  untargetedFigure,
  unservedTarget,
  resultWithoutSource,
  timeUnitsDiffer,
  scopesDiffer,
  targetWithoutFigure,
  windowTooLong,
  steeperThanSeen,
  metricNames,
  wrongBaseline,
  sameEffect,
];
