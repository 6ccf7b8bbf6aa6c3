import { formatAmount, formatDate, formatTarget, printed } from '../model/format.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved, ResolvedTarget } from '../model/resolved.ts';
import type { Chart, PathPoint } from './chart.ts';
import { labelReader } from './label-reader.ts';
import { shortenLabel } from './shorten-label.ts';

const WORDS = {
  'zh-CN': {
    at: (level: string, day: string) => `${level}（${day}）`,
    means: (metric: string, from: string, to: string, day: string, up: boolean) =>
      `${metric}从 ${from} ${up ? '升到' : '降到'} ${to}，${day}前达到。`,
    left: (day: string, part: number) =>
      part === 0 ? `${day}应已全部达到。` : `过了${day}的检查点，还剩 ${part}% 的路要走。`,
  },
  en: {
    at: (level: string, day: string) => `${level}, ${day}`,
    means: (metric: string, from: string, to: string, day: string, up: boolean) =>
      `${metric} is to ${up ? 'rise' : 'fall'} from ${from} to ${to} by ${day}.`,
    left: (day: string, part: number) =>
      part === 0
        ? `All of it is due by ${day}.`
        : `After the check on ${day}, ${part}% of the way is still to go.`,
  },
} as const;

/** A step alone is a bullet bar's business. */
const FEWEST_POINTS = 3;
const MOST_POINTS = 8;
/** Widest title, in ems. */
const WIDEST = 24;

/** A chart for each target of a goal whose metric has levels due on the way, beside its baseline. */
export function kpiPaths(plan: Resolved, locale: Locale): Chart[] {
  const { horizon } = plan.plan;
  if (horizon === undefined) return [];
  const dated = datedTargets(plan);
  const drawn = new Set<string>();
  return plan.goals.flatMap(({ key, targets }) =>
    targets.flatMap((target): Chart[] => {
      const about = identify(target);
      if (drawn.has(about)) return [];
      drawn.add(about);
      const points = pathOf(target, dated.get(about) ?? [], horizon.dates.start, locale);
      if (points.length < FEWEST_POINTS || points.length > MOST_POINTS) return [];
      return [
        {
          id: `path-${key}_${target.key}`,
          chart: { kind: 'path', points },
          title: shortenLabel(labelReader(plan, locale)(target.label), WIDEST),
          description: meaning(target, points, labelReader(plan, locale)(target.label), locale),
          locale,
        },
      ];
    }),
  );
}

/** The targets of the plan with a level and a day, by what they measure. */
function datedTargets(plan: Resolved): Map<string, ResolvedTarget[]> {
  const all = [
    ...plan.stages.flatMap(({ targets }) => targets),
    ...plan.phases.flatMap(({ targets, milestones }) => [
      ...targets,
      ...milestones.flatMap((milestone) => milestone.targets),
    ]),
    ...plan.goals.flatMap(({ targets }) => targets),
  ];
  return Map.groupBy(
    all.filter(({ due, level, example }) => due !== undefined && level && example !== true),
    identify,
  );
}

/** The same metric of the same customers. */
function identify({ metric, scope, label }: ResolvedTarget): string {
  return JSON.stringify([metric, scope ?? '', label]);
}

/** Baseline and levels in order of time; a level that is only confirmed once more is no new point. */
function pathOf(
  goal: ResolvedTarget,
  dated: readonly ResolvedTarget[],
  start: string,
  locale: Locale,
): PathPoint[] {
  const { baseline } = goal;
  const ordered = dated.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  const steps = ordered.flatMap((target, at): PathPoint[] => {
    const { level, due } = target;
    const next = ordered[at + 1];
    if (level === undefined || due === undefined || due <= start) return [];
    if (next?.level?.min === level.min && next.level.max === level.max) return [];
    const [value, to] = goal.direction === 'up' ? [level.min, level.max] : [level.max, level.min];
    const stated = target.target.kind === 'level';
    const label = stated
      ? printed(formatTarget(target.target, locale, target.unit, target.scale))
      : printed(formatAmount(level.min, level.max, goal.unit, locale));
    return [
      {
        date: due,
        day: formatDate(due, locale),
        value,
        ...(to === value ? {} : { to }),
        ...(target.dueFrom === undefined ? {} : { from: target.dueFrom }),
        label,
        // The last day stands at the axis.
        shown: next === undefined ? label : WORDS[locale].at(label, formatDate(due, locale, true)),
      },
    ];
  });
  // Two levels for one day contradict each other: a line would hide it.
  if (new Set(steps.map(({ date }) => date)).size < steps.length) return [];
  if (baseline === undefined) return [];
  const { amount, max = amount } = baseline;
  const label = printed(formatAmount(amount, max, goal.unit, locale));
  const day = formatDate(start, locale);
  return [{ date: start, day, value: (amount + max) / 2, label, shown: label }, ...steps];
}

function meaning(
  { direction }: ResolvedTarget,
  points: readonly PathPoint[],
  metric: string,
  locale: Locale,
): string {
  const words = WORDS[locale];
  const [first, last, before] = [points[0], points.at(-1), points.at(-2)];
  if (first === undefined || last === undefined || before === undefined) return '';
  const way = last.value - first.value;
  const left = way === 0 ? 0 : Math.round(((last.value - before.value) / way) * 100);
  return [
    words.means(metric, first.label, last.label, last.day, direction === 'up'),
    words.left(before.day, left),
  ].join(locale === 'en' ? ' ' : '');
}
