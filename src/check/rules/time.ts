import type { Rule } from '../rule.ts';
import { beforeDelivery } from './time/before-delivery.ts';
import { cadenceDoesNotFit } from './time/cadence.ts';
import { datesDiffer } from './time/dates-differ.ts';
import { horizonOrder } from './time/horizon-order.ts';
import { horizonUnused } from './time/horizon-unused.ts';
import { leadTimes } from './time/lead-time.ts';
import { lengthDiffers } from './time/length-differs.ts';
import { milestoneWithoutAcceptance, milestoneWithoutOwner } from './time/milestone.ts';
import { statedDateOnHoliday } from './time/on-holiday.ts';
import { beyondHorizon, detailsBeyondHorizon } from './time/outside-horizon.ts';
import { milestoneOutsidePhase, workOutsidePhase } from './time/outside-phase.ts';
import { phaseGaps, phasesOverlap } from './time/phase-order.ts';
import { beforePredecessor } from './time/predecessor.ts';
import { shorterThanUsual } from './time/shorter-than-usual.ts';
import { stageBeyondSchedule } from './time/stage-beyond.ts';
import { stylesMixed } from './time/styles-mixed.ts';
import { undeliveredCount } from './time/undelivered-count.ts';
import { unitsMixed } from './time/units-mixed.ts';
import { datesInGuide, spansReversed } from './time/written-time.ts';

/** Phases, work, milestones and deadlines. */
export const TIME_RULES: readonly Rule[] = [
  horizonOrder,
  lengthDiffers,
  horizonUnused,
  phasesOverlap,
  phaseGaps,
  milestoneOutsidePhase,
  workOutsidePhase,
  beyondHorizon,
  stageBeyondSchedule,
  detailsBeyondHorizon,
  spansReversed,
  unitsMixed,
  stylesMixed,
  leadTimes,
  beforePredecessor,
  shorterThanUsual,
  beforeDelivery,
  datesDiffer,
  undeliveredCount,
  milestoneWithoutAcceptance,
  milestoneWithoutOwner,
  cadenceDoesNotFit,
  datesInGuide,
  statedDateOnHoliday,
];
