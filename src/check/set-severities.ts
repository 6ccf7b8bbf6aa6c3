import { CATALOGUE, type Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { CheckSettings, Severities } from '../model/config.ts';
import type { Address } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import { RULE_CODES } from './rules.ts';

/**
 * Findings of the rules with the severity that the team gives them; those that are switched off are
 * left out. What is set for a plan goes before what is set for all, and a code before its area. Mistakes
 * (a file that cannot be read, an id that leads nowhere) stay what they are.
 */
export function setSeverities(
  found: readonly Diagnostic[],
  { severity, plans }: CheckSettings,
  plan: string,
): Diagnostic[] {
  const own = Object.hasOwn(plans, plan) ? plans[plan] : undefined;
  return found.flatMap((one) => {
    if (!isRule(one.code)) return [one];
    const set = look(own ?? {}, one.code) ?? look(severity, one.code) ?? one.severity;
    return set === 'off' ? [] : [{ ...one, severity: set }];
  });
}

function look(severities: Severities, code: Code): Severities[string] | undefined {
  return severities[code] ?? severities[`${areaOf(code)}/*`];
}

/** Settings that name no rule or no plan. */
export function checkSettings(
  { severity, plans }: CheckSettings,
  planIds: readonly string[],
  places: Readonly<Record<Address, Place>>,
): Diagnostic[] {
  const codes = (severities: Severities, at: string): Diagnostic[] =>
    Object.keys(severities)
      .filter((code) => !isRule(code) && !AREAS.has(code))
      .map((code) => {
        const place = places[`${at}.${code}`];
        if (Object.hasOwn(CATALOGUE, code)) {
          return diagnostic('checks/mistake', { place, values: { code } });
        }
        const near = nearest(code, [...RULE_CODES, ...AREAS]);
        const values = { code, ...(near === undefined ? {} : { nearest: near }) };
        return diagnostic('checks/unknown-rule', { place, values });
      });
  return [
    ...codes(severity, 'checks#severity'),
    ...Object.entries(plans).flatMap(([plan, severities]) => {
      const at = `checks#plans.${plan}`;
      if (planIds.includes(plan)) return codes(severities, at);
      const near = nearest(plan, planIds);
      const values = { plan, ...(near === undefined ? {} : { nearest: near }) };
      return [
        diagnostic('checks/unknown-plan', { place: places[at], values }),
        ...codes(severities, at),
      ];
    }),
  ];
}

const CODES: ReadonlySet<string> = new Set(RULE_CODES);

function isRule(code: string): boolean {
  return CODES.has(code);
}

function areaOf(code: string): string {
  return code.slice(0, code.indexOf('/'));
}

/** Sample: `evidence/*`. */
const AREAS: ReadonlySet<string> = new Set(RULE_CODES.map((code) => `${areaOf(code)}/*`));
