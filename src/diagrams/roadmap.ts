import { formatDate, formatDates } from '../model/format.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved, ResolvedPhase } from '../model/resolved.ts';
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
  type GanttAxis,
} from './gantt.ts';
import { labelReader, type LabelReader } from './label-reader.ts';

const WORDS = {
  'zh-CN': {
    title: '实施路线图',
    milestoneTitle: '里程碑一览',
    phaseTitle: (phase: string) => `${phase}：工作与里程碑`,
    milestone: (label: string, date: string) => `${label}（${date}）`,
    description: (dates: string, phases: number, milestones: number) =>
      `甘特图，${dates}，共 ${phases} 个阶段、${milestones} 个里程碑。`,
    phaseDescription: (dates: string, work: number, milestones: number) =>
      `甘特图，${dates}，共 ${work} 项工作、${milestones} 个里程碑。`,
    work: '工作',
    part: (label: string, part: number) => `${label} ${part}`,
    milestones: '里程碑',
    month: '%-m月',
    monthOfYear: '%Y年%-m月',
    day: '%-m月%-d日',
  },
  en: {
    title: 'Roadmap',
    milestoneTitle: 'Milestones',
    phaseTitle: (phase: string) => `${phase}: work and milestones`,
    milestone: (label: string, date: string) => `${label} (${date})`,
    description: (dates: string, phases: number, milestones: number) =>
      `Gantt chart, ${dates}, with ${phases} phases and ${milestones} milestones.`,
    phaseDescription: (dates: string, work: number, milestones: number) =>
      `Gantt chart, ${dates}, with ${work} work items and ${milestones} milestones.`,
    work: 'Work',
    part: (label: string, part: number) => `${label} ${part}`,
    milestones: 'Milestones',
    month: '%b',
    monthOfYear: '%b %Y',
    day: '%-d %b',
  },
} as const;

/** Rows of a roadmap that still stand on one page; above, the milestones go into a drawing of their own. */
const MOST_ROWS = 36;

/**
 * Gantt of the phases with their milestones. All dates are worked out before; Mermaid only draws.
 * Undefined for a plan without phases or without dates.
 */
export function roadmap(plan: Resolved, locale: Locale): Diagram | undefined {
  return phaseGantt(plan, locale, wholeRoadmap(plan, locale));
}

function wholeRoadmap(plan: Resolved, locale: Locale): AboutGantt {
  return {
    id: 'roadmap',
    title: WORDS[locale].title,
    lines: (phase, at, read) => [
      bar(formatDates(phase.dates.start, phase.dates.end, locale), `p${at}`, phase.dates),
      ...(isSplit(plan) ? [] : milestoneLines(phase, at, read, locale, isWithinAYear(plan))),
    ],
  };
}

/** Rows of a roadmap whose type is still 7 pt on an upright page that it shares with text. */
const MOST_UPRIGHT = 24;

/** The same Gantt for a page turned sideways, where it is too high for an upright one. */
export function sidewaysRoadmap(plan: Resolved, locale: Locale): Diagram | undefined {
  const rows = plan.phases.length + milestonesOf(plan);
  if (isSplit(plan) || rows <= MOST_UPRIGHT) return undefined;
  return phaseGantt(plan, locale, { ...wholeRoadmap(plan, locale), id: 'roadmap-sideways' });
}

/** Gantt of the milestones alone, where the roadmap has no room for them. */
export function milestoneGantt(plan: Resolved, locale: Locale): Diagram | undefined {
  if (!isSplit(plan)) return undefined;
  return phaseGantt(plan, locale, {
    id: 'milestone-gantt',
    title: WORDS[locale].milestoneTitle,
    lines: (phase, at, read) => milestoneLines(phase, at, read, locale, isWithinAYear(plan)),
  });
}

interface AboutGantt {
  id: string;
  title: string;
  lines: (phase: ResolvedPhase, at: number, read: LabelReader) => string[];
}

