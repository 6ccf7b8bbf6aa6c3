import type { Both } from '../../model/change.ts';
import { lengthOf } from '../dates.ts';
import { both } from '../phrase.ts';
import { countKinds } from '../words/item-nouns.ts';
import type { Shift } from './shifts.ts';

/** What moves with something. Sample: `3 phases and 12 milestones move with it, by 2 weeks`. */
export function movesAlong(shifts: readonly Shift[], days?: number): Both {
  const counts = countKinds(shifts.map(({ after }) => after.kind));
  return both((locale) => {
    const far = days === undefined ? undefined : lengthOf(Math.abs(days), locale);
    if (locale === 'zh-CN') {
      const move = days === undefined ? '调整日期' : laterOrEarlier(days);
      return `${counts[locale]}随之${move}${far === undefined ? '' : ` ${far}`}`;
    }
    const move = shifts.length === 1 ? 'moves' : 'move';
    return `${counts[locale]} ${move} with it${far === undefined ? '' : `, by ${far}`}`;
  });
}

/** Which way something moves, in Chinese. */
export function laterOrEarlier(days: number): string {
  return days > 0 ? '推迟' : '提前';
}

/** Sample: `This concerns 2 phases and 12 milestones`. */
export function involved(shifts: readonly Shift[]): Both {
  const counts = countKinds(shifts.map(({ after }) => after.kind));
  return both((locale) =>
    locale === 'zh-CN' ? `涉及 ${counts[locale]}` : `This concerns ${counts[locale]}`,
  );
}
