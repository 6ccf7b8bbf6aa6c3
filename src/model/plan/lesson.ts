import { z } from 'zod';
import { figureSchema } from '../figure.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const lessonSchema = z
  .strictObject({
    ...headFields,
    kind: z.enum(['success', 'shortfall']).describe('What went well, or did not.'),
    effect: textSchema.optional().describe('What came of it.'),
    figure: figureSchema.optional().describe('The figure that shows it. Sample: +30%.'),
    action: textSchema.optional().describe('What is done about it.'),
    ...remarkFields,
  })
  .meta({ id: 'lesson', description: 'What was learnt, or is expected to be.' });
export type Lesson = z.output<typeof lessonSchema>;
