import type { Locale } from '../../model/locale.ts';
import { readText, type Text } from '../../model/text.ts';
import { candidatePlaybooks, type Candidate } from '../rules/candidate-playbooks.ts';
import type { SectionTask } from './section-task.ts';
import { fence, fitLines, showText } from './show-text.ts';
import { PROMPT_WORDS } from './words.ts';

/** Characters that the candidates may take in a prompt. */
const MOST = 9000;

/**
 * What strategies may be built from: the playbooks that the rules take, and in full those that they
 * weigh and leave out, which the draft does not hold.
 */
export function showCandidates({
  inputs,
  knowledge,
  language,
}: Pick<SectionTask, 'inputs' | 'knowledge' | 'language'>): string {
  const words = PROMPT_WORDS[language];
  const { candidates, unanswered } = candidatePlaybooks(inputs, knowledge);
  const lines = fitLines(
    (length) => [
      ...candidates.flatMap((candidate) => candidateLines(candidate, language, length)),
      ...(unanswered.length === 0 ? [] : [words.candidates.unanswered(unanswered.join(', '))]),
    ],
    MOST,
    words.leftOut,
  );
  return fence(words.marks.candidates, lines);
}

function candidateLines(
  { playbook, answers, against }: Candidate,
  language: Locale,
  length: number,
): string[] {
  const words = PROMPT_WORDS[language].candidates;
  const show = (text: Text): string =>
    showText(readText(text, language, language).text, Math.min(length, 240));
  const { id, label, description, kpis, owner, prerequisites, tactics, months } = playbook;
  const head = [
    `- playbooks/${id}: ${show(label)}`,
    against === undefined ? words.taken : words.against[against],
    ...(answers.length > 0 ? [`${words.answers}: ${answers.join(', ')}`] : []),
    `kpis: ${kpis.join(', ')}`,
    `owner: ${owner}`,
    words.months(months[0], months[1]),
    ...(prerequisites.length > 0 ? [`${words.before}: ${prerequisites.map(show).join('; ')}`] : []),
  ].join(' | ');
  // The tactics of those that are taken stand in the draft.
  if (against === undefined) return [head];
  return [
    head,
    `  ${show(description)}`,
    ...tactics.map((tactic) => `  - ${tactic.id}: ${show(tactic.label)}`),
  ];
}
