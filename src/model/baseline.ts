import { z } from 'zod';

const address = z.string().min(1).max(500);

/** A finding that was there when the baseline was written, known by the items that it is about. */
export const knownFindingSchema = z
  .strictObject({
    code: z.string().max(100).describe('Code of the finding. Sample: target/conflict.'),
    at: address
      .optional()
      .describe('Address of the item, with #field for one of its fields; the plan when absent.'),
    with: z
      .array(address)
      .max(200)
      .optional()
      .describe('Addresses of the other sides of the contradiction.'),
  })
  .meta({ id: 'known-finding', description: 'A finding that the plan had from the start.' });
export type KnownFinding = z.output<typeof knownFindingSchema>;

/**
 * `baseline.yaml`: what was found in a plan when it was taken over. Only new findings are told after
 * that. It names items, not lines and not counts, so that it holds when the file is edited.
 */
export const baselineSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of this file format.'),
    findings: z.array(knownFindingSchema).max(5000).describe('The findings, by item.'),
  })
  .meta({
    id: 'baseline',
    title: 'Planpress baseline',
    description: 'Findings that a plan had when it was taken over.',
  });
export type Baseline = z.output<typeof baselineSchema>;
