import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const serviceLevelSchema = z
  .strictObject({
    ...headFields,
    scope: textSchema.optional().describe('Which requests it covers.'),
    respond: durationSchema.optional().describe('Time to the first answer. Sample: <=4 h.'),
    solve: durationSchema.optional().describe('Time to the solution. Sample: 24 h.'),
    complex: durationSchema.optional().describe('Time to solve a hard case. Sample: <=72 h.'),
    callBack: durationSchema.optional().describe('Time to call back. Sample: 2 h.'),
    priority: durationSchema.optional().describe('Time for urgent requests. Sample: <=15 min.'),
    metrics: z
      .array(referenceTo('catalogue-metrics'))
      .max(100)
      .optional()
      .describe('Metrics that show whether it is kept.'),
    ...remarkFields,
  })
  .meta({ id: 'service-level', description: 'Times that service keeps.' });
export type ServiceLevel = z.output<typeof serviceLevelSchema>;
