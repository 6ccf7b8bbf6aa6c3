import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ChatFormat } from '../../model/chat-format.ts';
import type { WrittenContent } from '../../model/content.ts';
import { LLM_SECTION_NAMES } from '../../model/llm-section-name.ts';
import type { Locale } from '../../model/locale.ts';
import { findingLines } from './repair-turn.ts';
import { exampleOf } from './reply-example.ts';
import { outlineOf } from './reply-outline.ts';
import { replySchemaOfAll } from './reply-schema.ts';
import type { SectionTask } from './section-task.ts';
import { heading, notationLines, partLines, systemOf } from './section-prompt.ts';
import { showBefore, showOutline } from './show-before.ts';
import { showCandidates } from './show-candidates.ts';
import { showDictionary, showFacts } from './show-facts.ts';
import { showSizes } from './show-sizes.ts';
import { PROMPT_WORDS } from './words.ts';

/**
 * One text that asks any chat for several sections at once: the parameters of the plan, the outline,
 * the rules, and the form of a reply that `planpress import` reads.
 *
 * @param tasks of one plan, in the order of the sections; at least one. What they see before them is
 *   what stays of the plan.
 */
export function writeChatPrompt(
  tasks: readonly [SectionTask, ...SectionTask[]],
  format: ChatFormat,
): string {
  const [first] = tasks;
  const { language } = first;
  const words = PROMPT_WORDS[language];
  const parts = [...new Set(tasks.flatMap((task) => task.parts))];
  const before = Object.assign({}, ...tasks.map((task) => task.before)) as WrittenContent;
  const schema = replySchemaOfAll(
    tasks.map(({ section, parts: own }) => ({ section, parts: [...own] })),
  );
  const whole: SectionTask = { ...first, section: 'strategies', parts, before };
  const asks = (section: string): boolean => tasks.some((task) => task.section === section);
  const kept = [...new Set(tasks.flatMap((task) => task.kept))].join(', ');
  const settled = showBefore({ ...whole, section: 'summary' });
  return [
    systemOf(first),
    heading(words.chat.heading),
    words.chat.task(tasks.length),
    words.chat.parameters,
    heading(words.headings.data),
    words.dataNote,
    showFacts(first),
    showDictionary(whole),
    ...(asks('goals') ? showSizes(first) : []),
    ...(asks('strategies') ? [showCandidates(first)] : []),
    ...(settled === undefined ? [] : [settled]),
    showOutline(whole, parts),
    words.chat.draftNote,
    heading(words.chat.outline),
    ...tasks.flatMap((task) => [
      `### ${LLM_SECTION_NAMES[task.section][language]}`,
      words.purposes[task.section],
      ...partLines(task, words),
    ]),
    ...(kept === '' ? [] : [heading(words.headings.kept), words.kept(kept)]),
    heading(words.headings.form),
    ...words.chat[format],
    outlineOf(schema, language),
    ...notationLines(schema, words),
    ...(format === 'json' ? [words.headings.example, exampleOf(schema, language)] : []),
    words.chat.closing,
    '',
  ].join('\n');
}

/** What to paste into the same chat when its reply did not stand up: every finding, and what to send. */
export function writeChatRepair(
  findings: readonly Diagnostic[],
  format: ChatFormat,
  language: Locale,
): string {
  const { repair, chat } = PROMPT_WORDS[language];
  return [
    repair.opening(findings.length),
    ...findingLines(findings, language),
    chat.repair[format],
    '',
  ].join('\n');
}
