import type { PlannableInputs } from '../../model/inputs.ts';
import { itemKey } from '../../model/item-key.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Text } from '../../model/text.ts';
import type { TimeValue } from '../../model/time.ts';
import {
  RULES_LISTS,
  type GenerationNote,
  type GenerationResult,
  type RulesContent,
} from '../generator.ts';
import type { Draft } from './draft.ts';
import { framePhases, horizonMonths } from './frame-phases.ts';
import { matchInputs } from './match-inputs.ts';
import { itQueue, placeWork } from './place-work.ts';
import { planDays } from './plan-days.ts';
import { selectPlaybooks } from './select-playbooks.ts';
import { sizeTargets } from './size-targets.ts';
import { bilingual, label, say } from './wording.ts';
import { writeAsks, writeCadences, writeRisks } from './write-controls.ts';
import { writeGoals } from './write-goals.ts';
import { writeNarrative } from './write-narrative.ts';
import { writeOutcomes } from './write-outcomes.ts';
import { writePhases } from './write-phases.ts';
import { writeResponses } from './write-responses.ts';
import { writeStrategies } from './write-strategies.ts';

/**
 * Writes a plan from its inputs by fixed rules: match problems to playbooks, choose the fewest that
 * answer them all, size targets from baselines and bands, stretch the phases over the horizon, place
 * and staff the work, and word the rest. The same inputs and knowledge give the same content. It
 * never throws: what has no place in the horizon is left out with a note.
 */
export function generateByRules(stated: PlannableInputs, knowledge: Knowledge): GenerationResult {
  const inputs = { ...stated, horizon: orderedHorizon(stated) };
  const months = horizonMonths(inputs);
  const matches = matchInputs(inputs, knowledge);
  const { selections, notes: unanswered } = selectPlaybooks(inputs, knowledge, matches);
  const { targets, notes: unsized } = sizeTargets(inputs, knowledge, months);
  const { frames, notes: unusual } = framePhases(inputs, knowledge, months);
  const queue = itQueue(inputs, frames);
  const { placed, leftOut } = placeWork(inputs, frames, selections, queue);
  const draft: Draft = {
    inputs,
    knowledge,
    months,
    matches,
    selections,
    targets,
    frames,
    placed,
    queue,
  };
  const content: RulesContent = {
    narrative: writeNarrative(draft),
    goals: writeGoals(draft),
    strategies: writeStrategies(draft),
    phases: writePhases(draft),
    responses: writeResponses(draft),
    outcomes: writeOutcomes(draft),
    cadences: writeCadences(draft),
    risks: writeRisks(draft),
    asks: writeAsks(draft),
  };
  const late = leftOut.map((task) => tooLate(task, inputs));
  return {
    content: withoutStated(content, inputs),
    notes: [...unanswered, ...unsized, ...unusual, ...late],
  };
}

/**
 * The horizon with first results no later than its end, so that deadlines can be written from it.
 * The checks report one that was stated otherwise.
 */
function orderedHorizon({ horizon }: PlannableInputs): PlannableInputs['horizon'] {
  const dueOf = (time: TimeValue): number => planDays(time, horizon.start.date).to;
  return dueOf(horizon.from) > dueOf(horizon.to) ? { ...horizon, from: horizon.to } : horizon;
}

/** What the inputs state is laid over the generated plan later; writing it twice would hide that. */
function withoutStated(content: RulesContent, inputs: PlannableInputs): RulesContent {
  const kept = RULES_LISTS.map((name) => {
    const stated = new Set((inputs[name] ?? []).map((item) => itemKey(item)));
    return [name, content[name].filter((item) => !stated.has(itemKey(item)))] as const;
  });
  return { ...content, ...Object.fromEntries(kept) };
}

function tooLate(task: { label: Text }, { language }: PlannableInputs): GenerationNote {
  return {
    kind: 'work-left-out',
    at: 'horizon',
    message: bilingual((locale) => {
      const name = label(task.label, locale, language);
      return say(
        locale,
        `IT 排期结束时方案已近尾声，“${name}”没有排进去。`,
        `The plan ends before IT can start “${name}”, so it is left out.`,
      );
    }),
  };
}
