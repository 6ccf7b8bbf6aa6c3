import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import {
  bar,
  daysOf,
  gantt,
  GANTT_WIDTH,
  groupBars,
  milestone,
  phaseMark,
  section,
  wholeOf,
} from './gantt.ts';
import { labelReader } from './label-reader.ts';

const WORDS = {
  'zh-CN': {
    title: '按周安排的任务',
    description: (weeks: number, work: number) =>
      `甘特图，自启动起 ${weeks} 周，共 ${work} 项任务；周数从启动日算起。`,
    milestone: (label: string, week: number) => `${label}（第 ${week} 周）`,
    axis: '第%-W周',
  },
  en: {
    title: 'Tasks by week',
    description: (weeks: number, work: number) =>
      `Gantt chart of ${weeks} weeks from the start, with ${work} tasks; weeks are counted.`,
    milestone: (label: string, week: number) => `${label} (week ${week})`,
    axis: 'W%-W',
  },
} as const;

/** The Monday that a plan without a calendar counts from: the first day of the first week of its year. */
const FIRST_DAY = '2001-01-01';
/** Weeks of a year that `%W` counts; a longer guide has no Gantt. */
const MOST_WEEKS = 52;

/**
 * Gantt over counted weeks, for a plan without dates. Undefined unless its work items say when they
 * take place: those that do not span their whole phase.
 */
export function guideGantt(plan: Resolved, locale: Locale): Diagram | undefined {
  if (plan.plan.horizon !== undefined) return undefined;
  const phases = plan.phases.filter(({ work }) => work.length > 0);
  const work = phases.flatMap((phase) => phase.work);
  if (new Set(work.map(({ dates }) => `${dates.start}/${dates.end}`)).size < 2) return undefined;
  const whole = wholeOf(work.map(({ dates }) => dates));
  const weeks = weekOf(whole.end);
  if (whole.start < FIRST_DAY || weeks > MOST_WEEKS) return undefined;
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  return {
    id: 'guide-gantt',
    title: words.title,
    description: words.description(weeks, work.length),
    locale,
    source: gantt(
      GANTT_WIDTH.plan,
      { format: words.axis, tick: weeks <= 13 ? '1week' : weeks <= 26 ? '2week' : '4week' },
      phases.flatMap((phase, at) => {
        const name = `${phaseMark(phase.number)} ${read(phase.label)}`;
        return [
          ...groupBars(phase.work, ({ dates }) => dates.start).flatMap((group, part) => [
            section(part === 0 ? name : `${name} ${part + 1}`),
            ...group.map(({ label, dates }, index) =>
              bar(read(label), `p${at}w${part}x${index}`, wholeWeeks(dates)),
            ),
          ]),
          ...phase.milestones.map(({ label, date }, index) =>
            milestone(
              read(label),
              (text) => words.milestone(text, weekOf(date)),
              `p${at}m${index}`,
              date,
            ),
          ),
        ];
      }),
    ),
  };
}

/** 1 for the first seven days. */
function weekOf(date: string): number {
  return Math.floor(daysOf({ start: FIRST_DAY, end: date }) / 7) + 1;
}

/** Monday to Sunday: a guide counts in weeks, and knows of no holidays in them. */
function wholeWeeks({ start, end }: { start: string; end: string }): {
  start: string;
  end: string;
} {
  const dayAt = (days: number) =>
    new Date(Date.parse(FIRST_DAY) + days * 86_400_000).toISOString().slice(0, 10);
  return { start: dayAt((weekOf(start) - 1) * 7), end: dayAt(weekOf(end) * 7 - 1) };
}
