import { contentSchema, type WrittenContent } from '../../model/content.ts';
import type { PlannableInputs } from '../../model/inputs.ts';
import { itemKey, joinAddress } from '../../model/item-key.ts';
import type { Origin } from '../../model/origin.ts';
import { shapeOf } from '../../model/schema-shape.ts';
import { putItems } from './put-items.ts';
import type { SectionTask } from './section-task.ts';

type Fields = Record<string, unknown>;

/**
 * What a model replied, as content: what it gave as causes becomes the origin of the item, what is
 * no more than its estimate or illustration is marked as such, and items that the inputs state are
 * left out, since these are laid over it later. Where only some items were written anew, the rest of
 * the section stands as it was.
 *
 * @param reply as written (notations encoded), in the fields of `replySchemaOf`; checked before.
 * @param model the name that is kept in the origins; `chat` for an unnamed one.
 */
export function toContent(task: SectionTask, reply: WrittenContent, model: string): WrittenContent {
  const { section, inputs, again } = task;
  const origin: Origin = { rule: section, model };
  const made = Object.fromEntries(
    Object.entries(reply).map(([part, value]) => {
      const schema = contentSchema.shape[part as keyof WrittenContent];
      return [part, unstated(part, withOrigins(value, schema, origin, inputs), inputs)];
    }),
  ) as WrittenContent;
  return again === undefined ? made : putItems(again.content, made, again.items);
}

/** The value with the origin in every item that can carry one. */
function withOrigins(
  value: unknown,
  schema: Parameters<typeof shapeOf>[0],
  origin: Origin,
  inputs: PlannableInputs,
): unknown {
  const shape = shapeOf(schema);
  if (Array.isArray(value)) {
    if (shape.type !== 'list') return value;
    return value.map((item) => withOrigins(item, shape.element, origin, inputs));
  }
  if (typeof value !== 'object' || value === null || shape.type !== 'object') return value;
  const { because, playbook, ...written } = value as Fields;
  // What a strategy draws on holds for its tactics as well.
  const drawn = typeof playbook === 'string' ? { ...origin, playbook } : origin;
  const fields = Object.entries(written).flatMap(([name, field]) => {
    const child = shape.fields[name];
    return child === undefined ? [] : [[name, withOrigins(field, child, drawn, inputs)] as const];
  });
  return {
    ...Object.fromEntries(fields),
    ...('estimate' in shape.fields ? { estimate: true } : {}),
    ...('cells' in shape.fields ? { example: true } : {}),
    ...('origin' in shape.fields
      ? { origin: { ...drawn, ...causes(because, written, inputs) } }
      : {}),
  };
}

/** What the reply gave as causes; of a target without any, the figure it starts from. */
function causes(
  because: unknown,
  { metric, target }: Fields,
  { metrics }: PlannableInputs,
): Pick<Origin, 'because'> {
  if (Array.isArray(because) && because.length > 0) return { because: because as string[] };
  const known = typeof metric === 'string' && target !== undefined;
  if (!known || !metrics.some((one) => itemKey(one) === metric)) return {};
  return { because: [joinAddress('metrics', metric)] };
}

function unstated(part: string, value: unknown, inputs: PlannableInputs): unknown {
  // A stated phase that leaves its work open is filled, and laid over field by field.
  if (part === 'phases' || !Array.isArray(value)) return value;
  const list = inputs[part as keyof PlannableInputs];
  const stated = new Set(Array.isArray(list) ? list.map((item) => itemKey(item)) : []);
  return value.filter((item) => !stated.has(itemKey(item)));
}
