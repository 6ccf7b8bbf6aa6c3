import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { contentSchema } from '../model/content.ts';
import type { Resolved } from '../model/resolved.ts';
import { parseInputs } from '../parse/parse-plan-files.ts';
import { resolvePlan } from '../resolve/resolve-plan.ts';

/** A plan that consists of what its inputs state. */
export function resolvedPlan(text: string): Resolved {
  const { value, places, diagnostics } = parseInputs({ file: 'inputs.yaml', text });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  const empty = { file: 'generated.yaml', value: contentSchema.parse({}), places: {} };
  const inputs = { file: 'inputs.yaml', value, places };
  const layers = { id: 'sample', inputs, generated: empty };
  return resolvePlan(layers, readKnowledge(), { lineOf: () => 1 }).resolved;
}

/** The same plan with other words for whatever diagrams show, each still different from the others. */
export function relabelled(plan: Resolved, label: string): Resolved {
  let count = 0;
  return JSON.parse(
    JSON.stringify(plan, (key, value: unknown) => {
      if (!['label', 'trigger', 'action'].includes(key)) return value;
      count += 1;
      return `${count}${label}`;
    }),
  ) as Resolved; // only texts have changed
}
