import { contentSchema, type WrittenContent } from '../../model/content.ts';
import type { Override } from '../../model/overrides.ts';
import { mergeOverrides } from '../../resolve/merge-overrides.ts';
import type { LoadedPlan } from '../load-workspace.ts';

type Corrected = Pick<LoadedPlan, 'inputs' | 'overrides'>;

/**
 * Content as people corrected it. A model sees this, so that the words it writes agree with the figures
 * that the plan will show. A correction that leads nowhere or does not fit is passed over: the linter tells.
 */
export function layCorrections(content: WrittenContent, plan: Corrected): WrittenContent {
  return lay(content, plan, () => true);
}

/**
 * A draft with the values that people put in the place of generated ones. What they added or took out
 * stays with them: a model that wrote the same item would be in its way.
 */
export function laySetValues(draft: WrittenContent, plan: Corrected): WrittenContent {
  return lay(draft, plan, ({ set }) => set !== undefined);
}

function lay(
  content: WrittenContent,
  { inputs, overrides }: Corrected,
  isWanted: (override: Override) => boolean,
): WrittenContent {
  if (inputs === undefined) return content;
  const wanted = (overrides?.value.overrides ?? []).filter(isWanted);
  return wanted.reduce<WrittenContent>((laid, override) => {
    const merged = mergeOverrides(laid, [override], inputs.language);
    const fits = contentSchema.safeDecode(merged.content as WrittenContent).success;
    return fits ? (merged.content as WrittenContent) : laid;
  }, content);
}
