import { contentSchema } from '../../../model/content.ts';
import type { Text } from '../../../model/text.ts';
import { walkPlan, type Found } from '../../../model/walk-plan.ts';

/** A reply to one section, decoded by its schema: parts of the content by name. */
export type Reply = Readonly<Record<string, unknown>>;

type Part = keyof typeof contentSchema.shape;
const isPart = (name: string): name is Part => Object.hasOwn(contentSchema.shape, name);

/** A text of a reply, with the address that a finding about it has. */
export interface ReplyText extends Omit<Found<Text>, 'value'> {
  /** Sample: `strategies/membership/tactics/points#how`. */
  path: string;
  text: string;
}

/** All texts of a reply, in its order. */
export function textsOf(reply: Reply): ReplyText[] {
  const found: ReplyText[] = [];
  for (const [name, value] of Object.entries(reply)) {
    if (!isPart(name)) continue;
    walkPlan(contentSchema.shape[name], value, name, {
      text: ({ value: text, ...where }) => {
        // A reply has plain texts; those of several languages come from content.
        const texts = typeof text === 'string' ? [text] : Object.values(text);
        for (const one of texts) {
          if (one === undefined) continue;
          found.push({ ...where, path: `${where.at}#${where.inner}`, text: one });
        }
      },
    });
  }
  return found;
}
