import type { Rule } from '../rule.ts';
import { phaseWithoutLead } from './people/lead.ts';

/** Who does the work, and how much of it. */
export const PEOPLE_RULES: readonly Rule[] = [phaseWithoutLead];
