import type { Both } from '../../model/change.ts';
import { formatNumber } from '../../model/format.ts';
import type { RoleLoad } from '../../model/resolved.ts';
import type { Ledger } from '../ledger.ts';
import { both, fullTime, listed } from '../phrase.ts';
import { nameOf } from '../print-value.ts';
import { changesNeed } from './cause.ts';
import { attach, behindOf, warned } from './consequence.ts';
import { monthsOf, printPeriods, weeksOf } from './periods.ts';

/** Most people of a role at a time within each month, or within each week of a plan without dates. */
type Peaks = ReadonlyMap<string, number>;

/** How the need for one role has changed. */
interface RoleChange {
  role: string;
  name: Both;
  /** What puts the plan at risk first. */
  lines: PeakLine[];
  /** From most people at a time to most people at a time. */
  peak: [number, number];
  causes: string[][];
}

/** Months in which the need changes in the same way. */
interface PeakLine {
  text: Both;
  /** worse: over the limit, or further over it than before; better: no longer, or not as far. */
  trend: 'better' | 'worse' | undefined;
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
    changes.filter(({ causes, lines }) => {
      const behind = behindOf(ledger, causes, changesNeed);
      const isOwn = behind.some(({ part }) => part === 'people' || part === 'constraints');
      const isLimited = lines.some(({ trend }) => trend !== undefined);
      return (isLimited || (behind.length === 1 && isOwn)) === isSingle;
    }),
  );
  for (const { name, lines, causes } of single ?? []) {
    const [first, ...others] = lines;
    if (first === undefined) continue;
    attach(ledger, {
      causes,
      isCause: changesNeed,
      entry,
      part: 'people',
      label: name,
      text: first.text,
      details: others.map(({ text, trend }) => (trend === 'worse' ? warned(text) : text)),
      trend: first.trend,
      says:
        first.trend === undefined
          ? []
          : causes.flat().map((address) => `capacity/over-limit ${address}`),
    });
  }
  if (shared === undefined || shared.length === 0) return;
  attach(ledger, {
    causes: [shared.flatMap(({ causes }) => causes.flat())],
    isCause: changesNeed,
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
    JSON.stringify([old.get(period) ?? 0, own.get(period) ?? 0]),
  );
  const lines = [...groups].map(([figures, group]): PeakLine => {
    const step = JSON.parse(figures) as [number, number]; // as written above
    const over: [boolean, boolean] = [isOver(step[0], oldLimit), isOver(step[1], limit)];
    const text = peakText(name, group, step, limitWord(over, step, limit), isDated);
    return { text, trend: trendOf(over, step) };
  });
  return {
    role,
    name,
    lines: lines.sort((a, b) => RANK.indexOf(a.trend) - RANK.indexOf(b.trend)),
    peak,
    causes: causesOf(told, isDated, [before, after]),
  };
}

const RANK: readonly PeakLine['trend'][] = ['worse', 'better', undefined];

/** As many as before are none the worse where a limit comes down: that they are over it is. */
function trendOf([was, is]: [boolean, boolean], [from, to]: [number, number]): PeakLine['trend'] {
  if (is) return was && to <= from ? 'better' : 'worse';
  return was ? 'better' : undefined;
}

function isOver(peak: number | undefined, most: number | undefined): boolean {
  return peak !== undefined && most !== undefined && peak > most;
}

function highest(peaks: Peaks): number {
  return Math.max(0, ...peaks.values());
}

function peaksOf(load: RoleLoad | undefined, isDated: boolean): Peaks {
  const peaks = new Map<string, number>();
  for (const stretch of load?.stretches ?? []) {
    for (const period of periodsOf(stretch, isDated)) {
      peaks.set(period, Math.max(peaks.get(period) ?? 0, stretch.max));
    }
  }
  return peaks;
}

/** The months, or the weeks of a plan without dates, that a stretch touches. */
function periodsOf(
  { start, end, weeks }: RoleLoad['stretches'][number],
  isDated: boolean,
): string[] {
  return isDated ? monthsOf(start, end) : weeksOf(weeks);
}

/** In words that the summary looks for as well. */
export const OVER_CAPACITY: Both = { 'zh-CN': '超出可用的', en: 'over the capacity of' };

function limitWord(
  [was, is]: [boolean, boolean],
  [from, to]: [number, number],
  limit: number | undefined,
): Both | undefined {
  if (is) {
    const most = formatNumber(limit ?? 0);
    const isLess = was && to < from;
    return {
      'zh-CN': `${isLess ? '仍' : ''}${OVER_CAPACITY['zh-CN']} ${most} 人`,
      en: `${isLess ? 'still ' : ''}${OVER_CAPACITY.en} ${most}`,
    };
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
      const need =
        was === is
          ? `为${fullTime(formatNumber(is))}`
          : `由${fullTime(formatNumber(was))}${is > was ? '增至' : '减至'} ${formatNumber(is)} 人`;
      return `${name[locale]}在${when}的人力需求${need}${tail === '' ? '' : `，${tail}`}`;
    }
    return `${name[locale]} demand in ${when} ${step}${tail === '' ? '' : `, ${tail}`}`;
  });
}

/**
 * What may have changed the need for a role in some months: the resources that are needed then and its limit,
 * then when their phases take place.
 */
function causesOf(
  periods: readonly string[],
  isDated: boolean,
  loads: readonly (RoleLoad | undefined)[],
): string[][] {
  const told = new Set(periods);
  const needs = loads.flatMap((load) =>
    (load?.stretches ?? [])
      .filter((stretch) => periodsOf(stretch, isDated).some((period) => told.has(period)))
      .flatMap(({ from }) => from),
  );
  const phases = needs.map((address) => address.split('/').slice(0, 2).join('/'));
  return [
    [...needs, ...loads.flatMap((load) => load?.capacity?.at ?? [])],
    [...new Set(phases)],
    ['horizon'],
  ];
}
