import { z } from 'zod';
import { pathReferenceTo } from '../id.ts';
import { quantitySchema } from '../quantity.ts';
import { textSchema } from '../text.ts';
import { frequencySchema } from './cadence.ts';
import { headFields, remarkFields } from './remarks.ts';

export const communitySchema = z
  .strictObject({
    ...headFields,
    kind: z
      .enum(['community', 'co-creation'])
      .describe('A group to talk in, or one that makes something with the company.'),
    content: textSchema.optional().describe('What it offers or makes.'),
    segments: z
      .array(pathReferenceTo('segments'))
      .max(100)
      .optional()
      .describe('For whom it is, as segmentation/segment.'),
    frequency: frequencySchema.optional(),
    participants: quantitySchema.optional().describe('How many take part. Sample: 10.'),
    host: textSchema.optional().describe('Who keeps it going.'),
    reward: textSchema.optional().describe('What those who take part get.'),
    ...remarkFields,
  })
  .meta({
    id: 'community',
    description: 'A group of customers that the company keeps company with.',
  });
export type Community = z.output<typeof communitySchema>;
