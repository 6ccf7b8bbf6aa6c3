import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { headFields, remarkFields } from './remarks.ts';

export const responsibilitySchema = z
  .strictObject({
    ...headFields,
    responsible: z.array(referenceTo('roles')).max(100).optional().describe('Who does it.'),
    accountable: referenceTo('roles').optional().describe('Who answers for it; exactly one.'),
    consulted: z.array(referenceTo('roles')).max(100).optional().describe('Who is asked before.'),
    informed: z.array(referenceTo('roles')).max(100).optional().describe('Who is told after.'),
    ...remarkFields,
  })
  .meta({
    id: 'responsibility',
    description: 'Who does, answers for, advises on and hears of a task (RACI).',
  });
export type Responsibility = z.output<typeof responsibilitySchema>;
