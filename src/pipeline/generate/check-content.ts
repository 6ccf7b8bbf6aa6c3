import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { contentSchema, type WrittenContent } from '../../model/content.ts';
import type { Layer } from '../../model/layer.ts';
import { checkOnePlan } from '../check-workspace.ts';
import type { LoadedPlan, LoadedWorkspace } from '../load-workspace.ts';

/** Where a content that is not written yet stands, so that findings can point into it. */
export interface ContentSource {
  /** Name of the file; that of `generated.yaml` when absent. */
  file?: string;
  /** Places by address; without them findings about the content have none. */
  places?: Layer<unknown>['places'];
  /** Day that expiry dates are compared with, YYYY-MM-DD. */
  today?: string;
}

/**
 * What the linter would say of a plan if this were its generated content: resolved with what the inputs
 * state and with the overrides, and judged by the severities, waivers and baseline of the plan. Findings
 * about its files, chapters and releases are not among them.
 *
 * @param content fits the schema of the content.
 */
export function checkContent(
  plan: LoadedPlan,
  workspace: Pick<LoadedWorkspace, 'config' | 'knowledge' | 'sources'>,
  content: WrittenContent,
  { file = `plans/${plan.id}/generated.yaml`, places = {}, today }: ContentSource = {},
): Diagnostic[] {
  const { id, inputs, places: stated = {}, overrides, translations, baseline } = plan;
  if (inputs === undefined) return [];
  return checkOnePlan(
    {
      id,
      layers: {
        id,
        inputs: { file: `plans/${id}/inputs.yaml`, value: inputs, places: stated },
        generated: { file, value: z.decode(contentSchema, content), places },
        ...(overrides && { overrides }),
        ...(translations && { translations }),
      },
      ...(baseline && { baseline }),
      chapters: [],
      releases: [],
      releaseFiles: [],
      diagnostics: [],
    },
    workspace,
    today === undefined ? {} : { today },
  );
}
