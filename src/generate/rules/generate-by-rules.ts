import type { WrittenContent } from '../../model/content.ts';
import type { PlannableInputs } from '../../model/inputs.ts';
import { itemKey } from '../../model/item-key.ts';
import { CATALOGUE_LISTS, type CatalogueList, type Knowledge } from '../../model/knowledge.ts';
import { PROFILE_FACTS, WRITTEN_PARTS, type WrittenPart } from '../../model/profile.ts';
import type { TimeValue } from '../../model/time.ts';
import type { GenerationResult, RulesContent } from '../generator.ts';
import type { Draft } from './draft.ts';
import { framePhases, horizonMonths } from './frame-phases.ts';
import { findHints, matchInputs } from './match-inputs.ts';
import { selectionNotes, scheduleNotes } from './notes.ts';
import { planDays } from './plan-days.ts';
import { planGrid } from './plan-grid.ts';
import { itQueue, scheduleWork } from './schedule-work.ts';
import { selectPlaybooks } from './select-playbooks.ts';
import { sizeTargets } from './size-targets.ts';
import { stubSelections } from './stub-selection.ts';
import { suitIndustry } from './suit-industry.ts';
import { writeBudget } from './write-budget.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { writeAsks, writeCadences, writeRisks } from './write-controls.ts';
import { writeGoals } from './write-goals.ts';
import { writeIndicators } from './write-indicators.ts';
import { writeModules } from './write-modules.ts';
import { writeNarrative } from './write-narrative.ts';
import { writeOutcomes } from './write-outcomes.ts';
import { writePhases } from './write-phases.ts';
import { writeResponses } from './write-responses.ts';
import { writeResponsibilities } from './write-responsibilities.ts';
import { writeStages } from './write-stages.ts';
import { writeStrategies } from './write-strategies.ts';

type OwnPart = Exclude<WrittenPart, CatalogueList>;

/** What writes each part that is worked out and not taken from the catalogue. */
const WRITERS: { [Part in OwnPart]?: (draft: Draft) => WrittenContent[Part] } = {
  narrative: writeNarrative,
  goals: writeGoals,
  strategies: writeStrategies,
  phases: writePhases,
  budget: writeBudget,
  responsibilities: writeResponsibilities,
  responses: writeResponses,
  outcomes: writeOutcomes,
  cadences: writeCadences,
  risks: writeRisks,
  asks: writeAsks,
  indicators: writeIndicators,
  stages: writeStages,
  modules: writeModules,
};

/**
 * Writes a plan from its inputs by fixed rules: match problems to playbooks, choose those that answer
 * them all, size targets from baselines and bands, lay the phases over the horizon, schedule the work
 * within queues, order and the time of the team, and word the rest. The same inputs and knowledge give
 * the same content. It never throws: what has no place in the horizon is left out with a note.
 *
 * @param parts what to write; those that the kind of document wants when absent.
 */
export function generateByRules(
  stated: PlannableInputs,
  knowledge: Knowledge,
  parts: ReadonlySet<string> = new Set(PROFILE_FACTS[stated.profile].writes),
): GenerationResult {
  const inputs = { ...stated, horizon: orderedHorizon(stated) };
  const { draft, notes } = draftPlan(inputs, suitIndustry(knowledge, inputs.industry));
  const written = WRITTEN_PARTS.filter((part) => parts.has(part)).map((part) => {
    const value = isCatalogue(part) ? writeCatalogue(part, draft) : WRITERS[part]?.(draft);
    return [part, withoutStated(part, value, inputs)] as const;
  });
  return { content: Object.fromEntries(written) as unknown as RulesContent, notes };
}

/** All decisions about a plan, and what could not be decided. */
function draftPlan(
  inputs: PlannableInputs,
  knowledge: Knowledge,
): { draft: Draft; notes: GenerationResult['notes'] } {
  const months = horizonMonths(inputs);
  const grid = planGrid(inputs, months);
  const matches = matchInputs(inputs, knowledge);
  const hints = findHints(inputs, knowledge);
  const selected = selectPlaybooks(inputs, knowledge, matches, hints, months);
  const selections = [
    ...selected.selections,
    ...stubSelections(selected.unanswered, inputs, knowledge),
  ];
  const { targets, notes: unsized } = sizeTargets(inputs, knowledge, months);
  const { frames, template, notes: unusual } = framePhases(inputs, knowledge, months, grid);
  const queue = itQueue(inputs, frames, grid);
  const { placed, leftOut } = scheduleWork(inputs, frames, selections, { grid, months, queue });
  return {
    draft: {
      inputs,
      knowledge,
      months,
      grid,
      matches,
      hints,
      selections,
      targets,
      template,
      frames,
      placed,
      leftOut,
      queue,
    },
    notes: [
      ...selectionNotes(selected, inputs, knowledge),
      ...unsized,
      ...unusual,
      ...scheduleNotes(leftOut, inputs, knowledge),
    ],
  };
}

function isCatalogue(part: WrittenPart): part is CatalogueList {
  return CATALOGUE_LISTS.some((list) => list === part);
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
function withoutStated(part: WrittenPart, value: unknown, inputs: PlannableInputs): unknown {
  // A stated phase that leaves its work to the rules is filled, and laid over field by field.
  if (part === 'phases' || !Array.isArray(value)) return value;
  const list = inputs[part];
  const stated = new Set(Array.isArray(list) ? list.map((item) => itemKey(item)) : []);
  return value.filter((item) => !stated.has(itemKey(item)));
}
