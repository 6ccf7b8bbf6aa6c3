import { z } from 'zod';
import { textSchema } from '../text.ts';
import { frequencySchema } from './cadence.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

const variantSchema = z
  .strictObject({
    ...headFields,
    focus: textSchema.describe('What such an organisation starts with.'),
    ...remarkFields,
  })
  .meta({ id: 'variant', description: 'A size or kind of organisation, and what it starts with.' });

const channelSchema = z
  .strictObject({
    ...headFields,
    kind: z
      .enum(['online', 'offline', 'community', 'feedback'])
      .describe('Where it meets the customer.'),
    items: textListSchema.optional().describe('The channels of this kind. Sample: App, store.'),
    frequency: frequencySchema.optional(),
    ...remarkFields,
  })
  .meta({ id: 'channel', description: 'A way to meet or hear customers.' });

const scopeSchema = z
  .strictObject({ ...headFields, ...remarkFields })
  .meta({ id: 'scope-item', description: 'A field of work that the plan covers.' });

/** For whom the plan is made, where it meets customers and what it covers. */
export const positioningSchema = z
  .strictObject({
    statement: textSchema.optional().describe('The position in one or two sentences.'),
    industries: textListSchema.optional().describe('Industries that it suits.'),
    variants: z
      .array(variantSchema)
      .max(20)
      .default([])
      .describe('Sizes or kinds of organisation.'),
    channels: z
      .array(channelSchema)
      .max(40)
      .default([])
      .describe('Ways to meet or hear customers.'),
    scope: z.array(scopeSchema).max(40).default([]).describe('Fields of work that it covers.'),
    ...remarkFields,
  })
  .meta({ id: 'positioning', description: 'For whom the plan is made and what it covers.' });
export type Positioning = z.output<typeof positioningSchema>;
