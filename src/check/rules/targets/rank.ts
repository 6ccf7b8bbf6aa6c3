import { printTarget } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { measures } from './measures.ts';
import { otherTarget } from './print.ts';

/**
 * A metric that shall be among the best in one place and reach a level in another. Nobody can tell
 * whether the two agree, unless one of them says in `also` what it is as the other.
 */
export const ranksAndLevels = rule('metric/rank-and-level', (plan) =>
  measures(plan).flatMap(({ label, targets }): Finding[] => {
    const known = targets.filter(({ target }) => target.unknown === undefined);
    const rank = known.find(({ asks }) => asks.rank !== undefined && asks.level === undefined);
    const level = known.find(
      ({ asks, target }) => target.target.kind === 'level' && asks.level && asks.rank === undefined,
    );
    if (rank === undefined || level === undefined) return [];
    return [
      finding(
        'metric/rank-and-level',
        { at: rank.target.address, field: 'target' },
        {
          values: {
            metric: label,
            rank: printTarget(rank.target),
            level: printTarget(level.target),
          },
        },
        [otherTarget(level.target)],
      ),
    ];
  }),
);
