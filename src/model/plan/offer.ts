import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { pathReferenceTo } from '../id.ts';
import { quantitySchema, shareSchema } from '../quantity.ts';
import { headFields, remarkFields } from './remarks.ts';

export const offerSchema = z
  .strictObject({
    ...headFields,
    kind: z
      .enum(['coupon', 'discount', 'points', 'gift', 'service', 'bundle'])
      .describe('What the customer gets.'),
    threshold: quantitySchema
      .optional()
      .describe('Smallest purchase that it asks for; 0 for none. Sample: 200 CNY.'),
    off: quantitySchema.optional().describe('What it takes off the price. Sample: 30 CNY.'),
    pays: shareSchema.optional().describe('Share of the price that is paid. Sample: 80%.'),
    multiple: quantitySchema.optional().describe('By what points are multiplied. Sample: 2x.'),
    validFor: durationSchema.optional().describe('How long it is valid. Sample: 7 days.'),
    segments: z
      .array(pathReferenceTo('segments'))
      .max(100)
      .optional()
      .describe('For whom it is, as segmentation/segment.'),
    ...remarkFields,
  })
  .meta({ id: 'offer', description: 'A benefit or offer to customers.' });
export type Offer = z.output<typeof offerSchema>;