function phaseGantt(plan: Resolved, locale: Locale, about: AboutGantt): Diagram | undefined {
  const { horizon } = plan.plan;
  if (plan.phases.length === 0 || horizon === undefined) return undefined;
  const read = labelReader(plan, locale);
  // Time to prepare lies before the horizon.
  const whole = wholeOf([horizon.dates, ...plan.phases.map(({ dates }) => dates)]);
  const sections = plan.phases.map((phase, at) => ({ phase, lines: about.lines(phase, at, read) }));
  return {
    id: about.id,
    title: about.title,
    description: WORDS[locale].description(
      formatDates(whole.start, whole.end, locale),
      plan.phases.length,
      milestonesOf(plan),
    ),
    locale,
    source: gantt(
      about.id === 'roadmap-sideways' ? GANTT_WIDTH.sideways : GANTT_WIDTH.plan,
      axisOf(whole, locale),
      sections
        .filter(({ lines }) => lines.length > 0)
        .flatMap(({ phase, lines }) => [
          section(`${phaseMark(phase.number)} ${read(phase.label)}`),
          ...lines,
        ]),
    ),
  };
}

/** One Gantt a phase: its work items in order of time, then its milestones. */
export function phaseRoadmaps(plan: Resolved, locale: Locale): Diagram[] {
  if (plan.plan.horizon === undefined) return [];
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  return plan.phases
    .map((phase, at) => ({ phase, at }))
    .filter(({ phase }) => phase.work.length > 0)
    .map(({ phase, at }) => {
      const groups = groupBars(phase.work, ({ dates }) => dates.start);
      return {
        id: `phase-${phase.key}`,
        title: words.phaseTitle(read(phase.label)),
        description: words.phaseDescription(
          formatDates(phase.dates.start, phase.dates.end, locale),
          phase.work.length,
          phase.milestones.length,
        ),
        locale,
        source: gantt(GANTT_WIDTH.phase, axisOf(phase.dates, locale), [
          ...groups.flatMap((group, part) => [
            section(groups.length === 1 ? words.work : words.part(words.work, part + 1)),
            ...group.map(({ label, dates }, index) =>
              bar(read(label), `p${at}w${part === 0 ? '' : `${part}x`}${index}`, dates),
            ),
          ]),
          ...(phase.milestones.length === 0 ? [] : [section(words.milestones)]),
          ...milestoneLines(phase, at, read, locale, isWithinAYear(plan)),
        ]),
      };
    });
}

/** Longest stretches, in days, on which marks at this distance do not run into each other. */
const A_MARK_A_WEEK = 70;
const A_MARK_A_FORTNIGHT = 140;
const A_MARK_A_MONTH = 430;
const A_MARK_A_QUARTER = 920;

function axisOf(stretch: { start: string; end: string }, locale: Locale): GanttAxis {
  const { day, month, monthOfYear } = WORDS[locale];
  const days = daysOf(stretch);
  if (days <= A_MARK_A_WEEK) return { format: day, tick: '1week' };
  if (days <= A_MARK_A_FORTNIGHT) return { format: day, tick: '2week' };
  if (days <= A_MARK_A_MONTH) return { format: month, tick: '1month' };
  return { format: monthOfYear, tick: days <= A_MARK_A_QUARTER ? '3month' : '6month' };
}

/** Whether a day names no two days of the plan, so that its year can be left out. */
function isWithinAYear({ plan }: Resolved): boolean {
  return plan.horizon !== undefined && daysOf(plan.horizon.dates) <= A_MARK_A_MONTH;
}

function isSplit(plan: Resolved): boolean {
  return plan.phases.length + milestonesOf(plan) > MOST_ROWS;
}

function milestonesOf(plan: Resolved): number {
  return plan.phases.reduce((sum, phase) => sum + phase.milestones.length, 0);
}

function milestoneLines(
  phase: ResolvedPhase,
  at: number,
  read: LabelReader,
  locale: Locale,
  isShort: boolean,
): string[] {
  return [...phase.milestones]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ label, date }, index) => {
      const dated = (text: string) =>
        WORDS[locale].milestone(text, formatDate(date, locale, isShort));
      return milestone(read(label), dated, `p${at}m${index}`, date);
    });
}
