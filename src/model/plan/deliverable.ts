import { z } from 'zod';
import { idSchema, referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

const rowSchema = z
  .strictObject({
    id: idSchema,
    cells: textListSchema.describe('One text for each column.'),
    ...remarkFields,
  })
  .meta({ id: 'template-row', description: 'A filled row of a template.' });

/** Something that is handed over: a report, a list, a template to fill in. */
export const deliverableSchema = z
  .strictObject({
    ...headFields,
    kind: z.enum(['report', 'list', 'template', 'system', 'package']).describe('What it is.'),
    content: textSchema.optional().describe('What stands in it.'),
    columns: textListSchema.optional().describe('Columns of a template.'),
    rows: z.array(rowSchema).max(60).default([]).describe('Rows already filled in, as samples.'),
    phases: z.array(referenceTo('phases')).max(100).optional().describe('Phases that produce it.'),
    steps: z.array(referenceTo('steps')).max(100).optional().describe('Steps that produce it.'),
    owner: referenceTo('roles').optional(),
    ...remarkFields,
  })
  .meta({ id: 'deliverable', description: 'Something that is handed over or filled in.' });
export type Deliverable = z.output<typeof deliverableSchema>;
