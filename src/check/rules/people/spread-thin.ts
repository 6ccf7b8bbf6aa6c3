import { fullTimeNeed } from '../../../model/load.ts';
import { recurs } from '../../../model/plan/cadence.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { day } from '../../../model/working-calendar.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { areOwn } from './own-people.ts';
import { printWeeks, quoteNames } from './print.ts';

/** Pieces of work that one person may own at once; of more, something waits. */
const AT_ONCE = 2;
/** Days that work must share before it counts as at once: handing over takes a few. */
const SHARED_DAYS = 5;
/** Names that a sentence can hold. */
const NAMED = 4;

type Item = Resolved['phases'][number]['work'][number];

/** One person who owns three pieces of work or more in the same week. */
export const spreadThin = rule('capacity/spread-thin', (plan) =>
  [...workOfOnePerson(plan)].flatMap(([role, items]): Finding[] => {
    const busiest = busiestTime(items);
    if (busiest === undefined) return [];
    const owned = items.filter(
      ({ dates }) => dates.start <= busiest.start && busiest.start <= dates.end,
    );
    const last = owned.at(-1);
    if (last === undefined) return [];
    return [
      finding(
        'capacity/spread-thin',
        { at: last.address, field: 'owner' },
        {
          values: {
            role: plan.roles[role] ?? role,
            count: owned.length,
            when: printWeeks(busiest, plan),
            items: quoteNames(
              owned.map(({ label }) => label),
              plan,
              NAMED,
            ),
          },
        },
        owned.slice(0, -1).map((item) => ({
          at: item.address,
          field: 'owner',
          label: { 'zh-CN': '同期的另一项工作', en: 'another piece of work at that time' },
        })),
      ),
    ];
  }),
);

/**
 * Work by its owner, where the phase says that the owner is no more than one person. What is done again
 * and again takes an hour here and there and is not counted.
 */
function workOfOnePerson({ phases }: Resolved): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const { resources, work } of phases) {
    const single = new Set(resources.filter(isOnePerson).map(({ role }) => role));
    for (const item of work) {
      const { owner } = item;
      if (owner === undefined || recurs(item) || !single.has(owner)) continue;
      const known = found.get(owner);
      if (known === undefined) found.set(owner, [item]);
      else known.push(item);
    }
  }
  return found;
}

function isOnePerson(resource: Resolved['phases'][number]['resources'][number]): boolean {
  const { effort } = resource;
  if (!areOwn(resource)) return false;
  if (effort?.kind === 'hours' && effort.heads > 1) return false;
  const need = fullTimeNeed(resource);
  return need !== undefined && need.max <= 1;
}

/** The days on which most work runs, of those times in which too much runs for long enough. */
function busiestTime(items: readonly Item[]): { start: string; end: string } | undefined {
  let busiest: Peak | undefined;
  let time: { from: string; peak: Peak } | undefined;
  for (const level of countByDay(items)) {
    if (level.count > AT_ONCE) {
      const peak = time === undefined || level.count > time.peak.count ? level : time.peak;
      time = { from: time?.from ?? level.start, peak };
      continue;
    }
    if (time !== undefined && daysBetween(time.from, level.start) >= SHARED_DAYS) {
      if (busiest === undefined || time.peak.count > busiest.count) busiest = time.peak;
    }
    time = undefined;
  }
  if (busiest === undefined) return undefined;
  const end = day(busiest.next).subtract({ days: 1 }).toString();
  return { start: busiest.start, end };
}

/** So many pieces of work from one day up to, but without, another. */
interface Peak {
  count: number;
  start: string;
  next: string;
}

/** How many pieces of work run on which days, in order; after the last day it is none. */
function countByDay(items: readonly Item[]): Peak[] {
  const changes = new Map<string, number>();
  const add = (date: string, by: number): void => {
    changes.set(date, (changes.get(date) ?? 0) + by);
  };
  for (const { dates } of items) {
    if (dates.end < dates.start) continue;
    add(dates.start, 1);
    add(day(dates.end).add({ days: 1 }).toString(), -1);
  }
  const bounds = [...changes].sort(([a], [b]) => (a < b ? -1 : 1));
  let count = 0;
  return bounds.map(([start, change], at) => {
    count += change;
    return { count, start, next: bounds[at + 1]?.[0] ?? start };
  });
}

function daysBetween(from: string, until: string): number {
  return day(until).since(day(from), { largestUnit: 'day' }).days;
}
