import type { Segment } from '../../../model/plan/segmentation.ts';
import { sumOfShares } from '../../share-sum.ts';
import { finding, rule } from '../../rule.ts';

const LEVELS = ['high', 'mid', 'low'] as const;
type Codes = NonNullable<Segment['codes']>;
type Dimension = keyof Codes;

/**
 * Codes that leave combinations to nobody although the shares already hold all customers. Where tests
 * decide who belongs, the codes only show what is typical.
 */
export const codesNotExhaustive = rule('segment/codes-not-exhaustive', (plan) =>
  plan.segmentations.flatMap(({ address, label, exclusive, segments }) => {
    const coded = segments.flatMap(({ codes, when = [] }) =>
      codes === undefined ? [] : [{ codes, isTested: when.length > 0 }],
    );
    if (exclusive !== true || coded.length < segments.length) return [];
    if (coded.every(({ isTested }) => isTested)) return [];
    const { min, max } = sumOfShares(segments);
    if (min > 100.1 || max < 99.9 || segments.some(({ share }) => share === undefined)) return [];
    const used = new Set(coded.flatMap(({ codes }) => Object.keys(codes) as Dimension[]));
    const count = combinations(
      coded.map(({ codes }) => codes),
      [...used],
    );
    const all = LEVELS.length ** used.size;
    if (count === all) return [];
    return [
      finding(
        'segment/codes-not-exhaustive',
        { at: address, field: 'segments' },
        { values: { segmentation: label, count, all } },
      ),
    ];
  }),
);

/** How many combinations of levels have a segment. One that does not code a dimension takes all of it. */
function combinations(codes: readonly Codes[], dimensions: readonly Dimension[]): number {
  const found = new Set(
    codes.flatMap((own) =>
      dimensions.reduce<string[]>(
        (keys, dimension) =>
          keys.flatMap((key) =>
            (own[dimension] === undefined ? LEVELS : [own[dimension]]).map(
              (one) => `${key} ${one}`,
            ),
          ),
        [''],
      ),
    ),
  );
  return found.size;
}
