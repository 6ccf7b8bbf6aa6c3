import { z } from 'zod';
import { shareSchema } from '../quantity.ts';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

const causeSchema = z
  .strictObject({
    ...headFields,
    share: shareSchema.describe('Its share of the whole. Sample: 35%.'),
    comment: textSchema.optional().describe('What lies behind it.'),
    ...remarkFields,
  })
  .meta({ id: 'cause', description: 'One cause and its share.' });

/** Why something happens, in shares. What the shares leave to 100 is shown as other. */
export const causeShareSchema = z
  .strictObject({
    ...headFields,
    about: referenceTo('challenges').optional().describe('The challenge that it explains.'),
    items: z.array(causeSchema).min(1).max(20).describe('The causes with their shares.'),
    rest: textSchema.optional().describe('What the rest is, where the shares do not reach 100%.'),
    ...remarkFields,
  })
  .meta({ id: 'cause-share', description: 'The causes of something, in shares.' });
export type CauseShare = z.output<typeof causeShareSchema>;
