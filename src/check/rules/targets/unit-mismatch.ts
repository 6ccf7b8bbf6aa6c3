import { planTargets } from '../../../model/plan-targets.ts';
import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import type { TargetValue } from '../../../model/target.ts';
import type { Text } from '../../../model/text.ts';
import { convertAmount, type Unit } from '../../../model/unit.ts';
import { finding, type Finding, rule } from '../../rule.ts';

/** Figures whose stated unit does not convert to the unit of their metric. */
export const unitMismatch = rule('metric/unit-mismatch', (plan) => [
  ...plan.observations.flatMap((own) => [
    ...judge({ at: own.address, field: 'value' }, own, own.value),
    ...judge({ at: own.address, field: 'change' }, own, changeUnit(own)),
    ...(own.benchmarks ?? []).flatMap(({ value }) =>
      judge({ at: own.address, field: 'benchmarks' }, own, value),
    ),
  ]),
  ...planTargets(plan).flatMap((own) => [
    ...judge({ at: own.address, field: 'from' }, own, own.from),
    ...judge({ at: own.address, field: 'target' }, own, figureOf(own.target, own)),
    ...judge({ at: own.address, field: 'also' }, own, own.also && figureOf(own.also, own)),
  ]),
]);

function judge(
  at: { at: string; field: string },
  { label, unit }: { label: Text; unit: Unit },
  figure: { unit?: Unit | undefined; raw: string } | undefined,
): Finding[] {
  if (figure?.unit === undefined || convertAmount(1, figure.unit, unit) !== undefined) return [];
  return [
    finding('metric/unit-mismatch', at, { values: { metric: label, unit, found: figure.raw } }),
  ];
}

/** What of a target has to be in the unit of its metric. */
function figureOf(
  value: TargetValue,
  { unit }: ResolvedTarget,
): { unit?: Unit | undefined; raw: string } | undefined {
  if (value.kind === 'level') return value;
  // Points fit shares, scores and ranks; they are no time and no money.
  const mayHavePoints = ['percent', 'pp', 'score', 'score5', 'points', 'rank'].includes(unit);
  const isPoints = value.kind === 'change' && value.unit === 'pp';
  return isPoints && !mayHavePoints ? { unit: 'pp', raw: value.raw } : undefined;
}

/** A change may be told in percent or in points whatever the metric counts. */
function changeUnit({ change }: Resolved['observations'][number]) {
  return change?.unit === 'percent' || change?.unit === 'pp' ? undefined : change;
}
