import { z } from 'zod';
import { SECTIONS } from './profile.ts';

/** A text that stands in every language, since it was worded from data. */
export const bothSchema = z.strictObject({ 'zh-CN': z.string(), en: z.string() });
export type Both = z.output<typeof bothSchema>;

/** Begins the lines of a change that tell what puts the plan at risk, so that the eye finds them. */
export const WARNING: Both = { 'zh-CN': '注意：', en: 'Warning: ' };

/**
 * One difference between two versions of a plan, in words. It is stored with releases, so it holds texts
 * and no values that later code would have to understand.
 */
export const changeSchema = z
  .strictObject({
    kind: z
      .enum(['added', 'removed', 'changed', 'moved', 'follows'])
      .describe('What was done; `follows` is what comes of it without having been edited.'),
    weight: z
      .enum(['major', 'minor'])
      .describe('minor: wording and order, which a reader in a hurry may leave out.'),
    part: z
      .enum(['plan', ...SECTIONS])
      .describe('Section of the document that it stands in; `plan` is title, period and summary.'),
    at: z
      .string()
      .describe(
        'Address of the item, in the newer version unless it was removed; empty: the plan.',
      ),
    field: z.string().optional().describe('Field of the item; the whole item when absent.'),
    label: bothSchema.describe('What the item is called. Sample: Benefit mall.'),
    text: bothSchema.describe('The change in one line. Sample: NPS target 30–35 → 33–36.'),
    details: z
      .array(bothSchema)
      .optional()
      .describe('What comes of it or belongs to it, a line each.'),
    from: bothSchema.optional().describe('The old value, printed, where it is short.'),
    to: bothSchema.optional().describe('The new value, printed, where it is short.'),
    trend: z
      .enum(['better', 'worse'])
      .optional()
      .describe('Whether it asks more of the plan or puts it at risk, where that can be told.'),
  })
  .meta({ id: 'change', description: 'A difference between two versions of a plan.' });
export type Change = z.output<typeof changeSchema>;

/** Whether a change is one of the plan itself: not wording, what follows, what checks find or who wrote it. */
export function isMainChange({ kind, weight, part }: Change): boolean {
  return weight === 'major' && kind !== 'follows' && part !== 'findings' && part !== 'origins';
}
