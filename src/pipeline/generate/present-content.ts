import { parse } from 'yaml';
import { z } from 'zod';
import type { WrittenContent } from '../../model/content.ts';
import type { LoadedPlan, LoadedWorkspace } from '../load-workspace.ts';

/**
 * What `generated.yaml` holds, exactly as it is written: what stays is to stay byte for byte, and a
 * parsed value would come back with its defaults. Undefined where there is none that can be read.
 */
export function presentContent(
  { id, written }: LoadedPlan,
  { sources }: Pick<LoadedWorkspace, 'sources'>,
): WrittenContent | undefined {
  const text = sources.get(`plans/${id}/generated.yaml`);
  if (written === undefined || text === undefined) return undefined;
  return z.object({ content: z.custom<WrittenContent>() }).parse(parse(text)).content;
}
