import { z } from 'zod';
import { contentSchema } from '../../model/content.ts';
import { referenceTo } from '../../model/id.ts';
import type { LlmSection } from '../../model/llm.ts';
import type { WrittenPart } from '../../model/profile.ts';
import { markOf, unwrap } from '../../model/schema-shape.ts';
import type { OpenSection } from './open-sections.ts';
import { SECTION_PLANS } from './sections.ts';

type Schema = z.core.$ZodType;

/**
 * Fields that no model writes: where a value is from and what is not known, which only the program or
 * people can say; then second forms of a figure, and sums and names that the inputs would have to
 * give; then fine print that a plan is complete without, added by hand. Names, or the id of the schema
 * and a name.
 */
const NEVER = new Set(
  `origin example evidence unknown announces
   also called statistic source spent effect authors estimate
   parameters version style sharedWith effort window risk.kinds risk.frame phase.lasts`.split(
    /\s+/,
  ),
);
/** Fields of the items of a part, and not of what stands within them. */
const TOP_ONLY = new Set(['why', 'note']);

const because = z
  .array(z.string().min(1).max(200).meta({ id: 'input-address' }))
  .max(12)
  .optional()
  .describe('Addresses of the inputs that call for it, such as challenges/silos.');

/**
 * What a model may answer for `parts` of a section: the members are the parts, in the fields of the
 * content. Texts are plain strings in the language of the plan. An item may say what calls for it, and
 * a strategy which candidate it draws on; `toContent` turns both into its origin.
 */
export function replySchemaOf(section: LlmSection, parts: readonly WrittenPart[]): z.ZodObject {
  return replySchemaOfAll([{ section, parts: [...parts] }]);
}

/** One schema for the parts of several sections: what a reply to the chat prompt may hold. */
export function replySchemaOfAll(sections: readonly OpenSection[]): z.ZodObject {
  const parts = [...new Set(sections.flatMap((one) => one.parts))].filter(
    (part) => part !== 'narrative',
  );
  const texts = sections.flatMap(({ section, parts: own }) =>
    own.includes('narrative') ? (SECTION_PLANS[section].narrative ?? []) : [],
  );
  return z.strictObject({
    ...Object.fromEntries(parts.map((part) => [part, partSchema(part)])),
    ...(texts.length > 0 ? { narrative: narrativeOf(texts) } : {}),
  });
}

function partSchema(part: WrittenPart): z.ZodType {
  const own = unwrap(contentSchema.shape[part]) as z.ZodType;
  if (!(own instanceof z.ZodArray)) return narrow(own, 0) as z.ZodType;
  const item = narrow(own.def.element, 0) as z.ZodObject;
  return z.clone(own, { ...own.def, element: withCauses(item, part) } as never, { parent: true });
}

function withCauses(item: z.ZodObject, part: WrittenPart): Schema {
  const playbook = { playbook: referenceTo('playbooks').optional() };
  return withShape(item, {
    ...item.shape,
    ...(part === 'strategies' ? playbook : {}),
    because,
  });
}

/** Only the texts that are asked for, and all of them. */
function narrativeOf(fields: readonly string[]): z.ZodType {
  const whole = unwrap(contentSchema.shape.narrative) as z.ZodObject;
  const own = fields.map((field) => [field, narrow(unwrap(whole.shape[field] as Schema), 1)]);
  return withShape(whole, Object.fromEntries(own) as Record<string, Schema>) as z.ZodType;
}

/** The schema without what a model does not write, with texts in one language. Marks are kept. */
function narrow(schema: Schema, depth: number): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'union' && markOf(schema, 'id') === 'text') {
    // The first form of a text is the plain one.
    return z.clone(schema, { ...def, options: def.options.slice(0, 1) } as never, { parent: true });
  }
  switch (def.type) {
    case 'object':
      return withShape(schema as z.ZodObject, narrowFields(schema, def.shape, depth));
    case 'array':
      return z.clone(schema, { ...def, element: narrow(def.element, depth + 1) } as never, {
        parent: true,
      });
    case 'optional':
    case 'default':
    case 'prefault':
      return z.clone(schema, { ...def, innerType: narrow(def.innerType, depth) } as never, {
        parent: true,
      });
    default:
      return schema;
  }
}

function narrowFields(
  schema: Schema,
  shape: Readonly<Record<string, Schema>>,
  depth: number,
): Record<string, Schema> {
  const kept = Object.entries(shape).filter(
    ([name, field]) =>
      !NEVER.has(name) &&
      !NEVER.has(`${String(markOf(schema, 'id'))}.${name}`) &&
      (depth === 0 || !TOP_ONLY.has(name)) &&
      !isImpliedId(name, field),
  );
  return Object.fromEntries(kept.map(([name, field]) => [name, narrow(field, depth + 1)]));
}

/** An id that defaults to the metric or role of the item: one name less to go wrong. */
function isImpliedId(name: string, field: Schema): boolean {
  return name === 'id' && field._zod.optin === 'optional';
}

function withShape(schema: z.ZodObject, shape: Readonly<Record<string, Schema>>): Schema {
  return z.clone(schema, { ...schema.def, shape } as never, { parent: true });
}
