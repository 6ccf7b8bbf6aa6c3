import { z } from 'zod';
import { pathReferenceTo, referenceTo } from '../id.ts';
import { quantitySchema } from '../quantity.ts';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';
import { headFields, remarkFields } from './remarks.ts';

export const pilotSchema = z
  .strictObject({
    ...headFields,
    scope: textSchema.describe('Where it runs.'),
    count: quantitySchema.optional().describe('How many cities, groups or units. Sample: 1..2.'),
    span: timeSchema
      .optional()
      .describe('When it runs: W6, or W2..W4 from the first to the last week.')
      .meta({ examples: ['W2..W4', 'M3'] }),
    phases: z.array(referenceTo('phases')).max(100).optional().describe('Phases in which it runs.'),
    exit: textSchema.optional().describe('What must be shown before the rest follows.'),
    segments: z
      .array(pathReferenceTo('segments'))
      .max(100)
      .optional()
      .describe('Segments that take part, as segmentation/segment.'),
    ...remarkFields,
  })
  .meta({ id: 'pilot', description: 'A trial in a small area before the rest follows.' });
export type Pilot = z.output<typeof pilotSchema>;
