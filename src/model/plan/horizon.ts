import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';

import { dateSchema } from '../time.ts';

export const horizonSchema = z
  .strictObject({
    start: dateSchema.describe('First day of the plan.'),
    from: timeSchema.describe('When first results are due.'),
    to: timeSchema.describe('End of the plan.'),
    prepare: durationSchema
      .optional()
      .describe('Time to prepare before the first day. Sample: 2..3 months.'),
    note: textSchema.optional().describe('A remark for the reader.'),
  })
  .meta({ id: 'horizon', description: 'When the plan starts, first delivers and ends.' });
