import type { Both } from '../../model/change.ts';
import { formatNumber } from '../../model/format.ts';
import type { Locale } from '../../model/locale.ts';
import type { Resolved, RoleLoad } from '../../model/resolved.ts';
import type { Ledger } from '../ledger.ts';
import { both, listed } from '../phrase.ts';
import { nameOf } from '../print-value.ts';
import { attach } from './consequence.ts';

/** Most people of a role at a time within each month, or within each week of a plan without dates. */
type Peaks = ReadonlyMap<string, number>;

/** Roles of which the plan takes more or less at the busiest time, or more than there are. */
export function tellLoad(ledger: Ledger): void {
  const { before, after } = ledger.sides;
  const isDated = after.resolved.plan.horizon !== undefined;
  const old = new Map(before.resolved.load.map((load) => [load.role, load]));
  const own = new Map(after.resolved.load.map((load) => [load.role, load]));
  for (const role of new Set([...old.keys(), ...own.keys()])) {
    tellRole(ledger, role, old.get(role), own.get(role), isDated);
  }
}

function tellRole(
  ledger: Ledger,
  role: string,
  before: RoleLoad | undefined,
  after: RoleLoad | undefined,
  isDated: boolean,
): void {
  const [old, own] = [peaksOf(before, isDated), peaksOf(after, isDated)];
  const [oldLimit, limit] = [before?.capacity?.fte, after?.capacity?.fte];
  const periods = [...new Set([...old.keys(), ...own.keys()])].sort();
  const over = (peak: number | undefined, most: number | undefined): boolean =>
    peak !== undefined && most !== undefined && peak > most;
  const crossed = periods.filter((period) => {
    const [was, is] = [old.get(period), own.get(period)];
    return over(was, oldLimit) !== over(is, limit) || (over(is, limit) && was !== is);
  });
  const [oldPeak, peak] = [highest(old), highest(own)];
  const busiest = periods.filter((period) =>
    peak > oldPeak ? own.get(period) === peak : old.get(period) === oldPeak,
  );
  const told = crossed.length > 0 ? crossed : peak !== oldPeak ? busiest : [];
  if (told.length === 0) return;
  const groups = Map.groupBy(told, (period) =>
    JSON.stringify([old.get(period) ?? 0, own.get(period) ?? 0]),
  );
  const entry = ledger.sides.after.entries.get('');
  if (entry === undefined) return;
  const name = nameOf('roles', role, ledger.sides.after);
  const lines = [...groups.values()].map((group) => {
    const [first = ''] = group;
    const [was, is] = [old.get(first) ?? 0, own.get(first) ?? 0];
    return peakText(
      name,
      group,
      was,
      is,
      limitWord(over(was, oldLimit), over(is, limit), limit),
      isDated,
    );
  });
  const [text, ...details] = lines;
  if (text === undefined) return;
  const isOver = told.some((period) => over(own.get(period), limit));
  const wasOver = told.some((period) => over(old.get(period), oldLimit));
  attach(ledger, {
    causes: causesOf(ledger, role, before, after),
    entry,
    part: 'people',
    label: name,
    text,
    details,
    trend: isOver ? 'worse' : wasOver ? 'better' : undefined,
  });
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

/** Every month that a stretch touches. Sample: `2026-03`. */
function monthsOf(start: string, end: string): string[] {
  const [year = 0, month = 0] = start.split('-').map(Number);
  const last = end.slice(0, 7);
  const months: string[] = [];
  for (let at = year * 12 + month - 1; ; at++) {
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
  }
}

function weeksOf([first, last]: readonly [number, number]): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(4, '0'));
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
  was: number,
  is: number,
  limit: Both | undefined,
  isDated: boolean,
): Both {
  return both((locale) => {
    const when = listed(
      rows(periods, isDated).map((row) => printPeriod(row, isDated, locale)),
      locale,
      3,
    );
    const step =
      was === is ? `${formatNumber(is)} FTE` : `${formatNumber(was)} → ${formatNumber(is)} FTE`;
    const tail = limit === undefined ? '' : limit[locale];
    if (locale === 'zh-CN') {
      return `${name[locale]}${when}用人 ${step}${tail === '' ? '' : `，${tail}`}`;
    }
    return `${name[locale]} demand in ${when} ${step}${tail === '' ? '' : `, ${tail}`}`;
  });
}

/** Periods that follow each other, as first and last. */
function rows(periods: readonly string[], isDated: boolean): [string, string][] {
  const found: [string, string][] = [];
  for (const period of periods) {
    const last = found.at(-1);
    if (last !== undefined && count(period, isDated) === count(last[1], isDated) + 1)
      last[1] = period;
    else found.push([period, period]);
  }
  return found;
}

function count(period: string, isDated: boolean): number {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return isDated ? year * 12 + month : year;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function printPeriod([first, last]: [string, string], isDated: boolean, locale: Locale): string {
  const zh = locale === 'zh-CN';
  if (!isDated) {
    const [from, to] = [Number(first), Number(last)];
    if (zh) return from === to ? `第 ${from} 周` : `第 ${from}–${to} 周`;
    return from === to ? `week ${from}` : `weeks ${from}–${to}`;
  }
  const [from, to] = [first, last].map((each) => each.split('-').map(Number) as [number, number]);
  if (from === undefined || to === undefined) return '';
  if (zh) {
    const end = first === last ? '' : `—${to[0] === from[0] ? '' : `${to[0]}年`}${to[1]}月`;
    return `${from[0]}年${from[1]}月${end}`;
  }
  const month = ([, number]: [number, number]): string => MONTHS[number - 1] ?? '';
  if (first === last) return `${month(from)} ${from[0]}`;
  const start = to[0] === from[0] ? month(from) : `${month(from)} ${from[0]}`;
  return `${start} to ${month(to)} ${to[0]}`;
}

/** What may have changed the need for a role: its resources, when their phases take place, its limit. */
function causesOf(
  { sides }: Ledger,
  role: string,
  before: RoleLoad | undefined,
  after: RoleLoad | undefined,
): string[] {
  const resources = ({ phases }: Resolved): string[] =>
    phases.flatMap((phase) =>
      phase.resources
        .filter((each) => each.role === role)
        .flatMap(({ address }) => [address, phase.address]),
    );
  const limits = [before, after].flatMap((load) => load?.capacity?.at ?? []);
  return [
    ...resources(sides.before.resolved),
    ...resources(sides.after.resolved),
    ...limits,
    'horizon',
  ];
}
