import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { pathReferenceTo, referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { contactCapSchema } from './contact-cap.ts';
import { headFields, remarkFields } from './remarks.ts';

const followUpSchema = z
  .strictObject({
    ...headFields,
    label: textSchema.describe('What happens then.'),
    after: durationSchema.optional().describe('How long after the trigger. Sample: 3 days.'),
    ...remarkFields,
  })
  .meta({ id: 'follow-up', description: 'A later step of an automation rule.' });

/** When something happens, the system does something. */
export const automationRuleSchema = z
  .strictObject({
    ...headFields,
    kind: z
      .enum(['event', 'threshold', 'calendar'])
      .describe('What starts it: an event, a figure that is passed, or a day.'),
    purpose: z
      .enum(['follow-up', 'service', 'marketing', 'care', 'alert'])
      .optional()
      .describe('What it is for.'),
    trigger: textSchema.describe('What starts it, in words.'),
    condition: textSchema.optional().describe('When it applies.'),
    delay: durationSchema.optional().describe('Time from the trigger to the action. Sample: 1 h.'),
    action: textSchema.describe('What the system does.'),
    channel: textSchema.optional().describe('On which channel.'),
    limit: durationSchema.optional().describe('By when it must be done. Sample: 24 h.'),
    followUps: z.array(followUpSchema).max(12).default([]).describe('What follows later.'),
    cap: contactCapSchema.optional(),
    offers: z.array(referenceTo('offers')).max(100).optional().describe('Offers that it sends.'),
    segments: z
      .array(pathReferenceTo('segments'))
      .max(100)
      .optional()
      .describe('For whom it is, as segmentation/segment.'),
    strategies: z
      .array(referenceTo('strategies'))
      .max(100)
      .optional()
      .describe('Strategies it belongs to.'),
    ...remarkFields,
  })
  .meta({ id: 'automation-rule', description: 'What a system does by itself, and when.' });
export type AutomationRule = z.output<typeof automationRuleSchema>;
