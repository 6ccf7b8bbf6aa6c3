import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { LOCALES } from '../model/locale.ts';
import { workingCalendar } from '../model/working-calendar.ts';
import type { CheckContext } from './rule.ts';

/** What a rule is told besides the plan: both languages, and a calendar without holidays. */
export const CHECK_CONTEXT: CheckContext = {
  locales: LOCALES,
  calendar: workingCalendar([]),
  knowledge: readKnowledge(),
};
