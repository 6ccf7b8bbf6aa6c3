import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import type { Address } from '../model/item-key.ts';
import type { Resolved } from '../model/resolved.ts';
import { findPlace } from './find-place.ts';
import type { CheckContext, Finding } from './rule.ts';
import { danglingReferences } from './dangling-references.ts';
import { RULES } from './rules.ts';
import { withoutExamples } from './without-examples.ts';

/** Puts every rule to the plan. Findings come in the order of the rules, with both places. */
export function checkPlan(plan: Resolved, context: CheckContext): Diagnostic[] {
  const facts = withoutExamples(plan);
  return [
    ...danglingReferences(plan),
    ...RULES.flatMap(({ illustrations = false, check }) =>
      check(illustrations ? plan : facts, context),
    ),
  ].map((finding) => toDiagnostic(plan, finding));
}

/** Only the ids that lead nowhere: what one value can be judged by before the rest of the plan is. */
export function checkReferences(plan: Resolved): Diagnostic[] {
  return danglingReferences(plan).map((finding) => toDiagnostic(plan, finding));
}

function toDiagnostic(
  plan: Resolved,
  { finding, at: address, field: name, related }: Finding,
): Diagnostic {
  return {
    ...finding,
    plan: plan.plan.id,
    path: address,
    ...(name === undefined ? {} : { field: name }),
    ...whereabouts(plan, address, name),
    related: related.map(({ at, field, label }): Related => ({
      label,
      path: at,
      ...whereabouts(plan, at, field),
    })),
  };
}

/** Where something is written, and for generated values the playbook they were taken from. */
function whereabouts(
  plan: Resolved,
  at: Address,
  field: string | undefined,
): Pick<Diagnostic, 'place' | 'playbook'> {
  const place = findPlace(plan, at, field);
  const playbook = place?.file.endsWith('generated.yaml') ? playbookOf(plan, at) : undefined;
  return { ...(place && { place }), ...(playbook !== undefined && { playbook }) };
}

/** The playbook of the item, else of the nearest item around it that has one. */
function playbookOf({ origins }: Resolved, at: Address): string | undefined {
  for (let end = at.length; end > 0; end = at.lastIndexOf('/', end - 1)) {
    const layer = origins[at.slice(0, end)]?.find(({ playbook }) => playbook !== undefined);
    if (layer !== undefined) return layer.playbook;
  }
  return undefined;
}
