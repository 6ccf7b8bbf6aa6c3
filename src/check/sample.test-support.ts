import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import { CHECK_CONTEXT } from './check-context.test-support.ts';
import { checkPlan } from './check-plan.ts';
import { comparePlans } from './compare-plans.ts';
import { overlay } from './overlay.test-support.ts';
import { termsOf } from './plan-terms.ts';
import { rulePageSchema, type RulePage, type Sample } from './rule-page.ts';

const HERE = import.meta.dirname;

/** A sample plan with `part` laid over it, as YAML. */
export function sampleWith(sample: Sample, part = ''): string {
  const whole: unknown = parse(readFileSync(path.join(HERE, 'samples', `${sample}.yaml`), 'utf8'));
  return stringify(part === '' ? whole : overlay(whole, parse(part)));
}

/**
 * What the rules find in a sample plan with `part` laid over it. It is published in English alone.
 *
 * @param beside laid over the same plan, it makes another plan of the organisation.
 */
export function findInSample(sample: Sample, part = '', beside?: string): Diagnostic[] {
  const plan = resolvedPlan(sampleWith(sample, part));
  const found = checkPlan(plan, { ...CHECK_CONTEXT, locales: ['en'] });
  if (beside === undefined) return found;
  const other = { ...termsOf(resolvedPlan(sampleWith(sample, beside))), plan: 'another' };
  return [...found, ...comparePlans(termsOf(plan), [other])];
}

/** The page of a rule; undefined when there is none. */
export function readPage(code: string): RulePage | undefined {
  const file = path.join(HERE, 'pages', `${code}.yaml`);
  return existsSync(file) ? rulePageSchema.parse(parse(readFileSync(file, 'utf8'))) : undefined;
}
