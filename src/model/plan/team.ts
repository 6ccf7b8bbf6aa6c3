import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const teamSchema = z
  .strictObject({
    ...headFields,
    duty: textSchema.optional().describe('What it answers for.'),
    owner: referenceTo('roles').optional(),
    kind: z
      .enum(['group', 'department', 'post'])
      .optional()
      .describe('A project group, a department or a single post.'),
    parent: referenceTo('teams').optional().describe('The team that it belongs to.'),
    ...remarkFields,
  })
  .meta({ id: 'team', description: 'A group of people with a duty.' });
export type Team = z.output<typeof teamSchema>;
