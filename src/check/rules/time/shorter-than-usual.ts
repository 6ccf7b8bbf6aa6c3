import { hasKeyword } from '../../../model/keyword.ts';
import type { Setup } from '../../../model/knowledge.ts';
import { recurs } from '../../../model/plan/cadence.ts';
import type { Resolved, ResolvedWorkItem } from '../../../model/resolved.ts';
import { readings } from '../../readings.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { daysBetween } from './days.ts';

/** Set-up work is in the first words of its name, if anywhere. */
const MOST_READ = 200;
/** Work that lasts whole weeks begins on Monday and ends on Friday. */
const WEEKEND = 2;

/**
 * Setting up a system in less time than such work is known to take at the least. Pieces that are named
 * alike are steps of one: they count from the first day of the first to the last of the last.
 */
export const shorterThanUsual = rule('schedule/shorter-than-usual', (plan, { knowledge }) => {
  if (plan.plan.profile === 'guide') return [];
  const work = plan.phases.flatMap((phase) => phase.work.filter(isWhole));
  return knowledge.setups.flatMap((setup): Finding[] => {
    const steps = work.filter((item) => isOf(item, setup));
    const [first] = steps;
    if (first === undefined) return [];
    const start = steps.reduce((a, { dates }) => (dates.start < a ? dates.start : a), '9999');
    const end = steps.reduce((a, { dates }) => (dates.end > a ? dates.end : a), '');
    const days = daysBetween(start, end) + 1;
    if (days + WEEKEND >= setup.weeks * 7) return [];
    return [
      finding(
        'schedule/shorter-than-usual',
        { at: first.address, field: 'span' },
        {
          values: {
            work: first.label,
            days: steps.length === 1 ? first.dates.workingDays : Math.ceil((days * 5) / 7),
            kind: setup.label,
            weeks: setup.weeks,
          },
        },
      ),
    ];
  });
});

/** A trial in one place is quicker, and what recurs has been set up. */
function isWhole(item: Resolved['phases'][number]['work'][number]): boolean {
  return item.scope === undefined && !recurs(item) && item.unknown === undefined;
}

function isOf({ label, items = [] }: ResolvedWorkItem, { keywords, parts = 0 }: Setup): boolean {
  if (items.length < parts) return false;
  const texts = readings(label).map((text) => text.slice(0, MOST_READ));
  return [...keywords['zh-CN'], ...keywords.en].some((keyword) =>
    texts.some((text) => hasKeyword(keyword, text)),
  );
}
