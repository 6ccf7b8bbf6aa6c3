import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const organisationUnitSchema = z
  .strictObject({
    ...headFields,
    kind: z.enum(['committee', 'group', 'post', 'incentive']).describe('What it is.'),
    duty: textSchema.optional().describe('What it does or rewards.'),
    parent: referenceTo('organisationUnits').optional().describe('The unit that it reports to.'),
    lead: textSchema.optional().describe('Who leads it.'),
    ...remarkFields,
  })
  .meta({
    id: 'organisation-unit',
    description: 'A committee, group, new post or incentive of the organisation.',
  });
export type OrganisationUnit = z.output<typeof organisationUnitSchema>;
