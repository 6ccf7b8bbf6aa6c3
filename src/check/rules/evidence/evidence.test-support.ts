import type { CheckContext, Finding, Rule } from '../../rule.ts';
import { findingsOf, untilEnd } from '../../small-plan.test-support.ts';

const HEAD = { profile: 'implementation', ...untilEnd('M12', 'M6') };

/** What a rule finds in a plan of these lines. */
export function findWith(rule: Rule, lines: string, context?: Partial<CheckContext>) {
  return findingsOf(rule, lines, HEAD, context);
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
