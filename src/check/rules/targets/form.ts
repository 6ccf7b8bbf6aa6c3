import type { Code } from '../../../diagnostics/catalogue.ts';
import { printTarget } from '../../print.ts';
import { compareRequirements } from '../../required-level.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { meet, measures, type Measure, type PlacedTarget } from './measures.ts';
import { otherTarget } from './print.ts';

/**
 * One level that is written in two ways: 36 and >=36, <25% and <=25%, 28..30% and <=30%. What differs
 * is told of the first such pair of a measure; a range that is cut short wherever it is.
 */
export const levelForms = rule(
  ['target/form-differs', 'target/strictness-differs', 'target/weaker-elsewhere'],
  (plan) => measures(plan).flatMap(formsOf),
);

type FormCode = 'target/form-differs' | 'target/strictness-differs' | 'target/weaker-elsewhere';

function formsOf(one: Measure): Finding[] {
  const told = new Set<Code>();
  return one.targets.flatMap((placed, at): Finding[] => {
    const other = one.targets.slice(0, at).find((earlier) => isSame(earlier, placed, one));
    const code = other && differenceOf(placed, other);
    if (other === undefined || code === undefined || told.has(code)) return [];
    if (code !== 'target/weaker-elsewhere') told.add(code);
    return [tell(code, placed, other, one)];
  });
}

function tell(code: FormCode, placed: PlacedTarget, other: PlacedTarget, one: Measure): Finding {
  // What is cut short is the place without the range.
  const cut = code === 'target/weaker-elsewhere' && shapeOf(placed) === 'range';
  const [own, theirs] = cut ? [other.target, placed.target] : [placed.target, other.target];
  return finding(
    code,
    { at: own.address, field: 'target' },
    {
      values: { metric: one.label, target: printTarget(own), other: printTarget(theirs) },
    },
    [otherTarget(theirs)],
  );
}

function isSame(a: PlacedTarget, b: PlacedTarget, within: Measure): boolean {
  return (
    a.target.target.kind === b.target.target.kind &&
    compareRequirements(a.asks, b.asks) === 0 &&
    meet(a, b, within)
  );
}

type Shape = 'point' | 'bound' | 'range';

/** Undefined for what is neither, and for a bound that is a range, which is told of by itself. */
function shapeOf({ target: { target } }: PlacedTarget): Shape | undefined {
  if (target.kind !== 'level' && target.kind !== 'change') return undefined;
  const isRange = target.min !== target.max;
  if (target.comparator !== undefined) return isRange ? undefined : 'bound';
  return isRange ? 'range' : 'point';
}

function differenceOf(a: PlacedTarget, b: PlacedTarget): FormCode | undefined {
  const [own, other] = [shapeOf(a), shapeOf(b)];
  if (own === undefined || other === undefined) return undefined;
  if (own !== other) {
    return own === 'range' || other === 'range' ? 'target/weaker-elsewhere' : 'target/form-differs';
  }
  if (own === 'range') return strongEnd(a) === strongEnd(b) ? undefined : 'target/form-differs';
  return isStrict(a) === isStrict(b) ? undefined : 'target/strictness-differs';
}

/** The end of a range that is hoped for, in the unit of the metric where that can be told. */
function strongEnd({ target: { target, level, direction } }: PlacedTarget): number | undefined {
  if (target.kind === 'change') return target.max;
  return direction === 'up' ? level?.max : level?.min;
}

function isStrict({ target: { target } }: PlacedTarget): boolean {
  const comparator = 'comparator' in target ? target.comparator : undefined;
  return comparator === '<' || comparator === '>';
}
