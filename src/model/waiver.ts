import { z } from 'zod';
import { textSchema } from './text.ts';
import { dateSchema } from './time.ts';

/** A finding that the team accepts for now. It is still shown, with the reason, but stops nothing. */
export const waiverSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: 'not a code' })
      .describe('Code of the finding, as `planpress check` prints it. Sample: target/conflict.')
      .meta({ suggest: 'codes' }),
    at: z
      .string()
      .max(500)
      .optional()
      .describe('Address of the item it is about, or of one around it; the whole plan when absent.')
      .meta({ examples: ['goals/satisfaction/targets/nps'] }),
    why: textSchema.describe('Why it is accepted.'),
    by: z
      .string()
      .max(200)
      .optional()
      .describe('Who accepted it.')
      .meta({ examples: ['crm-lead'] }),
    until: dateSchema.optional().describe('Day after which the finding counts again.'),
  })
  .meta({ id: 'waiver', description: 'A finding that the team accepts, with the reason.' });
export type Waiver = z.output<typeof waiverSchema>;
