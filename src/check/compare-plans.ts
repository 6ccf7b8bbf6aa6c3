import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Text } from '../model/text.ts';
import {
  inOwnLanguage,
  names,
  sameName,
  type MetricTerm,
  type PlanTerms,
  type SegmentTerm,
} from './plan-terms.ts';

/** Codes of what is found between the plans of one organisation. */
export const PORTFOLIO_CODES = [
  'portfolio/direction-differs',
  'portfolio/name-differs',
  'portfolio/segment-differs',
] as const;

/**
 * Words that `own` and an earlier plan of the same organisation use in two senses. The finding belongs to
 * `own`; each word is compared with the first of the others that uses it.
 */
export function comparePlans(own: PlanTerms, others: readonly PlanTerms[]): Diagnostic[] {
  const earlier = others
    .filter(({ plan, organisation }) => plan < own.plan && sameName(organisation, own.organisation))
    .sort((a, b) => (a.plan < b.plan ? -1 : 1));
  return [
    ...own.metrics.flatMap((term) => compareMetric(own, term, earlier)),
    ...own.segments.flatMap((term) => compareSegment(own, term, earlier)),
  ];
}

interface Other<T> {
  plan: PlanTerms;
  term: T;
}

function firstOf<T>(
  plans: readonly PlanTerms[],
  terms: (plan: PlanTerms) => readonly T[],
  fits: (term: T) => boolean,
): Other<T> | undefined {
  for (const plan of plans) {
    const term = terms(plan).find(fits);
    if (term !== undefined) return { plan, term };
  }
  return undefined;
}

function compareMetric(
  own: PlanTerms,
  term: MetricTerm,
  earlier: readonly PlanTerms[],
): Diagnostic[] {
  const find = (fits: (other: MetricTerm) => boolean): Other<MetricTerm> | undefined =>
    firstOf(
      earlier,
      ({ metrics }) => metrics,
      (other) => other.metric === term.metric && fits(other),
    );
  const found: Diagnostic[] = [];
  const { direction, called, label } = term;
  const turned = direction && find((other) => other.direction !== undefined);
  if (turned && turned.term.direction !== direction) {
    const values = {
      metric: label,
      direction: DIRECTIONS[direction],
      other: turned.plan.plan,
      otherDirection: DIRECTIONS[turned.term.direction ?? direction],
    };
    found.push(
      diagnostic('portfolio/direction-differs', { ...where(own, term), values, ...beside(turned) }),
    );
  }
  const named = find(
    (other) => !sameName(names(other.called ?? other.label), names(called ?? label)),
  );
  if (named) {
    const values = {
      name: inOwnLanguage(own, called ?? label),
      other: named.plan.plan,
      otherName: inOwnLanguage(named.plan, named.term.called ?? named.term.label),
    };
    found.push(
      diagnostic('portfolio/name-differs', { ...where(own, term), values, ...beside(named) }),
    );
  }
  return found;
}

const DIRECTIONS: Record<'up' | 'down', Text> = {
  up: { 'zh-CN': '越高越好', en: 'higher' },
  down: { 'zh-CN': '越低越好', en: 'lower' },
};

function compareSegment(
  own: PlanTerms,
  term: SegmentTerm,
  earlier: readonly PlanTerms[],
): Diagnostic[] {
  const other = firstOf(
    earlier,
    ({ segments }) => segments,
    ({ label }) => sameName(names(label), names(term.label)),
  );
  if (other === undefined || other.term.tests.join() === term.tests.join()) return [];
  const values = {
    segment: term.label,
    tests: term.written,
    other: other.plan.plan,
    otherTests: other.term.written,
  };
  return [
    diagnostic('portfolio/segment-differs', { ...where(own, term), values, ...beside(other) }),
  ];
}

function where({ plan }: PlanTerms, { at, place }: { at: string; place?: Diagnostic['place'] }) {
  return { plan, path: at, ...(place === undefined ? {} : { place }) };
}

function beside({ plan, term }: Other<MetricTerm | SegmentTerm>) {
  const label = { 'zh-CN': `方案 ${plan.plan}`, en: `the plan ${plan.plan}` };
  const { at, place } = term;
  return {
    related: [{ label, path: `${plan.plan}:${at}`, ...(place === undefined ? {} : { place }) }],
  };
}
