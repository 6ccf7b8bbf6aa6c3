import { formatDates, formatNumber } from '../model/format.ts';
import { fullTimeNeed, sumLoad, type LoadStretch } from '../model/load.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved, RoleLoad } from '../model/resolved.ts';
import type { Chart, LoadStep } from './chart.ts';
import { phaseMark } from './gantt.ts';
import { labelReader } from './label-reader.ts';

const WORDS = {
  'zh-CN': {
    title: '人力投入（全职当量）',
    most: (dates: string, people: string) => `人力需求在 ${dates}最高，为 ${people} 个全职当量`,
    bought: (people: string) => `，其中 ${people} 个来自外部。`,
    end: '。',
    layers: ['自有人员', '外部人员'],
    roleTitle: (role: string) => `${role}：需求与上限（全职当量）`,
    roleLayers: ['上限以内', '超出上限'],
    limit: (people: string) => `上限 ${people}`,
    over: (people: string) => `超出 ${people}`,
    exceeds: (role: string, limit: string, dates: string, people: string) =>
      `${role}的需求在 ${dates}超过 ${limit} 个全职当量，最多超出 ${people}。`,
    within: (role: string, limit: string, people: string) =>
      `${role}的需求始终不超过上限 ${limit}，最高为 ${people} 个全职当量。`,
    and: '、',
  },
  en: {
    title: 'People at work (FTE)',
    most: (dates: string, people: string) => `Most people are needed ${dates}: ${people} FTE`,
    bought: (people: string) => `, ${people} of them from outside.`,
    end: '.',
    layers: ['Own people', 'From outside'],
    roleTitle: (role: string) => `${role}: need and limit (FTE)`,
    roleLayers: ['Within the limit', 'Over the limit'],
    limit: (people: string) => `limit ${people}`,
    over: (people: string) => `${people} over`,
    exceeds: (role: string, limit: string, dates: string, people: string) =>
      `Demand for ${role} exceeds ${limit} FTE ${dates}, by up to ${people}.`,
    within: (role: string, limit: string, people: string) =>
      `Demand for ${role} stays within the limit of ${limit} FTE; the most is ${people}.`,
    and: ' and ',
  },
} as const;

/** Sums of fractions of people; less is noise. */
const NOISE = 0.001;

/** People at work over the whole plan; undefined where fewer than two stretches differ. */
export function loadChart(plan: Resolved, locale: Locale): Chart | undefined {
  if (plan.plan.horizon === undefined) return undefined;
  const words = WORDS[locale];
  const parts = plan.phases
    .filter(({ example }) => example !== true)
    .flatMap(({ dates: { start, end }, resources }) =>
      resources.flatMap((resource) => {
        const need = fullTimeNeed(resource);
        if (need === undefined || resource.example === true) return [];
        const isBought = resource.mode === 'external' || resource.mode === 'outsourced';
        return [{ start, end, ...need, from: [resource.address], isBought }];
      }),
    );
  const bought = new Map(
    parts.flatMap(({ isBought, from, max }) =>
      isBought ? from.map((at) => [at, max] as const) : [],
    ),
  );
  const steps = sumLoad(parts).map(({ start, end, max, from }): LoadStep => {
    const high = from.reduce((sum, at) => sum + (bought.get(at) ?? 0), 0);
    return { start, end, low: max - high, high, label: formatNumber(max) };
  });
  if (new Set(steps.map(({ label }) => label)).size < 2) return undefined;
  const peak = steps.reduce((most, step) =>
    heightOf(step) > heightOf(most) + NOISE ? step : most,
  );
  const dates = stretchWords(peak, locale);
  return {
    id: 'load',
    chart: { kind: 'load', steps, bands: bandsOf(plan), layers: words.layers },
    title: words.title,
    description: `${words.most(dates, peak.label)}${peak.high > NOISE ? words.bought(formatNumber(peak.high)) : words.end}`,
    locale,
  };
}

/** A chart for each role that a limit is stated for. */
export function limitCharts(plan: Resolved, locale: Locale): Chart[] {
  if (plan.plan.horizon === undefined) return [];
  return plan.load.flatMap((load) => limitChart(plan, load, locale) ?? []);
}

function limitChart(plan: Resolved, load: RoleLoad, locale: Locale): Chart | undefined {
  const { role, capacity } = load;
  if (capacity === undefined) return undefined;
  const words = WORDS[locale];
  const whole = plan.load.filter((one) => one === load || one.pool === role);
  const stretches: LoadStretch[] = sumLoad(whole.flatMap((one) => one.stretches));
  const limit = capacity.fte;
  const steps = stretches.map(({ start, end, max }): LoadStep => {
    const over = max - limit > NOISE ? max - limit : 0;
    const label = over > 0 ? words.over(formatNumber(over)) : formatNumber(max);
    return { start, end, low: max - over, high: over, label };
  });
  if (steps.length === 0) return undefined;
  const name = labelReader(plan, locale)(load.label);
  const over = steps.filter(({ high }) => high > 0);
  const most = Math.max(...steps.map(heightOf));
  return {
    id: `load-${role}`,
    chart: {
      kind: 'load',
      steps,
      bands: bandsOf(plan),
      limit: { value: limit, label: words.limit(formatNumber(limit)) },
      layers: words.roleLayers,
    },
    title: words.roleTitle(name),
    description:
      over.length === 0
        ? words.within(name, formatNumber(limit), formatNumber(most))
        : words.exceeds(
            name,
            formatNumber(limit),
            joinSteps(over)
              .map((step) => stretchWords(step, locale))
              .join(words.and),
            formatNumber(Math.max(...over.map(({ high }) => high))),
          ),
    locale,
  };
}

function heightOf({ low, high }: LoadStep): number {
  return low + high;
}

/** Steps that follow each other without a day between, as one. */
function joinSteps(steps: readonly LoadStep[]): { start: string; end: string }[] {
  const joined: { start: string; end: string }[] = [];
  for (const { start, end } of steps) {
    const last = joined.at(-1);
    const isNext = last !== undefined && Date.parse(start) - Date.parse(last.end) <= 86_400_000;
    if (isNext) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

function bandsOf({ phases }: Resolved): { start: string; end: string; label: string }[] {
  return phases.map(({ number, dates: { start, end } }) => ({
    start,
    end,
    label: phaseMark(number),
  }));
}

function stretchWords({ start, end }: { start: string; end: string }, locale: Locale): string {
  const dates = formatDates(start, end, locale);
  return locale === 'en' ? `from ${dates.replace(' – ', ' to ')}` : dates;
}
