import type { Profile } from '../../model/profile.ts';
import type { Constraint } from '../../model/plan/constraint.ts';
import { joinAddress, type Address } from '../../model/item-key.ts';
import { causesOf, type Draft } from './draft.ts';
import type { Selection } from './select-playbooks.ts';
import { bilingual, label, quoteList, say, type Bilingual } from './wording.ts';

/** When an entry of the knowledge base belongs into a plan. */
export interface When {
  playbooks?: string[] | undefined;
  constraints?: Constraint['kind'][] | undefined;
  profiles?: Profile[] | undefined;
  industries?: string[] | undefined;
  months?: [number, number] | undefined;
}

export interface Cause {
  selections: Selection[];
  constraints: Constraint[];
  because: Address[];
}

/** Why an entry applies; undefined when a filter rules it out or nothing in the plan calls for it. */
export function causeOf(when: When, draft: Draft): Cause | undefined {
  const { playbooks, constraints, profiles, industries, months } = when;
  const { inputs } = draft;
  const isRuledOut =
    profiles?.includes(inputs.profile) === false ||
    industries?.includes(inputs.industry) === false ||
    (months !== undefined && (draft.months < months[0] || draft.months > months[1]));
  if (isRuledOut) return undefined;
  const selections = draft.selections.filter(({ playbook }) => playbooks?.includes(playbook.id));
  const limits = inputs.constraints.filter(({ kind }) => constraints?.includes(kind));
  const always = playbooks === undefined && constraints === undefined;
  if (!always && selections.length === 0 && limits.length === 0) return undefined;
  const addresses = [
    ...new Set([
      ...selections.flatMap((selection) => causesOf(selection, draft)),
      ...limits.map(({ id }) => joinAddress('constraints', id)),
    ]),
  ];
  return {
    selections,
    constraints: limits,
    because: addresses.length > 0 ? addresses : ['horizon'],
  };
}

/** Why an entry is in the plan, in a sentence. */
export function whyOf(
  { selections, constraints }: Cause,
  draft: Draft,
  otherwise: [string, string],
): Bilingual {
  return bilingual((locale) => {
    const named = (text: Parameters<typeof label>[0]): string =>
      label(text, locale, draft.inputs.language);
    const books = quoteList(
      selections.map(({ playbook }) => named(playbook.label)),
      locale,
    );
    const limits = quoteList(
      constraints.map((item) => named(item.label)),
      locale,
    );
    if (books !== '') return say(locale, `随策略${books}而来。`, `Comes with ${books}.`);
    if (limits !== '') {
      return say(locale, `受约束${limits}影响。`, `Follows from ${limits}.`);
    }
    return say(locale, ...otherwise);
  });
}
