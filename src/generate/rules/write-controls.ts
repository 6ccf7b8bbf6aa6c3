import type { Constraint } from '../../model/plan/constraint.ts';
import { joinAddress, type Address } from '../../model/item-key.ts';
import type { LadderStep } from '../../model/knowledge.ts';
import type { RulesContent } from '../generator.ts';
import { causesOf, type Draft } from './draft.ts';
import { fillText } from './fill-text.ts';
import type { Selection } from './select-playbooks.ts';
import { bilingual, label, quoteList, say, type Bilingual } from './wording.ts';

/** When an entry of the knowledge base belongs into a plan. */
interface When {
  playbooks?: string[] | undefined;
  constraints?: Constraint['kind'][] | undefined;
}

interface Cause {
  selections: Selection[];
  constraints: Constraint[];
  because: Address[];
}

/** Why an entry applies; undefined when nothing in the plan calls for it. */
function causeOf({ playbooks, constraints }: When, draft: Draft): Cause | undefined {
  const selections = draft.selections.filter(({ playbook }) => playbooks?.includes(playbook.id));
  const limits = draft.inputs.constraints.filter(({ kind }) => constraints?.includes(kind));
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

function whyOf(
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
    if (limits !== '')
      return say(
        locale,
        `受约束“${limits.slice(1, -1)}”影响。`,
        `Follows from the constraint ${limits}.`,
      );
    return say(locale, ...otherwise);
  });
}

const phasesOf = (steps: readonly LadderStep[] | undefined, { frames }: Draft): string[] =>
  frames
    .filter((frame) => frame.steps.some((step) => steps?.includes(step)))
    .map(({ template }) => template.id);

export function writeRisks(draft: Draft): RulesContent['risks'] {
  return draft.knowledge.risks.flatMap(({ playbooks, constraints, steps, ...risk }) => {
    const cause = causeOf({ playbooks, constraints }, draft);
    if (cause === undefined) return [];
    const phases = phasesOf(steps, draft);
    return {
      ...risk,
      ...(phases.length > 0 ? { phases } : {}),
      origin: { rule: 'risk-catalogue', because: cause.because },
      why: whyOf(cause, draft, ['任何方案都会遇到。', 'Any plan meets it.']),
    };
  });
}

export function writeCadences(draft: Draft): RulesContent['cadences'] {
  return draft.knowledge.cadences.flatMap(({ playbooks, constraints, ...cadence }) => {
    const cause = causeOf({ playbooks, constraints }, draft);
    if (cause === undefined) return [];
    return {
      ...cadence,
      origin: { rule: 'cadence-catalogue', because: cause.because },
      why: whyOf(cause, draft, [
        '跨部门推进靠固定的会议节奏。',
        'Work across departments needs a fixed rhythm.',
      ]),
    };
  });
}

export function writeAsks(draft: Draft): RulesContent['asks'] {
  return draft.knowledge.asks.flatMap(({ playbooks, constraints, label: text, by, ...ask }) => {
    const cause = causeOf({ playbooks, constraints }, draft);
    const filled = fillText(text, draft);
    if (cause === undefined || filled === undefined) return [];
    const deadline = by === undefined ? undefined : fillText(by, draft);
    return {
      ...ask,
      label: filled,
      ...(deadline === undefined ? {} : { by: deadline }),
      origin: { rule: 'ask-catalogue', because: cause.because },
      why: whyOf(cause, draft, [
        '没有人手，方案只能停在纸上。',
        'Without people the plan stays on paper.',
      ]),
    };
  });
}
