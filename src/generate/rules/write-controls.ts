import type { LadderStep } from '../../model/knowledge.ts';
import type { RulesContent } from '../generator.ts';
import { causeOf, whyOf, type When } from './cause.ts';
import type { Draft } from './draft.ts';
import { fillText } from './fill-text.ts';

const phasesOf = (steps: readonly LadderStep[] | undefined, { frames }: Draft): string[] =>
  frames.filter((frame) => frame.steps.some((step) => steps?.includes(step))).map(({ id }) => id);

const FILTERS = ['playbooks', 'constraints', 'profiles', 'industries', 'months'] as const;

/** The entry itself, without what says when it belongs into a plan. */
function withoutWhen<Template extends When>(template: Template): Omit<Template, keyof When> {
  const rest: Partial<Template> = { ...template };
  for (const filter of FILTERS) delete rest[filter];
  return rest as Omit<Template, keyof When>;
}

export function writeRisks(draft: Draft): RulesContent['risks'] {
  return draft.knowledge.risks.flatMap((template) => {
    const cause = causeOf(template, draft);
    const { steps, ...risk } = withoutWhen(template);
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
  return draft.knowledge.cadences.flatMap((template) => {
    const cause = causeOf(template, draft);
    if (cause === undefined) return [];
    return {
      ...withoutWhen(template),
      origin: { rule: 'cadence-catalogue', because: cause.because },
      why: whyOf(cause, draft, [
        '跨部门推进靠固定的会议节奏。',
        'Work across departments needs a fixed rhythm.',
      ]),
    };
  });
}

/** What becomes of a plan without what it asks for. */
const WITHOUT: Record<RulesContent['asks'][number]['kind'], [string, string]> = {
  people: ['没有人手，方案只能停在纸上。', 'Without people the plan stays on paper.'],
  money: ['没有钱，做到一半就会停下。', 'Without money the work stops halfway.'],
  decision: ['没有人拍板，就没有人负责。', 'What nobody decides, nobody answers for.'],
};

export function writeAsks(draft: Draft): RulesContent['asks'] {
  return draft.knowledge.asks.flatMap((template) => {
    const cause = causeOf(template, draft);
    const { label: text, by, ...ask } = withoutWhen(template);
    const filled = fillText(text, draft);
    if (cause === undefined || filled === undefined) return [];
    const deadline = by === undefined ? undefined : fillText(by, draft);
    return {
      ...ask,
      label: filled,
      ...(deadline === undefined ? {} : { by: deadline }),
      origin: { rule: 'ask-catalogue', because: cause.because },
      why: whyOf(cause, draft, WITHOUT[ask.kind]),
    };
  });
}
