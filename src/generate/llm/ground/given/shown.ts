import type { Knowledge } from '../../../../model/knowledge.ts';
import { horizonMonths } from '../../../rules/frame-phases.ts';
import { sizeTargets } from '../../../rules/size-targets.ts';
import type { SectionTask } from '../../section-task.ts';
import { SECTION_PLANS } from '../../sections.ts';
import { candidatesOf } from './candidates.ts';

/**
 * What the model was shown of a plan, in pieces that stay the same from section to section: the inputs, the
 * sections before, the draft of this section or how it stands, what its metrics count; for goals how far
 * figures usually move, and for strategies the candidates.
 */
export function shownTo(task: SectionTask): object[] {
  const { inputs, before, section, again } = task;
  return [
    ...piecesOf(inputs),
    ...piecesOf(before),
    ...piecesOf(again?.content ?? draftOf(task)),
    ...metricsOf(task),
    ...(section === 'goals' ? [usualSteps(task)] : []),
    ...(section === 'strategies' ? candidatesOf(task).map(summaryOf) : []),
  ];
}

/** The draft of the parts that are asked for. */
export function draftOf({ draft, parts, section }: SectionTask): Readonly<Record<string, unknown>> {
  const { narrative = {} } = draft;
  const texts = SECTION_PLANS[section].narrative ?? [];
  return Object.fromEntries(
    parts.map((part) => [
      part,
      part === 'narrative'
        ? Object.fromEntries(texts.map((field) => [field, narrative[field]]))
        : draft[part],
    ]),
  );
}

function piecesOf(plan: object): object[] {
  return Object.values(plan).flatMap((part: unknown) => {
    if (typeof part === 'object' && part !== null) return [part];
    return typeof part === 'string' || typeof part === 'number' ? [{ part }] : [];
  });
}

function usualSteps({ inputs, knowledge }: SectionTask): object {
  const { targets } = sizeTargets(inputs, knowledge, horizonMonths(inputs));
  return [...targets.values()]
    .filter(({ observation }) => observation !== undefined)
    .map(({ target, why }) => ({ target, why }));
}

type Playbook = Knowledge['playbooks'][number];
type Metric = Knowledge['metrics'][number];

/** What is told of a candidate; how its tactics are done stands in the draft where it is taken. */
const summaryOf = once(({ label, description, prerequisites, tactics, months }: Playbook) => ({
  label,
  description,
  prerequisites,
  tactics: tactics.map((tactic) => tactic.label),
  months: months.map((count) => `${count} months`),
}));

/** What is told of a metric. Its bands are figures of others, and its window is no promise. */
const definitionOf = once(({ label, definition, aliases }: Metric) => ({
  label,
  definition,
  aliases,
}));

/** The dictionary entries of the metrics that are named before, or in the draft of the section. */
function metricsOf(task: SectionTask): object[] {
  const plans = [task.inputs, task.before, draftOf(task)];
  const used = new Set(
    plans.flatMap((one) => Array.from(JSON.stringify(one).matchAll(METRIC), ([, id]) => id)),
  );
  return task.knowledge.metrics.filter(({ id }) => used.has(id)).map(definitionOf);
}

const METRIC = /"metric":"([a-z\d-]{1,64})"/gu;

/** One answer for each value, so that what is read of it is read once. */
function once<One extends object, To extends object>(make: (one: One) => To): (one: One) => To {
  const made = new WeakMap<One, To>();
  return (one) => {
    const known = made.get(one) ?? make(one);
    made.set(one, known);
    return known;
  };
}
