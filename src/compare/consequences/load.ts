import type { Both } from '../../model/change.ts';
import { formatNumber } from '../../model/format.ts';
import type { RoleLoad } from '../../model/resolved.ts';
import type { Ledger } from '../ledger.ts';
import { both, listed } from '../phrase.ts';
import { nameOf } from '../print-value.ts';
import type { Sides } from '../side.ts';
import { attach, behindOf } from './consequence.ts';
import { monthsOf, printPeriods, weeksOf } from './periods.ts';

/** Most people of a role at a time within each month, or within each week of a plan without dates. */
type Peaks = ReadonlyMap<string, number>;

/** How the need for one role has changed. */
interface RoleChange {
  role: string;
  name: Both;
  text: Both;
  details: Both[];
  /** From most people at a time to most people at a time. */
  peak: [number, number];
  /** Whether more are needed than there are, before and now. */
  over: [boolean, boolean];
  causes: string[][];
}

/** Roles of which the plan takes more or less at the busiest time, or more than there are. */
export function tellLoad(ledger: Ledger): void {
  const { before, after } = ledger.sides;
  const entry = after.entries.get('');
  const isDated = after.resolved.plan.horizon !== undefined;
  const [old, own] = [before, after].map(
    ({ resolved }) => new Map(resolved.load.map((load) => [load.role, load])),
  );
  if (entry === undefined || old === undefined || own === undefined) return;
  const roles = [...new Set([...own.keys(), ...old.keys()])];
  const changes = roles.flatMap(
    (role) => changeOf(ledger, role, old.get(role), own.get(role), isDated) ?? [],
  );
  // What more than one change is behind is told together, unless people do not suffice.
  const [single, shared] = [true, false].map((isSingle) =>
    changes.filter(({ causes, over: [was, is] }) => {
      const behind = behindOf(ledger, causes);
      const isOwn = behind.some(({ part }) => part === 'people' || part === 'constraints');
      return (was || is || (behind.length === 1 && isOwn)) === isSingle;
    }),
  );
  for (const { name, text, details, over, causes } of single ?? []) {
    attach(ledger, {
      causes,
      entry,
      part: 'people',
      label: name,
      text,
      details,
      trend: over[1] ? 'worse' : over[0] ? 'better' : undefined,
      says: over.includes(true)
        ? causes.flat().map((address) => `capacity/over-limit ${address}`)
        : [],
    });
  }
  if (shared === undefined || shared.length === 0) return;
  attach(ledger, {
    causes: [shared.flatMap(({ causes }) => causes.flat())],
    entry,
    part: 'people',
    label: { 'zh-CN': '用人高峰', en: 'peak demand' },
    text: both((locale) => {
      const row = listed(
        shared.map(({ name, peak: [was, is] }) => {
          const step = `${formatNumber(was)} → ${formatNumber(is)}`;
          return `${name[locale]} ${step}`;
        }),
        locale,
        5,
      );
      return locale === 'zh-CN' ? `用人高峰（FTE）：${row}` : `Most people at a time (FTE): ${row}`;
    }),
    trend: undefined,
  });
}

function changeOf(
  { sides }: Ledger,
  role: string,
  before: RoleLoad | undefined,
  after: RoleLoad | undefined,
  isDated: boolean,
): RoleChange | undefined {
  const [old, own] = [peaksOf(before, isDated), peaksOf(after, isDated)];
  const [oldLimit, limit] = [before?.capacity?.fte, after?.capacity?.fte];
  const periods = [...new Set([...old.keys(), ...own.keys()])].sort();
  const crossed = periods.filter((period) => {
    const [was, is] = [old.get(period), own.get(period)];
    return isOver(was, oldLimit) !== isOver(is, limit) || (isOver(is, limit) && was !== is);
  });
  const peak: [number, number] = [highest(old), highest(own)];
  const busiest = periods.filter((period) =>
    peak[1] > peak[0] ? own.get(period) === peak[1] : old.get(period) === peak[0],
  );
  const told = crossed.length > 0 ? crossed : peak[0] === peak[1] ? [] : busiest;
  // Who comes or goes altogether is told as that.
  if (told.length === 0 || (crossed.length === 0 && peak.includes(0))) return undefined;
  const name = nameOf('roles', role, sides.after);
  const groups = Map.groupBy(told, (period) =>
    JSON.stringify(crossed.length > 0 ? [old.get(period) ?? 0, own.get(period) ?? 0] : peak),
  );
  const lines = [...groups].map(([figures, group]) => {
    const step = JSON.parse(figures) as [number, number]; // as written above
    const [was, is] = step;
    const word = limitWord(isOver(was, oldLimit), isOver(is, limit), limit);
    return peakText(name, group, step, word, isDated);
  });
  const [text, ...details] = lines;
  if (text === undefined) return undefined;
  return {
    role,
    name,
    text,
    details,
    peak,
    over: [
      told.some((period) => isOver(old.get(period), oldLimit)),
      told.some((period) => isOver(own.get(period), limit)),
    ],
    causes: causesOf(sides, role, [before, after]),
  };
}

function isOver(peak: number | undefined, most: number | undefined): boolean {
  return peak !== undefined && most !== undefined && peak > most;
}

function highest(peaks: Peaks): number {
  return Math.max(0, ...peaks.values());
}

function peaksOf(load: RoleLoad | undefined, isDated: boolean): Peaks {
  const peaks = new Map<string, number>();
  for (const { start, end, weeks, max } of load?.stretches ?? []) {
    const periods = isDated ? monthsOf(start, end) : weeksOf(weeks);
    for (const period of periods) peaks.set(period, Math.max(peaks.get(period) ?? 0, max));
  }
  return peaks;
}

function limitWord(was: boolean, is: boolean, limit: number | undefined): Both | undefined {
  if (is) {
    const most = formatNumber(limit ?? 0);
    return { 'zh-CN': `超出可用的 ${most} FTE`, en: `over the capacity of ${most}` };
  }
  return was ? { 'zh-CN': '不再超出可用人力', en: 'no longer over capacity' } : undefined;
}

/** Sample: `IT demand in March 1.5 → 2 FTE, over the capacity of 1.5`. */
function peakText(
  name: Both,
  periods: readonly string[],
  [was, is]: readonly [number, number],
  limit: Both | undefined,
  isDated: boolean,
): Both {
  return both((locale) => {
    const when = listed(printPeriods(periods, isDated, locale), locale, 3);
    const step =
      was === is ? `${formatNumber(is)} FTE` : `${formatNumber(was)} → ${formatNumber(is)} FTE`;
    const tail = limit === undefined ? '' : limit[locale];
    if (locale === 'zh-CN') {
      return `${name[locale]}在${when}用人 ${step}${tail === '' ? '' : `，${tail}`}`;
    }
    return `${name[locale]} demand in ${when} ${step}${tail === '' ? '' : `, ${tail}`}`;
  });
}

/** What may have changed the need for a role: its resources and its limit, then when phases take place. */
function causesOf(
  { before, after }: Sides,
  role: string,
  loads: readonly (RoleLoad | undefined)[],
): string[][] {
  const needs = [before, after].flatMap(({ resolved }) =>
    resolved.phases.flatMap((phase) =>
      phase.resources
        .filter((each) => each.role === role)
        .map(({ address }) => ({ address, phase: phase.address })),
    ),
  );
  return [
    [...needs.map(({ address }) => address), ...loads.flatMap((load) => load?.capacity?.at ?? [])],
    needs.map(({ phase }) => phase),
    ['horizon'],
  ];
}
