import { formatNumber } from '../../../model/format.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import type { ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { printTarget } from '../../print.ts';
import { finding, rule } from '../../rule.ts';
import { figureKey, firstOfEach } from '../../same-scope.ts';

/**
 * A rate or share that shall change by so many percent, with neither a basis nor a baseline: 40 % of
 * what it is, or 40 points? Each reading is impossible from some baseline on, which is told as well.
 */
export const changeWithoutBasis = rule('target/no-basis', (plan) => {
  const changes = planTargets(plan).filter(
    ({ target, unit }) =>
      target.kind === 'change' && target.unit === 'percent' && unit === 'percent',
  );
  const settled = new Set(
    changes
      .filter(({ basis, baseline, unknown }) => basis ?? baseline ?? unknown)
      .map((target) => figureKey(target, plan)),
  );
  return firstOfEach(changes, (target) => figureKey(target, plan))
    .filter((target) => !settled.has(figureKey(target, plan)))
    .map((target) =>
      finding(
        'target/no-basis',
        { at: target.address, field: 'target' },
        {
          values: { metric: target.label, target: printTarget(target), limit: limitOf(target) },
        },
      ),
    );
});

/** From which baseline on each reading cannot be; where neither has an end, what they lead to. */
function limitOf({ target, range }: ResolvedTarget): Text {
  if (target.kind !== 'change') return '';
  const { direction, min: by } = target;
  const [low, high] = range ?? [-Infinity, Infinity];
  const sign = direction === 'up' ? 1 : -1;
  const end = direction === 'up' ? high : low;
  if (!Number.isFinite(end)) {
    const [relative, points] = [print(50 * (1 + (sign * by) / 100)), print(50 + sign * by)];
    return {
      'zh-CN': `现状若是 50%，前者到 ${relative}，后者到 ${points}`,
      en: `from 50% the first leads to ${relative}, the second to ${points}`,
    };
  }
  const points = print(end - sign * by);
  if (direction === 'down') {
    return {
      'zh-CN': `现状低于 ${points} 时，后者不可能`,
      en: `the second is impossible below ${points}`,
    };
  }
  const relative = print(end / (1 + by / 100));
  return {
    'zh-CN': `现状高于 ${relative} 时前者不可能，高于 ${points} 时后者不可能`,
    en: `the first is impossible above ${relative}, the second above ${points}`,
  };
}

function print(level: number): string {
  return `${formatNumber(Number(level.toFixed(1)))}%`;
}
