import type { LlmSection } from '../../model/llm.ts';
import type { Locale } from '../../model/locale.ts';
import { CONTENT_LISTS, CONTENT_OBJECTS } from '../../model/content.ts';
import type { PlannableInputs } from '../../model/inputs.ts';
import type { Metric } from '../../model/metric.ts';
import { readText } from '../../model/text.ts';
import { UNITS } from '../../model/unit.ts';
import { itemLine, plainValue, type Showing } from './show-item.ts';
import { fence, fitLines, showText } from './show-text.ts';
import type { SectionTask } from './section-task.ts';
import { PROMPT_WORDS } from './words.ts';

/** Characters that the facts of a plan may take in a prompt. */
const MOST = 14_000;

type Facts = Pick<SectionTask, 'inputs' | 'knowledge' | 'language'>;

/** All that the inputs state, item by item with its address, between marks. */
export function showFacts(task: Facts): string {
  const words = PROMPT_WORDS[task.language];
  const { inputs, language } = task;
  const lines = fitLines((length) => factLines(task, { language, length }), MOST, words.leftOut);
  // What the plan is, and when, is short and is never left out.
  return fence(words.marks.facts, [...headLines(inputs, language), ...lines]);
}

function headLines(inputs: PlannableInputs, language: Locale): string[] {
  const words = PROMPT_WORDS[language];
  const name = (text: PlannableInputs['title']): string =>
    showText(readText(text, language, language).text, 120);
  const { start, from, to, prepare } = inputs.horizon;
  return [
    words.facts.plan(name(inputs.title), name(inputs.organisation), inputs.industry),
    inputs.profile === 'guide'
      ? words.facts.undated
      : words.facts.horizon(start.raw, from.raw, to.raw),
    ...(prepare === undefined ? [] : [words.facts.prepare(prepare.raw)]),
    words.facts.ambition(inputs.ambition),
  ];
}

function factLines({ inputs, knowledge }: Facts, showing: Showing): string[] {
  const words = PROMPT_WORDS[showing.language].facts;
  const metricOf = new Map(knowledge.metrics.map((metric) => [metric.id, metric] as const));
  const block = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`# ${title}`, ...lines];
  const list = (name: keyof PlannableInputs, items: readonly unknown[]): string[] =>
    block(
      words.lists[name as keyof typeof words.lists] ?? words.stated(name),
      items.map((item) => itemLine(name, item, showing)),
    );
  return [
    ...list('orientation', inputs.orientation),
    ...block(
      words.lists.metrics,
      inputs.metrics.map((one) => {
        const { metric, ...rest } = one;
        const known = metricOf.get(metric);
        const name = known === undefined ? metric : metricName(known, showing, one.direction);
        return itemLine('metrics', { id: metric, ...rest }, showing, name);
      }),
    ),
    ...list('themes', inputs.themes),
    ...list('challenges', inputs.challenges),
    ...list('constraints', inputs.constraints),
    ...list('playbooks', inputs.playbooks),
    ...list('roles', inputs.roles),
    ...CONTENT_OBJECTS.flatMap((name) => {
      const value = plainValue(inputs[name], showing);
      return value === undefined ? [] : block(words.stated(name), [`- ${JSON.stringify(value)}`]);
    }),
    ...CONTENT_LISTS.flatMap((name) => list(name, inputs[name] ?? [])),
  ];
}

/** What a metric is called, what it counts and which way is better. */
export function metricName(
  { label, unit, direction }: Pick<Metric, 'label' | 'unit' | 'direction'>,
  { language, length }: Showing,
  stated?: 'up' | 'down',
): string {
  const words = PROMPT_WORDS[language].facts;
  const name = showText(readText(label, language, language).text, length);
  const symbol =
    UNITS[unit].symbol[language].trim() || (unit === 'count' ? words.count : words.score);
  return words.metric(name, symbol, words.directions[stated ?? direction]);
}

/** Sections in which metrics and owners are chosen; in the others those that are settled are repeated. */
const CHOOSING: ReadonlySet<LlmSection> = new Set(['goals', 'strategies']);

/**
 * Metrics and roles of the dictionary that the section is likely to name, besides the figures that
 * are stated.
 */
export function showDictionary(task: SectionTask): string {
  const { section, parts, inputs, knowledge, draft, before, language } = task;
  const words = PROMPT_WORDS[language];
  const showing = { language, length: 60 };
  const own = new Set(idsWithin([before, parts.map((part) => draft[part])]));
  const likely = CHOOSING.has(section) ? new Set(idsWithin(draft)) : own;
  const stated = new Set(inputs.metrics.map(({ metric }) => metric));
  const metrics = knowledge.metrics.filter(({ id }) => likely.has(id) && !stated.has(id));
  const roles = knowledge.roles.filter(({ id }) => likely.has(id));
  return fence(words.marks.dictionary, [
    `# ${words.facts.unmeasured}`,
    ...metrics.map((metric) => `- ${metric.id}: ${metricName(metric, showing)}`),
    `# ${words.facts.roles}`,
    ...roles.map(
      ({ id, label }) => `- ${id}: ${showText(readText(label, language, language).text, 60)}`,
    ),
  ]);
}

/** Every string within a value: ids are among them. */
function idsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsWithin);
}
