import { resolvedPlan } from '../../../diagrams/resolved-plan.test-support.ts';
import { CHECK_CONTEXT } from '../../check-context.test-support.ts';
import type { CheckContext, Finding, Rule } from '../../rule.ts';

const HEAD = `
format: 1
title: Sample
organisation: ACME
profile: implementation
language: en
industry: retail-ecommerce
generate: []
horizon: { start: 2026-03-02, from: M6, to: M12 }
`;

/** What a rule finds in a plan of these lines. */
export function findWith({ check }: Rule, lines: string, context?: Partial<CheckContext>) {
  return check(resolvedPlan(HEAD + lines), { ...CHECK_CONTEXT, ...context });
}

/** A piece of evidence with its figures. Samples: `Churn: -18%`, `Churn: -18%; year: 2024`. */
export function piece(
  id: string,
  label: string,
  figures: readonly string[],
  fields = 'kind: case',
): string {
  const list = figures.map((one) => {
    const [, thing = '', figure = '', more = ''] = /^(.*?): (.*?)(?:; (.*))?$/.exec(one) ?? [];
    const named = thing === '' ? '' : `label: "${thing}", `;
    return `{ ${named}figure: "${figure}"${more === '' ? '' : `, ${more}`} }`;
  });
  return `\n  - { id: ${id}, label: "${label}", ${fields}, figures: [${list.join(', ')}] }`;
}

/** Where findings are, and where their other sides are. */
export function places(found: readonly Finding[]): string[][] {
  const print = ({ at, field }: { at: string; field?: string | undefined }): string =>
    field === undefined ? at : `${at}#${field}`;
  return found.map((one) => [print(one), ...one.related.map(print)]);
}
