import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { pathReferenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { contactCapSchema } from './contact-cap.ts';
import { headFields, remarkFields } from './remarks.ts';

/** How a stage feels to the customer. */
export const feelingSchema = z.int().min(1).max(5);

const journeyStageSchema = z
  .strictObject({
    ...headFields,
    at: textSchema.optional().describe('When it happens. Sample: within 3 days.'),
    after: durationSchema.optional().describe('How long after the trigger. Sample: 30 days.'),
    action: textSchema.optional().describe('What is done or sent.'),
    channel: textSchema.optional().describe('On which channel.'),
    feeling: feelingSchema.optional().describe('How it feels, from 1, bad, to 5, delightful.'),
    ...remarkFields,
  })
  .meta({ id: 'journey-stage', description: 'One stage of a journey.' });

/** A way that customers go, or that messages take to them. */
export const journeySchema = z
  .strictObject({
    ...headFields,
    kind: z
      .enum(['customer', 'automation', 'service'])
      .describe('A path of customers, of messages or of a case.'),
    trigger: textSchema.optional().describe('What starts it.'),
    rule: textSchema.optional().describe('Its rhythm. Sample: 3 touches within 3 days.'),
    cap: contactCapSchema.optional(),
    stages: z.array(journeyStageSchema).max(40).default([]).describe('Its stages in order.'),
    segments: z
      .array(pathReferenceTo('segments'))
      .max(100)
      .optional()
      .describe('For whom it is, as segmentation/segment.'),
    ...remarkFields,
  })
  .meta({ id: 'journey', description: 'A path of customers, messages or cases.' });
export type Journey = z.output<typeof journeySchema>;
