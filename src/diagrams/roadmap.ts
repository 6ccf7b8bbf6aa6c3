import { formatDate, formatDates } from '../model/format.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved, ResolvedPhase } from '../model/resolved.ts';
import { readText, type Text } from '../model/text.ts';
import type { Diagram } from './diagram.ts';
import { escapeLabel } from './escape-label.ts';

const WORDS = {
  'zh-CN': {
    title: '实施路线图',
    phaseTitle: (phase: string) => `${phase}：工作与里程碑`,
    milestone: (label: string, date: string) => `${label}（${date}）`,
    description: (dates: string, phases: number, milestones: number) =>
      `甘特图，${dates}，共 ${phases} 个阶段、${milestones} 个里程碑。`,
    phaseDescription: (dates: string, work: number, milestones: number) =>
      `甘特图，${dates}，共 ${work} 项工作、${milestones} 个里程碑。`,
    work: '工作',
    milestones: '里程碑',
    axis: '%-m月',
    days: '%-m月%-d日',
  },
  en: {
    title: 'Roadmap',
    phaseTitle: (phase: string) => `${phase}: work and milestones`,
    milestone: (label: string, date: string) => `${label} (${date})`,
    description: (dates: string, phases: number, milestones: number) =>
      `Gantt chart, ${dates}, with ${phases} phases and ${milestones} milestones.`,
    phaseDescription: (dates: string, work: number, milestones: number) =>
      `Gantt chart, ${dates}, with ${work} work items and ${milestones} milestones.`,
    work: 'Work',
    milestones: 'Milestones',
    axis: '%b',
    days: '%-d %b',
  },
} as const;

/**
 * Gantt of the phases with their milestones. All dates are worked out before; Mermaid only draws.
 * Undefined for a plan without phases.
 */
export function roadmap(plan: Resolved, locale: Locale): Diagram | undefined {
  const { horizon } = plan.plan;
  if (plan.phases.length === 0 || horizon === undefined) return undefined;
  const words = WORDS[locale];
  const read = reader(plan, locale);
  const { start, end } = horizon.dates;
  const milestones = plan.phases.reduce((sum, phase) => sum + phase.milestones.length, 0);
  return {
    id: 'roadmap',
    title: words.title,
    description: words.description(formatDates(start, end, locale), plan.phases.length, milestones),
    locale,
    source: gantt(
      WIDTH.plan,
      words.axis,
      '1month',
      plan.phases.flatMap((phase, at) => [
        `  section ${escapeLabel(`${phaseMark(phase.number)} ${read(phase.label)}`)}`,
        bar(formatDates(phase.dates.start, phase.dates.end, locale), `p${at}`, phase.dates),
        ...milestoneLines(phase, at, read, locale),
      ]),
    ),
  };
}

/** One Gantt a phase: its work items in order of time, then its milestones. */
export function phaseRoadmaps(plan: Resolved, locale: Locale): Diagram[] {
  const words = WORDS[locale];
  const read = reader(plan, locale);
  return plan.phases
    .map((phase, at) => ({ phase, at }))
    .filter(({ phase }) => phase.work.length > 0)
    .map(({ phase, at }) => ({
      id: `phase-${phase.key}`,
      title: words.phaseTitle(read(phase.label)),
      description: words.phaseDescription(
        formatDates(phase.dates.start, phase.dates.end, locale),
        phase.work.length,
        phase.milestones.length,
      ),
      locale,
      source: gantt(
        WIDTH.phase,
        isLong(phase) ? words.axis : words.days,
        isLong(phase) ? '1month' : '1week',
        [
          `  section ${escapeLabel(words.work)}`,
          ...[...phase.work]
            .sort(byStart)
            .map(({ label, dates }, index) => bar(read(label), `p${at}w${index}`, dates)),
          ...(phase.milestones.length === 0 ? [] : [`  section ${escapeLabel(words.milestones)}`]),
          ...milestoneLines(phase, at, read, locale),
        ],
      ),
    }));
}

/** Widths in pixels at which 12 px type is still 7 pt on the 174 mm between the margins of a page. */
const WIDTH = { plan: 840, phase: 800 } as const;

/** Rows close enough that a phase, with its tables, stands on one page. */
const ROW = { barHeight: 18, barGap: 2 } as const;

/** Phases are counted; a bare digit needs a letter before it, as it has in the tables. */
function phaseMark(number: string): string {
  return /^\d/.test(number) ? `P${number}` : number;
}

function gantt(width: number, axis: string, tick: string, lines: readonly string[]): string {
  const config = { gantt: { useWidth: width, ...ROW } };
  return [
    `%%{init: ${JSON.stringify(config)}}%%`,
    'gantt',
    '  dateFormat YYYY-MM-DD',
    `  axisFormat ${axis}`,
    `  tickInterval ${tick}`,
    ...(tick === '1week' ? ['  weekday monday'] : []),
    '  todayMarker off',
    '  inclusiveEndDates',
    ...lines,
    '',
  ].join('\n');
}

function bar(label: string, id: string, { start, end }: { start: string; end: string }): string {
  return `  ${escapeLabel(label)} :${id}, ${start}, ${end}`;
}

function milestoneLines(
  phase: ResolvedPhase,
  at: number,
  read: (text: Text) => string,
  locale: Locale,
): string[] {
  return [...phase.milestones]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ label, date }, index) => {
      const text = WORDS[locale].milestone(read(label), formatDate(date, locale, true));
      return `  ${escapeLabel(text)} :milestone, p${at}m${index}, ${date}, 0d`;
    });
}

/** Longer than about ten weeks: marks every week would run into each other. */
function isLong({ dates }: ResolvedPhase): boolean {
  return Date.parse(dates.end) - Date.parse(dates.start) > 70 * 86_400_000;
}

function byStart(a: { dates: { start: string } }, b: { dates: { start: string } }): number {
  return a.dates.start < b.dates.start ? -1 : a.dates.start > b.dates.start ? 1 : 0;
}

function reader(plan: Resolved, locale: Locale): (text: Text) => string {
  return (text) => readText(text, locale, plan.plan.language).text;
}
