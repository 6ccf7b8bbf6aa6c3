import type { Rule } from '../rule.ts';
import { overbooked, overLimit } from './people/capacity.ts';
import { leadGap, phaseWithoutLead } from './people/lead.ts';
import { modeUndecided, openNumber, sharedNumber, withoutNumber } from './people/numbers.ts';
import { pointsOver, pointsUnused } from './people/points.ts';
import { spreadThin } from './people/spread-thin.ts';
import { teamWithoutDuty, unknownParty } from './people/teams.ts';
import { unitsMixed } from './people/units.ts';

/** Who does the work, and how much of it. */
export const PEOPLE_RULES: readonly Rule[] = [
  phaseWithoutLead,
  leadGap,
  overLimit,
  overbooked,
  spreadThin,
  pointsOver,
  pointsUnused,
  withoutNumber,
  openNumber,
  sharedNumber,
  modeUndecided,
  unitsMixed,
  teamWithoutDuty,
  unknownParty,
];
