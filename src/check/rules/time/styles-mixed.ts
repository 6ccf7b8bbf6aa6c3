import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import type { TimeValue } from '../../../model/time.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { spanOf } from './print-time.ts';

interface Spanned {
  address: string;
  label: Text;
  span: TimeValue;
  style?: 'ordinal' | 'elapsed' | undefined;
}

/**
 * Stretches that are counted from boundary to boundary, `M0..M3` and `M3..M6`, beside others that
 * count whole periods, `M1..M3` and `M4..M6`: month 3 belongs to two of them, or to none.
 */
export const stylesMixed = rule('schedule/styles-mixed', (plan) =>
  groups(plan).flatMap((items): Finding[] => {
    const elapsed = items.find(isElapsed);
    const ordinal = items.find((item) => isCounted(item) && !isElapsed(item));
    if (elapsed === undefined || ordinal === undefined) return [];
    return [
      finding(
        'schedule/styles-mixed',
        { at: elapsed.address, field: 'span' },
        {
          values: {
            item: elapsed.label,
            span: elapsed.span.raw,
            other: ordinal.label,
            period: ordinal.span.raw,
          },
        },
        [spanOf(ordinal.address, { 'zh-CN': '另一种算法', en: 'counted the other way' })],
      ),
    ];
  }),
);

/** What is laid side by side on one scale of time. */
function groups({ stages, phases }: Resolved): readonly Spanned[][] {
  return [stages, phases, ...phases.map(({ work }) => work)];
}

/** From boundary to boundary: said so, or written from period 0. */
function isElapsed({ span: { from, to }, style }: Spanned): boolean {
  if (from.kind !== 'period' || to.kind !== 'period') return false;
  // One period alone is the same either way.
  return from.count === 0 || (style === 'elapsed' && from.count !== to.count);
}

/** Counted in periods, more than one: here the two ways differ. */
function isCounted({ span: { from, to } }: Spanned): boolean {
  return from.kind === 'period' && to.kind === 'period' && from.count !== to.count;
}
