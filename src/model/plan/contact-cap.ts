import { z } from 'zod';

/** How often one customer may be contacted. */
export const contactCapSchema = z
  .strictObject({
    max: z.int().min(1).max(1000).describe('Most contacts in that time. Sample: 2.'),
    per: z.enum(['day', 'week', 'month']).describe('The time that they are counted in.'),
  })
  .meta({ id: 'contact-cap', description: 'How often one customer is contacted at most.' });
