import { formatDate, formatDates, formatTarget, printed } from '../model/format.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved, ResolvedTarget } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { escapeLabel } from './escape-label.ts';
import { labelReader, type LabelReader } from './label-reader.ts';
import { shortenLabel } from './shorten-label.ts';

const WORDS = {
  'zh-CN': {
    stages: '阶段目标',
    stagesText: (count: number, dates: string) =>
      `时间线${dates === '' ? '' : `，${dates}`}，共 ${count} 个阶段。`,
    goals: '目标达成时间',
    goalsText: (targets: number, dates: number) =>
      `时间线：${targets} 项指标在 ${dates} 个日期到期。`,
    more: (count: number) => `另有 ${count} 项`,
  },
  en: {
    stages: 'Goals by stage',
    stagesText: (count: number, dates: string) =>
      `Timeline${dates === '' ? '' : `, ${dates}`}, in ${count} stages.`,
    goals: 'When goals are reached',
    goalsText: (targets: number, dates: number) =>
      `Timeline: ${targets} targets, due on ${dates} dates.`,
    more: (count: number) => `and ${count} more`,
  },
} as const;

/** Few enough to be read beside each other. */
const MOST_LINES = 6;
/** Widest line, in ems: three lines of its box. */
const WIDEST = 28;
/** More columns than this would shrink the type on paper below 7 points: then it goes down. */
const MOST_COLUMNS = 4;

/** Timeline of the stages with what is in place, or reached, at the end of each. */
export function stageTimeline(plan: Resolved, locale: Locale): Diagram | undefined {
  if (plan.stages.length < 2) return undefined;
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const [first, last] = [plan.stages[0], plan.stages.at(-1)];
  // A plan without a horizon counts its times.
  const isDated = plan.plan.horizon !== undefined;
  const dates =
    first && last && isDated ? formatDates(first.dates.start, last.dates.end, locale) : '';
  return {
    id: 'stage-timeline',
    title: words.stages,
    description: words.stagesText(plan.stages.length, dates),
    locale,
    source: timeline(
      plan.stages.map(({ label, dates: own, content = [], focus, targets }) => ({
        head: [read(label), ...(isDated ? [formatMonths(own.start, own.end, locale)] : [])],
        lines: [
          ...targets.map((target) => aim(target, read, locale)),
          ...content.map((text) => read(text)),
          ...(targets.length + content.length === 0 && focus !== undefined ? [read(focus)] : []),
        ],
      })),
      locale,
    ),
  };
}

/** Timeline of the goals' targets by the day they are due; undefined for fewer than three days. */
export function goalTimeline(plan: Resolved, locale: Locale): Diagram | undefined {
  if (plan.plan.horizon === undefined) return undefined;
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const days = new Map<string, string[]>();
  for (const target of plan.goals.flatMap(({ targets }) => targets)) {
    if (target.due === undefined || target.example === true) continue;
    days.set(target.due, [...(days.get(target.due) ?? []), aim(target, read, locale)]);
  }
  if (days.size < 3) return undefined;
  const targets = [...days.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    id: 'goal-timeline',
    title: words.goals,
    description: words.goalsText(targets, days.size),
    locale,
    source: timeline(
      [...days]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, lines]) => ({ head: [formatDate(day, locale)], lines })),
      locale,
    ),
  };
}

function timeline(
  columns: readonly { head: readonly string[]; lines: readonly string[] }[],
  locale: Locale,
): string {
  const direction = columns.length > MOST_COLUMNS ? ' TD' : '';
  const label = (text: string) => escapeLabel(shortenLabel(text, WIDEST));
  return [
    `timeline${direction}`,
    ...columns.map(({ head, lines }) => {
      const shown = lines.length > MOST_LINES ? lines.slice(0, MOST_LINES - 1) : lines;
      const left = lines.length - shown.length;
      const all = left === 0 ? shown : [...shown, WORDS[locale].more(left)];
      return `  ${[head.map(label).join('<br>'), ...all.map(label)].join(' : ')}`;
    }),
    '',
  ].join('\n');
}

/** Sample: `Repeat purchases ≥35%`. */
function aim(target: ResolvedTarget, read: LabelReader, locale: Locale): string {
  const figure = printed(formatTarget(target.target, locale, target.unit, target.scale));
  return `${read(target.label)} ${figure}`;
}

/** Sample: `Jun 2026 – May 2027`. */
function formatMonths(start: string, end: string, locale: Locale): string {
  const [from, to] = [start, end].map((day) =>
    formatDate(day, locale).replace(locale === 'zh-CN' ? /\d+日$/ : /^\d+ /, ''),
  );
  if (from === to) return from ?? '';
  return locale === 'zh-CN' ? `${from}—${to}` : `${from} – ${to}`;
}
