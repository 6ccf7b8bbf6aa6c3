import { readText, type Text } from '../../../model/text.ts';
import { inEach, printTarget } from '../../print.ts';
import { impliedBaseline, mayMeanPoints, type RequiredChange } from '../../required-level.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { meet, measures, type Measure, type PlacedTarget } from './measures.ts';
import { otherTarget, printLevel } from './print.ts';

/**
 * A change in one place and a level in another, with no baseline: both can only be true of one baseline,
 * or of two when nobody says whether percent or points are meant. Once for each measure.
 */
export const impliedBaselines = rule('target/baseline-implied', (plan) =>
  measures(plan).flatMap((one): Finding[] => {
    const pair = one.hasBaseline ? undefined : findPair(one);
    if (pair === undefined) return [];
    const { placed, other } = pair;
    const baseline = printBaselines(placed, other);
    if (baseline === undefined) return [];
    return [
      finding(
        'target/baseline-implied',
        { at: placed.target.address, field: 'target' },
        {
          values: {
            metric: one.label,
            target: printTarget(placed.target),
            other: printTarget(other.target),
            baseline,
          },
        },
        [otherTarget(other.target)],
      ),
    ];
  }),
);

/** The first target whose form is another than that of one before it. */
function findPair(one: Measure): { placed: PlacedTarget; other: PlacedTarget } | undefined {
  const known = one.targets.filter(({ target }) => target.unknown === undefined);
  for (const [at, placed] of known.entries()) {
    const other = known
      .slice(0, at)
      .find((earlier) => isOtherForm(earlier, placed) && meet(earlier, placed, one));
    if (other !== undefined) return { placed, other };
  }
  return undefined;
}

function isOtherForm({ asks: a }: PlacedTarget, { asks: b }: PlacedTarget): boolean {
  if (a.level && b.level) return false;
  if (a.change && b.change) return false;
  return (a.level ?? b.level) !== undefined && (a.change ?? b.change) !== undefined;
}

/** From where both targets come to the same, in words. Sample: `58.3% (relative) or 50% (in points)`. */
function printBaselines(a: PlacedTarget, b: PlacedTarget): Text | undefined {
  const level = a.asks.level ?? b.asks.level;
  const [changing] = a.asks.change ? [a] : [b];
  const change = changing?.asks.change;
  if (level === undefined || change === undefined || changing === undefined) return undefined;
  const { basis, unit, direction } = changing.target;
  const from = (as: RequiredChange): Text | undefined => {
    const amount = impliedBaseline(level.amount, as, direction);
    return amount === undefined ? undefined : printLevel(amount, unit);
  };
  const said = from(change);
  if (change.unit === 'points' || basis !== undefined || !mayMeanPoints(unit)) return said;
  const points = from({ by: change.by, unit: 'points' });
  if (said === undefined || points === undefined) return said ?? points;
  return inEach((locale) => {
    const [relative, inPoints] = [said, points].map((text) => readText(text, locale, locale).text);
    return locale === 'zh-CN'
      ? `${relative}（相对变化）或 ${inPoints}（百分点）`
      : `${relative} (relative) or ${inPoints} (in points)`;
  });
}
