import { z } from 'zod';
import { shareSchema } from '../quantity.ts';
import { durationSchema } from '../duration.ts';
import { idSchema, referenceTo } from '../id.ts';
import { targetSchema } from '../target.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

/** Measures that conditions print in words of their own; others go by their metric or their id. */
export const MEASURES = [
  'orders',
  'spend',
  'visits',
  'logins',
  'contacts',
  'complaints',
  'points',
  'activity',
  'age',
  'average-order-value',
  'purchase-frequency',
  'order-frequency',
  'days-since-order',
  'days-since-first-order',
  'days-since-visit',
  'days-since-login',
  'days-since-contact',
] as const;

/** One test that a customer must pass. Sample: `{ measure: orders, is: '>=5', within: 12 months }`. */
export const conditionSchema = z
  .strictObject({
    measure: idSchema
      .describe(
        'What is counted or asked for. Printed in words: those proposed, and every metric of the dictionary.',
      )
      .meta({ examples: [...MEASURES] }),
    is: targetSchema
      .describe("What it must be: '>=5' in quotes, 2..5, <=30 days, top 10%, down 50%.")
      .meta({ examples: ['>=5', '2..5', '<=30 days', 'top 10%', 'down 50%'] }),
    within: durationSchema.optional().describe('How far the count looks back. Sample: 12 months.'),
  })
  .meta({ id: 'condition', description: 'One test that decides whether a customer belongs.' });
export type Condition = z.output<typeof conditionSchema>;

const code = z.enum(['high', 'mid', 'low']);

const segmentSchema = z
  .strictObject({
    ...headFields,
    rule: textSchema.optional().describe('Who belongs, in words.'),
    when: z.array(conditionSchema).max(8).optional().describe('Who belongs, as tests; all hold.'),
    codes: z
      .strictObject({
        recency: code.optional().describe('How lately they bought.'),
        frequency: code.optional().describe('How often they buy.'),
        monetary: code.optional().describe('How much they spend.'),
        activity: code.optional().describe('How much they interact.'),
      })
      .optional()
      .describe('Where it stands on the dimensions of the scheme.'),
    share: shareSchema.optional().describe('Share of all customers. Sample: 15%.'),
    labels: textListSchema.optional().describe('Labels that its customers carry.'),
    needs: textListSchema.optional().describe('What these customers need.'),
    strategies: z
      .array(referenceTo('strategies'))
      .max(100)
      .optional()
      .describe('Strategies that serve the segment.'),
    programme: textSchema.optional().describe('What is done for it, in a few words.'),
    owner: referenceTo('roles').optional(),
    ...remarkFields,
  })
  .meta({ id: 'segment', description: 'A group of customers of a segmentation.' });
export type Segment = z.output<typeof segmentSchema>;

/** A way to divide the customers. */
export const segmentationSchema = z
  .strictObject({
    ...headFields,
    dimensions: textListSchema.optional().describe('What it divides by. Sample: recency, value.'),
    exclusive: z
      .boolean()
      .optional()
      .describe('True when each customer belongs to exactly one segment.'),
    segments: z.array(segmentSchema).min(1).max(60).describe('Its groups.'),
    ...remarkFields,
  })
  .meta({ id: 'segmentation', description: 'A way to divide the customers into segments.' });
export type Segmentation = z.output<typeof segmentationSchema>;
