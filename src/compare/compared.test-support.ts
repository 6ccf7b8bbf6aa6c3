import { CHECK_CONTEXT } from '../check/check-context.test-support.ts';
import { parse, stringify } from 'yaml';
import { overlay } from '../check/overlay.test-support.ts';
import { sampleWith } from '../check/sample.test-support.ts';
import type { Sample } from '../check/rule-page.ts';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import type { Change } from '../model/change.ts';
import type { Locale } from '../model/locale.ts';
import { comparePlanVersions, type CompareOptions } from './compare-plan-versions.ts';

/** What changed when `part` was laid over a sample plan that had `base` laid over it. */
export function compared(
  part: string,
  { base = '', sample = 'strategic-plan', ...options }: Compared = {},
): Change[] {
  const before = sampleWith(sample, base);
  const after = stringify(overlay(parse(before), parse(part)));
  return comparePlanVersions(resolvedPlan(before), resolvedPlan(after), {
    calendar: CHECK_CONTEXT.calendar,
    ...options,
  }).changes;
}

interface Compared extends CompareOptions {
  base?: string;
  sample?: Sample;
}

/** Changes as lines, with their details below them. */
export function lines(changes: readonly Change[], locale: Locale): string[] {
  return changes.flatMap(({ kind, weight, trend, text, details = [] }) => [
    `${weight === 'minor' ? '(minor) ' : ''}${kind}${trend === undefined ? '' : `, ${trend}`}: ${text[locale]}`,
    ...details.map((line) => `  ${line[locale]}`),
  ]);
}

/** The same in every language, one below the other. */
export function told(part: string, options?: Compared): string[] {
  const changes = compared(part, options);
  return [...lines(changes, 'en'), ...lines(changes, 'zh-CN')];
}
