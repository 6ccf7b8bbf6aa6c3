import { z } from 'zod';
import { headFields, remarkFields } from './remarks.ts';

export const orientationSchema = z
  .strictObject({
    ...headFields,

    ...remarkFields,
  })
  .meta({ id: 'orientation', description: 'A direction that management has set.' });
export type Orientation = z.output<typeof orientationSchema>;
