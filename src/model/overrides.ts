import { z } from 'zod';
import { textSchema } from './text.ts';
import { dateSchema } from './time.ts';

const jsonValue: z.ZodType<unknown> = z.unknown();
const fields = z
  .record(z.string().regex(/^[a-zA-Z]+$/), jsonValue)
  .refine((record) => Object.keys(record).length > 0, {
    error: 'empty',
    params: { problem: 'override/empty' },
  });

/** A human correction to the plan, addressed by ids. Exactly one of set, add, remove, move. */
export const overrideSchema = z
  .strictObject({
    at: z
      .string()
      .max(500)
      .regex(/^[a-z][a-zA-Z0-9-]*(?:\/[a-z0-9][a-zA-Z0-9-]*)*$/, { error: 'not an address' })
      .describe('Path of ids to one item; for `add`, to a list.')
      .meta({ examples: ['goals/satisfaction/targets/nps', 'risks'] }),
    set: fields.optional().describe('Fields to replace.'),
    add: fields.optional().describe('An item to append to the list; it needs an id.'),
    remove: z.literal(true).optional().describe('Leaves the item out.'),
    move: z
      .strictObject({
        before: z.string().optional().describe('Id of the item it shall stand before.'),
        after: z.string().optional().describe('Id of the item it shall stand after.'),
      })
      .refine(({ before, after }) => (before === undefined) !== (after === undefined), {
        error: 'not one anchor',
        params: { problem: 'override/one-anchor' },
      })
      .optional()
      .describe('Puts the item before or after another of its list.'),
    was: fields.optional().describe('What the generator said when this was written.'),
    why: textSchema.describe('Why the plan departs from what was generated.'),
    by: z.string().optional().describe('Who decided it.'),
    until: dateSchema.optional().describe('Last day on which it holds.'),
  })
  .refine(
    (entry) =>
      [entry.set, entry.add, entry.remove, entry.move].filter((part) => part !== undefined)
        .length === 1,
    { error: 'not one action', params: { problem: 'override/one-action' } },
  )
  .meta({ id: 'override', description: 'A correction with its reason.' });

export type Override = z.output<typeof overrideSchema>;

export const overridesSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of this file format.'),
    overrides: z.array(overrideSchema).max(500).describe('Corrections, applied in order.'),
  })
  .meta({
    id: 'overrides',
    title: 'Planpress overrides',
    description: 'Human corrections that lie over the generated plan.',
  });

export type Overrides = z.output<typeof overridesSchema>;
