import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { word } from '../../diagnostics/word.ts';
import type { Locale } from '../../model/locale.ts';
import type { ModelPrompt } from './model-call.ts';
import { showText } from './show-text.ts';
import { PROMPT_WORDS } from './words.ts';

/** Findings that one turn lists; more would not be read. */
const MOST_FINDINGS = 40;
/** Characters of the reply that go back: the longest sections are half as long. */
const MOST_REPLY = 60_000;

/**
 * The prompt with the reply and what was wrong with it: where, what, and what is right instead, in
 * the language of the prompt. Only the last reply goes back, so that repairs do not pile up.
 *
 * @param findings in the order in which they are to be read; at least one.
 */
export function addRepairTurn(
  prompt: ModelPrompt,
  replyText: string,
  findings: readonly Diagnostic[],
  language: Locale,
): ModelPrompt {
  const [question] = prompt.turns;
  return {
    ...prompt,
    turns: [
      ...(question === undefined ? [] : [question]),
      { role: 'assistant', text: replyText.slice(0, MOST_REPLY) },
      { role: 'user', text: repairText(findings, language) },
    ],
  };
}

/** What is wrong with a reply, finding by finding, and what to send instead. */
function repairText(findings: readonly Diagnostic[], language: Locale): string {
  const words = PROMPT_WORDS[language].repair;
  return [words.opening(findings.length), ...findingLines(findings, language), words.closing].join(
    '\n',
  );
}

/** Findings line by line, as many as are read, and how many more there are. */
export function findingLines(findings: readonly Diagnostic[], language: Locale): string[] {
  const words = PROMPT_WORDS[language].repair;
  const shown = findings.slice(0, MOST_FINDINGS);
  const lines = shown.map((finding) => {
    const { message, hint } = word(finding, language);
    // Values come from the reply: what stood in it must not read as more than a value.
    const at = showText(finding.path ?? '', 200);
    return words.finding(at === '' ? '$' : at, showText(message, 500), showText(hint, 500));
  });
  const further = findings.length - shown.length;
  return further > 0 ? [...lines, words.more(further)] : lines;
}
