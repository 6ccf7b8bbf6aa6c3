import type { Text } from '../../../../model/text.ts';
import { finding, type GroundRule } from '../rule.ts';
import { baselineOf, directionOf, levelOf, targetsWithin } from '../targets.ts';

const BETTER: Record<'up' | 'down', Text> = {
  up: { 'zh-CN': '越高越好', en: 'higher is better' },
  down: { 'zh-CN': '越低越好', en: 'lower is better' },
};

/** A target that is worse than today, all of it. */
export const direction: GroundRule = ({ task: { inputs, knowledge }, reply }) =>
  targetsWithin(reply, knowledge).flatMap((aim) => {
    const { address, metric, target } = aim;
    const wanted = directionOf(inputs, metric);
    if (wanted === undefined) return [];
    const start = baselineOf(inputs, aim);
    const values = {
      metric: metric.label,
      target: target.raw,
      baseline: start?.raw ?? '—',
      better: BETTER[wanted],
    };
    const worse = [finding('reply/direction', `${address}#target`, values)];
    if (target.kind === 'change') return target.direction === wanted ? [] : worse;
    const level = levelOf(aim);
    if (level === undefined || start === undefined) return [];
    return wanted === 'up'
      ? level.max < start.amount
        ? worse
        : []
      : level.min > (start.max ?? start.amount)
        ? worse
        : [];
  });
