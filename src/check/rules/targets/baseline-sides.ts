import type { ResolvedTarget } from '../../../model/resolved.ts';
import type { Side } from '../../rule.ts';

/** Where the baseline of a target is stated. */
export function baselineSides({ address, from, baselineAt }: ResolvedTarget): Side[] {
  const label = { 'zh-CN': '基线写在这里', en: 'the baseline stands here' };
  if (from !== undefined) return [{ at: address, field: 'from', label }];
  return baselineAt === undefined ? [] : [{ at: baselineAt, field: 'value', label }];
}
