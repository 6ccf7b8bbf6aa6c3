import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';
import { headFields, remarkFields } from './remarks.ts';

export const touchpointSchema = z
  .strictObject({
    ...headFields,
    pain: textSchema.describe('What hurts there today.'),
    fix: textSchema.describe('How it is mended.'),
    channel: textSchema.optional().describe('On which channel.'),
    at: timeSchema
      .optional()
      .describe('When the fix goes live: W6, M6 or a date. The end of that week or month is meant.')
      .meta({ examples: ['W6', 'M6', '2026-08-31'] }),
    owner: referenceTo('roles').optional(),
    limit: durationSchema.optional().describe('How long a customer waits at most. Sample: 10 min.'),
    offers: z.array(referenceTo('offers')).max(100).optional().describe('Offers made there.'),
    feeling: z.int().min(1).max(5).optional().describe('How it feels today, from 1 to 5.'),
    ...remarkFields,
  })
  .meta({
    id: 'touchpoint',
    description: 'A point of contact, what hurts there and how it is mended.',
  });
export type Touchpoint = z.output<typeof touchpointSchema>;
