import type { PlannableInputs } from '../../model/inputs.ts';
import type { Address } from '../../model/item-key.ts';
import type { Knowledge, Playbook } from '../../model/knowledge.ts';
import { horizonMonths } from './frame-phases.ts';
import { findHints, matchInputs } from './match-inputs.ts';
import { selectPlaybooks, type RunnerUp } from './select-playbooks.ts';

/** A playbook that suits the plan. */
export interface Candidate {
  playbook: Playbook;
  /** Problems that it answers, by address; none where another playbook needs it. */
  answers: Address[];
  /** Why the rules leave it out; absent where they take it. */
  against?: RunnerUp['reason'];
}

/**
 * What the rules would build strategies from: the playbooks that they take, in the order of the
 * knowledge base, then those that they weigh in their place; and the problems that none of them
 * answers. A playbook that the team has ruled out is no candidate.
 *
 * @param knowledge made for the industry of the plan (`suitIndustry`).
 */
export function candidatePlaybooks(
  inputs: PlannableInputs,
  knowledge: Knowledge,
): { candidates: Candidate[]; unanswered: Address[] } {
  const matches = matchInputs(inputs, knowledge);
  const hints = findHints(inputs, knowledge);
  const months = horizonMonths(inputs);
  const { selections, unanswered } = selectPlaybooks(inputs, knowledge, matches, hints, months);
  const taken = selections.map(({ playbook, answers }): Candidate => ({
    playbook,
    answers: answers.map(({ address }) => address),
  }));
  const others = new Map<string, Candidate>();
  for (const { answers, runnersUp } of selections) {
    for (const { playbook, reason } of runnersUp) {
      if (reason === 'refused') continue;
      const shared = answers
        .filter(({ recognised }) => recognised.some(({ tag }) => playbook.tags.includes(tag)))
        .map(({ address }) => address);
      const known = others.get(playbook.id)?.answers ?? [];
      const all = [...new Set([...known, ...shared])];
      others.set(playbook.id, { playbook, answers: all, against: reason });
    }
  }
  return {
    candidates: [...taken, ...others.values()],
    unanswered: unanswered.map(({ address }) => address),
  };
}
