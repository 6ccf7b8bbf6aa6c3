import type { Condition } from '../../../model/plan/segmentation.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import { metricsById } from '../../metrics-by-id.ts';
import { inEach } from '../../print.ts';
import { finding, rule, type CheckContext, type Side } from '../../rule.ts';
import { readSpace } from './axes.ts';
import { findGaps } from './find-gaps.ts';
import { printBox } from './print-range.ts';

/** Most gaps that a finding names. */
const MOST_GAPS = 2;

/**
 * Segments that each customer must belong to, and customers who fit none of them. Judged only where all
 * segments are given by tests.
 */
export const segmentGaps = rule('segment/rules-gap', (plan, context) =>
  plan.segmentations
    .filter(({ exclusive }) => exclusive === true)
    .flatMap(({ address, label, segments }) => {
      const gap = gapsOf(
        plan,
        context,
        segments.map(({ when }) => when),
      );
      if (gap === undefined) return [];
      const values = { segmentation: label, gap };
      return [finding('segment/rules-gap', { at: address, field: 'segments' }, { values })];
    }),
);

/**
 * Personas that divide the customers by themselves, and customers who fit none. They are taken to do
 * so when none of them stands for segments, all are given by tests, and two test the same.
 */
export const personaGaps = rule('persona/rules-gap', (plan, context) => {
  const [first, ...others] = plan.personas;
  if (first === undefined || !divide(plan.personas)) return [];
  const gap = gapsOf(
    plan,
    context,
    plan.personas.map(({ when }) => when),
  );
  if (gap === undefined) return [];
  const sides = others.map(({ address }): Side => ({
    at: address,
    field: 'when',
    label: { 'zh-CN': '另一类典型客户', en: 'another persona' },
  }));
  return [
    finding('persona/rules-gap', { at: first.address, field: 'when' }, { values: { gap } }, sides),
  ];
});

function divide(personas: Resolved['personas']): boolean {
  if (personas.some(({ segments }) => (segments ?? []).length > 0)) return false;
  const measures = personas.flatMap(({ when }) => [
    ...new Set((when ?? []).map(({ measure }) => measure)),
  ]);
  return new Set(measures).size < measures.length;
}

/** What customers are like who fit none; undefined when there are none, or nothing can be said. */
function gapsOf(
  plan: Resolved,
  { knowledge }: CheckContext,
  tests: readonly (readonly Condition[] | undefined)[],
): Text | undefined {
  const groups = tests.filter((when) => when !== undefined && when.length > 0);
  if (groups.length < tests.length || groups.length < 2) return undefined;
  const space = readSpace(groups as Condition[][], metricsById(knowledge));
  if (space === undefined) return undefined;
  const gaps = (findGaps(space, MOST_GAPS) ?? []).map((box) => printBox(plan, space.axes, box));
  if (gaps.length === 0) return undefined;
  return inEach((locale) =>
    gaps.map((gap) => readText(gap, locale, locale).text).join(locale === 'zh-CN' ? '；' : '; '),
  );
}
