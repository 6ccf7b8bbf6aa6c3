import { z } from 'zod';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const triggerSchema = z
  .strictObject({
    ...headFields,
    situation: textSchema.describe('How one notices that the time has come.'),
    action: textSchema.optional().describe('What to do first.'),
    ...remarkFields,
  })
  .meta({
    id: 'trigger',
    description: 'A situation that calls for the plan to be made or renewed.',
  });
export type StartTrigger = z.output<typeof triggerSchema>;
