import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { SectionTask } from '../section-task.ts';
import type { Reply } from './reply.ts';
import { GROUND_RULES } from './rules.ts';

/**
 * Holds a reply to what the plan bears out. Every finding has the address of its field, such as
 * `goals/satisfaction/targets/nps#target`, and no place: the caller knows where the reply was read.
 * What the schema and the references say is found before, and what the whole plan says after.
 */
export function groundSection(task: SectionTask, reply: Reply): Diagnostic[] {
  const grounding = { task, reply };
  return GROUND_RULES.flatMap((rule) => rule(grounding));
}
