import type { SectionTask } from '../section-task.ts';
import type { Metric } from '../../../model/metric.ts';
import type { Given } from './given/given.ts';
import type { OwnFigures } from './given/own-figures.ts';
import { itemsWithin, type Item } from './items.ts';
import { textsOf, type Reply, type ReplyText } from './reply.ts';

/** What the rules look at: the reply, and what it was asked from. */
export interface Grounding {
  task: SectionTask;
  reply: Reply;
  items: readonly Item[];
  texts: readonly ReplyText[];
}

/** The same with all that texts may rest on. */
export interface TextGrounding extends Grounding {
  given: Given;
  /** What belongs to metrics; asked for the few that a text gives figures to. */
  own: (metrics: readonly Metric[]) => OwnFigures;
}

export function groundingOf(task: SectionTask, reply: Reply): Grounding {
  return { task, reply, items: itemsWithin(reply), texts: textsOf(reply) };
}
