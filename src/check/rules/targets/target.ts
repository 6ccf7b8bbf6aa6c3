import { formatQuantity, formatTarget, printed } from '../../../model/format.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { convertAmount, type Unit } from '../../../model/unit.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';

/** A metric whose better direction the dictionary leaves open and the plan does not state. */
export const undeclaredDirection = rule('metric/direction-undeclared', (plan) =>
  plan.observations
    .filter(({ undeclared }) => undeclared)
    .map(({ address, label }) =>
      finding('metric/direction-undeclared', address, { values: { metric: label } }),
    ),
);

/** A target that would make the metric worse, or leave it where it is. */
export const targetAgainstDirection = rule(
  ['target/against-direction', 'target/not-better-than-baseline'],
  (plan) =>
    planTargets(plan).flatMap((target): Finding[] => {
      const sign = target.direction === 'up' ? 1 : -1;
      const at = { at: target.address, field: 'target' };
      const values = { metric: target.label, target: printedTarget(target) };
      const against = (related: readonly Side[]): Finding =>
        finding(
          'target/against-direction',
          at,
          {
            values: { ...values, direction: DIRECTIONS[target.direction] },
          },
          related,
        );
      if (target.target.kind === 'change') {
        return target.target.direction === target.direction ? [] : [against([])];
      }
      if (target.baseline === undefined || target.level === undefined) return [];
      const start = target.baseline.amount;
      const gains = [target.level.min, target.level.max].map((level) => (level - start) * sign);
      const related = baselineSide(target);
      if (Math.max(...gains) < 0) return [against(related)];
      if (Math.min(...gains) > 0) return [];
      const baseline = inBoth((locale) =>
        printed(formatQuantity(target.baseline, locale, target.unit, target.scale)),
      );
      return [
        finding(
          'target/not-better-than-baseline',
          at,
          { values: { ...values, baseline } },
          related,
        ),
      ];
    }),
);

const DIRECTIONS: Record<'up' | 'down', Text> = {
  up: { 'zh-CN': '上升', en: 'up' },
  down: { 'zh-CN': '下降', en: 'down' },
};

/** A level that the metric can never take. */
export const targetOutOfBounds = rule('target/out-of-bounds', (plan) =>
  planTargets(plan).flatMap((target): Finding[] => {
    if (target.range === undefined || target.level === undefined) return [];
    const [low, high] = target.range;
    if (target.level.min >= low && target.level.max <= high) return [];
    return [
      finding(
        'target/out-of-bounds',
        { at: target.address, field: 'target' },
        {
          values: { metric: target.label, target: printedTarget(target), low, high },
        },
      ),
    ];
  }),
);

/** Figures whose stated unit does not convert to the unit of their metric. */
export const unitMismatch = rule('metric/unit-mismatch', (plan) => {
  const judge = (
    at: { at: string; field: string },
    metric: { label: Text; unit: Unit },
    figure: { unit?: Unit | undefined; raw: string } | undefined,
  ): Finding[] => {
    const { label, unit } = metric;
    if (figure?.unit === undefined || convertAmount(1, figure.unit, unit) !== undefined) return [];
    return [
      finding('metric/unit-mismatch', at, { values: { metric: label, unit, found: figure.raw } }),
    ];
  };
  return [
    ...plan.observations.flatMap((own) => [
      ...judge({ at: own.address, field: 'value' }, own, own.value),
      ...judge({ at: own.address, field: 'change' }, own, changeUnit(own)),
      ...(own.benchmarks ?? []).flatMap(({ value }) =>
        judge({ at: own.address, field: 'benchmarks' }, own, value),
      ),
    ]),
    ...planTargets(plan).flatMap((own) => [
      ...judge({ at: own.address, field: 'from' }, own, own.from),
      ...(own.target.kind === 'level'
        ? judge({ at: own.address, field: 'target' }, own, own.target)
        : []),
      ...(isChangeInPoints(own)
        ? judge({ at: own.address, field: 'target' }, own, { unit: 'pp', raw: own.target.raw })
        : []),
    ]),
  ];
});

/** Points in percent fit shares, scores and ranks; they are no time and no money. */
function isChangeInPoints({ target, unit }: ResolvedTarget): boolean {
  return (
    target.kind === 'change' &&
    target.unit === 'pp' &&
    !['percent', 'pp', 'score', 'score5', 'points', 'rank'].includes(unit)
  );
}

/** A change may be told in percent or in points whatever the metric counts. */
function changeUnit({ change }: Resolved['observations'][number]) {
  return change?.unit === 'percent' || change?.unit === 'pp' ? undefined : change;
}

/** A stated figure that the metric can never take. */
export const observationOutOfBounds = rule('metric/out-of-bounds', (plan) =>
  plan.observations.flatMap(({ address, label, normal, range, unit, scale }): Finding[] => {
    // A figure that does not convert to the unit of its metric is reported as such.
    if (range === undefined || normal?.unit !== unit) return [];
    const [low, high] = range;
    if (normal.amount >= low && normal.amount <= high) return [];
    const found = inBoth((locale) => printed(formatQuantity(normal, locale, unit, scale)));
    return [
      finding(
        'metric/out-of-bounds',
        { at: address, field: 'value' },
        { values: { metric: label, found, low, high } },
      ),
    ];
  }),
);

function printedTarget(target: ResolvedTarget): Text {
  return inBoth((locale) =>
    printed(formatTarget(target.target, locale, target.unit, target.scale)),
  );
}

function inBoth(print: (locale: Locale) => string): Text {
  return { 'zh-CN': print('zh-CN'), en: print('en') };
}

/** Where the baseline of a target is stated. */
function baselineSide(target: ResolvedTarget): Side[] {
  const label = { 'zh-CN': '基线写在这里', en: 'the baseline stands here' };
  if (target.from !== undefined) return [{ at: target.address, field: 'from', label }];
  return target.baselineAt === undefined ? [] : [{ at: target.baselineAt, field: 'value', label }];
}
