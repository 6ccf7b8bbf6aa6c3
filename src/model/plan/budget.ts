import { z } from 'zod';
import { quantitySchema, shareSchema } from '../quantity.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

const budgetItemSchema = z
  .strictObject({
    ...headFields,
    share: shareSchema.optional().describe('Share of the budget. Sample: 35%.'),
    amount: quantitySchema.optional().describe('Money. Sample: 120万元.'),
    spent: quantitySchema
      .optional()
      .describe('Money that it has taken so far, or is expected to take. Sample: 150万元.'),
    covers: textSchema.optional().describe('What it pays for.'),
    reserve: z.boolean().optional().describe('True for money that is kept back.'),
    ...remarkFields,
  })
  .meta({ id: 'budget-item', description: 'A part of the budget.' });

/** The money of the plan, in shares or amounts. */
export const budgetSchema = z
  .strictObject({
    total: quantitySchema.optional().describe('All of it. Sample: 1,200,000 CNY.'),
    control: textSchema.optional().describe('How spending is watched.'),
    items: z.array(budgetItemSchema).min(1).max(60).describe('Its parts; shares add up to 100%.'),
    ...remarkFields,
  })
  .meta({ id: 'budget', description: 'The money of the plan.' });
export type Budget = z.output<typeof budgetSchema>;
