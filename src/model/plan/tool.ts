import { z } from 'zod';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const toolSchema = z
  .strictObject({
    ...headFields,
    purpose: textSchema.optional().describe('What it is used for.'),
    how: textSchema.optional().describe('How it is built or brought in.'),
    options: textListSchema.optional().describe('Products to choose from.'),
    items: textListSchema.optional().describe('Its parts.'),
    ...remarkFields,
  })
  .meta({ id: 'tool', description: 'A system or tool that the plan uses.' });
export type Tool = z.output<typeof toolSchema>;
