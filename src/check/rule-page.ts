import { z } from 'zod';

const both = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

/** The plans that the examples of the pages are laid over: each is without a single finding. */
export const SAMPLES = ['strategic-plan', 'campaign', 'implementation', 'guide'] as const;
export type Sample = (typeof SAMPLES)[number];

/**
 * The page of a rule: `pages/<area>/<name>.yaml` for the code `area/name`. The reference is made of
 * them, and their examples are what the rules are tested with.
 */
export const rulePageSchema = z.strictObject({
  finds: both.describe('What it finds.'),
  why: both.describe('Why that matters to the people who work with the plan.'),
  fix: both.describe('What to do about it.'),
  plan: z.enum(SAMPLES).describe('The plan that both examples are laid over, by id.'),
  beside: z
    .string()
    .optional()
    .describe(
      'Laid over the same plan: another plan of the organisation, for rules between plans.',
    ),
  fails: z.string().describe('Part of inputs.yaml with the flaw; nothing else is found in it.'),
  sound: z.string().describe('The same part as it should be; nothing is found in it.'),
  at: z
    .array(z.string())
    .min(1)
    .describe('Where it is found: address, or address#field; then the other sides.'),
});

export type RulePage = z.output<typeof rulePageSchema>;
