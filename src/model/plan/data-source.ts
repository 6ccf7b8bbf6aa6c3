import { z } from 'zod';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const dataSourceSchema = z
  .strictObject({
    ...headFields,
    kind: z.enum(['internal', 'external']).describe('Own system, or from outside.'),
    items: textListSchema.optional().describe('What it delivers. Sample: orders, complaints.'),
    ...remarkFields,
  })
  .meta({ id: 'data-source', description: 'Where figures and facts come from.' });
export type DataSource = z.output<typeof dataSourceSchema>;
