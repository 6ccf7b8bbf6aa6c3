import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';

import { dateSchema } from '../time.ts';

export const horizonSchema = z
  .strictObject({
    start: dateSchema.describe('First day of the plan.'),
    from: timeSchema
      .describe(
        'When first results are due: W6, M6 or a date. The end of that week or month is meant.',
      )
      .meta({ examples: ['M6', 'W6', '2026-08-31'] }),
    to: timeSchema
      .describe('End of the plan: W13, M12 or a date. The end of that week or month is meant.')
      .meta({ examples: ['M12', 'W13', '2027-02-28'] }),
    prepare: durationSchema
      .optional()
      .describe('Time to prepare before the first day. Sample: 2..3 months.'),
    lasts: durationSchema
      .optional()
      .describe(
        'Its length as it was announced; the phases are held to it. Sample: 24..30 months.',
      ),
    note: textSchema.optional().describe('A remark for the reader.'),
  })
  .meta({ id: 'horizon', description: 'When the plan starts, first delivers and ends.' });
