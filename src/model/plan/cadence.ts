import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const FREQUENCIES = [
  'realtime',
  'daily',
  'weekly',
  'biweekly',
  'monthly',
  'bimonthly',
  'quarterly',
  'yearly',
  'once',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const frequencySchema = z.enum(FREQUENCIES).describe('How often it takes place.');

/** Whether something is done again and again, and so is never over. */
export function recurs({ frequency }: { frequency?: Frequency | undefined }): boolean {
  return frequency !== undefined && frequency !== 'once';
}

export const cadenceSchema = z
  .strictObject({
    ...headFields,
    frequency: frequencySchema,
    day: textSchema.optional().describe('On which day. Sample: Friday, month end.'),
    participants: z.array(referenceTo('roles')).max(100).optional().describe('Who takes part.'),
    output: textSchema.optional().describe('What the meeting or report leaves behind.'),
    rule: textSchema.optional().describe('What is decided by which rule.'),
    ...remarkFields,
  })
  .meta({ id: 'cadence', description: 'A recurring meeting or report.' });

export type Cadence = z.output<typeof cadenceSchema>;
