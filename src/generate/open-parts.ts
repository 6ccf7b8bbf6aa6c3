import type { Inputs } from '../model/inputs.ts';
import { MERGED_PARTS, PROFILE_FACTS, WRITTEN_PARTS, type WrittenPart } from '../model/profile.ts';

/**
 * The parts that the inputs leave to a generator, of those that one can write. Most parts are closed
 * by what is stated in them. Stated phases close theirs when they hold work, for generated ones beside
 * them would only overlap; without work they are the frame that is filled.
 */
export function openParts(inputs: Inputs): WrittenPart[] {
  const wanted = new Set<string>(inputs.generate ?? PROFILE_FACTS[inputs.profile].writes);
  const holdsWork = inputs.phases?.some(({ work }) => work.length > 0) === true;
  return WRITTEN_PARTS.filter((part) => {
    if (!wanted.has(part) || (part === 'phases' && holdsWork)) return false;
    return MERGED_PARTS.includes(part) || !isStated(inputs[part]);
  });
}

/** Whether the inputs say anything of a part. */
export function isStated(part: unknown): boolean {
  return Array.isArray(part) ? part.length > 0 : part !== undefined;
}
