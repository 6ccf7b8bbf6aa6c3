import type { Reply } from './reply.ts';
import type { SectionTask } from '../section-task.ts';

/** What the rules look at: the reply, and what it was asked from. */
export interface Grounding {
  task: SectionTask;
  reply: Reply;
}
