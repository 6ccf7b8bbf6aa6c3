import { inputsSchema, plannable, type PlannableInputs } from '../../model/inputs.ts';
import {
  LADDER,
  phaseTemplateSchema,
  playbookSchema,
  type Knowledge,
  type LadderStep,
  type PhaseTemplate,
  type Playbook,
} from '../../model/knowledge.ts';
import { metricSchema, type Metric } from '../../model/metric.ts';
import { framePhases, horizonMonths, type Frame } from './frame-phases.ts';
import { planGrid, type Grid } from './plan-grid.ts';
import { itQueue, scheduleWork, type ItQueue, type Schedule } from './schedule-work.ts';
import type { Selection } from './select-playbooks.ts';

/** First day of the plans made here. */
export const START = '2026-03-02';

/** Inputs of a small strategic plan of a year, or with other fields. */
export function sampleInputs(fields: Record<string, unknown> = {}): PlannableInputs {
  const inputs = plannable(
    inputsSchema.parse({
      format: 1,
      title: 'Plan',
      organisation: 'Shop',
      profile: 'strategic-plan',
      language: 'en',
      industry: 'retail',
      horizon: { start: START, from: 'M3', to: 'M12' },
      ...fields,
    }),
  );
  if (inputs === undefined) throw new Error('the plan has no horizon');
  return inputs;
}

/** Inputs that end at a time or on a day. */
export const lasting = (to: string, fields: Record<string, unknown> = {}): PlannableInputs =>
  sampleInputs({ horizon: { start: START, from: to, to }, ...fields });

/** A constraint that states how much of a role there is. */
export const team = (role: string, effort: string | number): Record<string, unknown> => ({
  id: `team-${role}`,
  label: role,
  kind: 'headcount',
  role,
  effort,
});

/** A constraint that states how long IT makes wait. */
export const waitForIt = (value: string): Record<string, unknown> => ({
  id: 'it-queue',
  label: 'IT queue',
  kind: 'lead-time',
  value,
});

/** Work as a playbook writes it: two weeks of half an analyst, or with other fields. */
export const work = (
  id: string,
  fields: Record<string, unknown> = {},
): Record<string, unknown> => ({
  id,
  label: id,
  weeks: 2,
  needs: [{ role: 'analyst', fte: 0.5 }],
  ...fields,
});

const idle = work('idle', { step: 'optimise', weeks: 0.5, needs: [{ role: 'nobody', fte: 0.05 }] });

/** A playbook that answers its own id, with the given work in its first tactic. */
export function playbook(
  id: string,
  fields: Record<string, unknown> = {},
  tasks: readonly Record<string, unknown>[] = [{ ...idle, id: `${id}-idle` }],
): Playbook {
  const tactic = (name: string, own: readonly Record<string, unknown>[]) => ({
    id: `${id}-${name}`,
    label: name,
    how: name,
    owner: 'analyst',
    work: own,
  });
  return playbookSchema.parse({
    id,
    label: id,
    description: id,
    tags: [id],
    industries: ['any'],
    focus: ['data'],
    owner: 'analyst',
    effort: 'M',
    months: [1, 3],
    estimate: true,
    prerequisites: [],
    tactics: [
      tactic('main', tasks),
      tactic('second', [{ ...idle, id: `${id}-second` }]),
      tactic('third', [{ ...idle, id: `${id}-third` }]),
    ],
    kpis: ['csat'],
    spend: {},
    ...fields,
  });
}

/** Phases with these shares, on the first steps of the ladder; work by the step it stands in. */
export function phaseTemplate(
  shares: readonly number[],
  standing: Partial<Record<LadderStep, readonly Record<string, unknown>[]>> = {},
  fields: Record<string, unknown> = {},
): PhaseTemplate {
  return phaseTemplateSchema.parse({
    id: 'any-plan',
    label: 'Any plan',
    months: [1, 60],
    rhythm: 'monthly',
    phases: shares.map((share, at) => {
      const step = LADDER[at] ?? 'optimise';
      return {
        step,
        label: step,
        summary: step,
        share,
        lead: { role: 'lead', fte: 0.5, task: 'Lead' },
        work: standing[step] ?? [],
      };
    }),
    ...fields,
  });
}

/** A metric in percent that rises by points, or with other fields. */
export const metric = (fields: Record<string, unknown> = {}): Metric =>
  metricSchema.parse({
    id: 'csat',
    label: 'CSAT',
    unit: 'percent',
    direction: 'up',
    group: 'experience',
    range: [0, 100],
    ...fields,
  });

/** A knowledge base with nothing in it but these parts. */
export const knowledgeOf = (parts: Partial<Knowledge>): Knowledge =>
  // The functions under test read no other list.
  ({
    metrics: [],
    roles: [],
    industries: [],
    tags: [],
    playbooks: [],
    phases: [],
    ...parts,
  }) as unknown as Knowledge;

/** A playbook as it is when it was chosen for a problem that matters so much. */
export const chosen = (book: Playbook, weight = 1): Selection => ({
  playbook: book,
  answers: [
    {
      kind: 'theme',
      id: book.id,
      address: `themes/${book.id}`,
      label: book.label,
      weight,
      recognised: [],
    },
  ],
  requiredBy: [],
  runnersUp: [],
});

export interface Scheduled extends Schedule {
  frames: Frame[];
  grid: Grid;
  queue: ItQueue | undefined;
}

/** The schedule of chosen playbooks over the phases of a template. */
export function scheduled(
  inputs: PlannableInputs,
  template: PhaseTemplate,
  selections: readonly Selection[],
): Scheduled {
  const months = horizonMonths(inputs);
  const grid = planGrid(inputs, months);
  const { frames } = framePhases(inputs, knowledgeOf({ phases: [template] }), months, grid);
  const queue = itQueue(inputs, frames, grid);
  const schedule = scheduleWork(inputs, frames, selections, { grid, months, queue });
  return { ...schedule, frames, grid, queue };
}
