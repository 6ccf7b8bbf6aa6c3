import { z } from 'zod';
import { pathReferenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';
import { conditionSchema } from './segmentation.ts';

const attributeSchema = z
  .strictObject({
    ...headFields,
    value: textSchema.describe('What is typical. Sample: 25–35 years.'),
    ...remarkFields,
  })
  .meta({ id: 'attribute', description: 'One trait of a persona.' });

const score = z.int().min(1).max(5);

/** A typical customer. */
export const personaSchema = z
  .strictObject({
    ...headFields,
    rule: textSchema.optional().describe('Who belongs, in words.'),
    when: z.array(conditionSchema).max(8).optional().describe('Who belongs, as tests; all hold.'),
    attributes: z.array(attributeSchema).max(24).default([]).describe('Typical traits.'),
    needs: textListSchema.optional().describe('What such customers need.'),
    segments: z
      .array(pathReferenceTo('segments'))
      .max(100)
      .optional()
      .describe('Segments that it stands for, as segmentation/segment.'),
    value: score.optional().describe('Value for the business, from 1 to 5.'),
    risk: score.optional().describe('Risk of losing them, from 1 to 5.'),
    ...remarkFields,
  })
  .meta({ id: 'persona', description: 'A typical customer and what he or she needs.' });
export type Persona = z.output<typeof personaSchema>;
