import type { PlannableInputs } from '../../model/inputs.ts';
import type { Knowledge, Playbook } from '../../model/knowledge.ts';
import type { GenerationNote } from '../generator.ts';
import type { Match } from './match-inputs.ts';
import { bilingual, label, say } from './wording.ts';

/** A playbook in the plan, what it answers, and which playbooks cannot do without it. */
export interface Selection {
  playbook: Playbook;
  answers: Match[];
  requiredBy: Playbook[];
}

/**
 * The smallest set of playbooks, in the order of the knowledge base, that answers every theme and
 * challenge that can be answered. What has no playbook is noted and left for the planner.
 */
export function selectPlaybooks(
  inputs: PlannableInputs,
  { playbooks }: Knowledge,
  matches: readonly Match[],
): { selections: Selection[]; notes: GenerationNote[] } {
  const fitting = playbooks.filter(
    ({ industries }) => industries.includes('any') || industries.includes(inputs.industry),
  );
  const answers = (book: Playbook, match: Match): boolean =>
    match.tags.some((tag) => book.tags.includes(tag));
  const chosen = new Set<Playbook>();
  let open = matches.filter((match) => fitting.some((book) => answers(book, match)));
  while (open.length > 0) {
    const reach = (book: Playbook): number => open.filter((match) => answers(book, match)).length;
    const best = fitting.reduce((a, b) => (reach(b) > reach(a) ? b : a));
    chosen.add(best);
    open = open.filter((match) => !answers(best, match));
  }
  const requiredBy = addRequired(chosen, playbooks);
  return {
    selections: playbooks
      .filter((playbook) => chosen.has(playbook))
      .map((playbook) => ({
        playbook,
        answers: matches.filter((match) => answers(playbook, match)),
        requiredBy: requiredBy.get(playbook) ?? [],
      })),
    notes: matches
      .filter((match) => !fitting.some((book) => answers(book, match)))
      .map((match) => unanswered(match, inputs)),
  };
}

/** Adds what the chosen playbooks build on, and what that builds on in turn. */
function addRequired(
  chosen: Set<Playbook>,
  playbooks: readonly Playbook[],
): Map<Playbook, Playbook[]> {
  const requiredBy = new Map<Playbook, Playbook[]>();
  for (const book of chosen) {
    for (const id of book.requires ?? []) {
      const required = playbooks.find((other) => other.id === id);
      if (required === undefined) continue;
      requiredBy.set(required, [...(requiredBy.get(required) ?? []), book]);
      // A set visits what is added while it is walked.
      chosen.add(required);
    }
  }
  return requiredBy;
}

function unanswered(match: Match, { language }: PlannableInputs): GenerationNote {
  const known = match.tags.length > 0;
  return {
    kind: known ? 'no-industry-playbook' : 'unmatched',
    at: match.address,
    message: bilingual((locale) => {
      const name = label(match.label, locale, language);
      return known
        ? say(
            locale,
            `知识库里没有适合本行业的做法来回应“${name}”。`,
            `No playbook for this industry answers “${name}”.`,
          )
        : say(
            locale,
            `从“${name}”的文字认不出问题类型，请为它写上 tags。`,
            `The wording of “${name}” does not reveal a kind of problem; state its tags.`,
          );
    }),
  };
}
