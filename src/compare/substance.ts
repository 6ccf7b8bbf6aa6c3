import { z } from 'zod';
import type { Change } from '../model/change.ts';
import { listFields, narrativeSchema, objectFields } from '../model/content.ts';
import { factFields, inputsSchema } from '../model/inputs.ts';
import { joinAddress } from '../model/item-key.ts';
import { horizonSchema } from '../model/plan/horizon.ts';
import { SECTIONS } from '../model/profile.ts';
import type { Resolved, ResolvedPhase } from '../model/resolved.ts';
import { shapeOf } from '../model/schema-shape.ts';
import type { TimeValue } from '../model/time.ts';
import { isBlank, readItem, readItems, type ReadContext, type SubstanceItem } from './read-item.ts';

/**
 * A whole plan as an item: its head in the fields, its parts in the lists, named as in the files. A part
 * that is one map is a list of one.
 */
export type Substance = SubstanceItem;

/** A section of the document, or `plan`: title, period and the texts that frame it. */
export type Part = Change['part'];

type Schema = z.core.$ZodType;
type Named = Readonly<Record<string, unknown>>;

/** The parts of a plan by the schemas that people write them in, in the order of the document. */
export const PART_SCHEMAS: Readonly<Record<string, Schema>> = {
  horizon: horizonSchema,
  narrative: narrativeSchema,
  positioning: objectFields.positioning,
  ...elementsOf(factFields),
  ...elementsOf(listFields),
  budget: objectFields.budget,
};

function elementsOf(lists: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) => {
      const shape = shapeOf(list);
      return shape.type === 'list' ? [[name, shape.element] as const] : [];
    }),
  );
}

/** Fields of the head that people state; what a version is called says nothing of the plan. */
const HEAD = [
  'title',
  'organisation',
  'profile',
  'language',
  'industry',
  'owner',
  'recipients',
  'classification',
] as const satisfies readonly (keyof Resolved['plan'])[];

/** The head of the inputs: what the fields of the plan itself are. */
export const HEAD_SCHEMA: Schema = z.object(
  Object.fromEntries(HEAD.map((name) => [name, inputsSchema.shape[name]])),
);

/**
 * What a plan says, without what merely follows from it or where it stands: no places, origins, numbers,
 * labels of links, computed dates or written forms of figures. Plans of equal substance say the same.
 */
export function substanceOf(resolved: Resolved): Substance {
  const context: ReadContext = { language: resolved.plan.language };
  const sources = sourcesOf(resolved);
  const lists = Object.entries(PART_SCHEMAS).flatMap(([name, schema]) => {
    const part = sources[name];
    const read = readItems(
      schema,
      Array.isArray(part) ? part : part === undefined ? [] : [part],
      context,
    );
    // A narrative is always there, even where it says nothing.
    const said = Array.isArray(part) ? read : read.filter((item) => !isBlank(item));
    return said.length === 0 ? [] : [[name, said] as const];
  });
  const head = Object.fromEntries(HEAD.map((name) => [name, resolved.plan[name]]));
  const { fields } = readItem(HEAD_SCHEMA, head, context);
  return { key: '', fields, lists: Object.fromEntries(lists) };
}

/** The parts of a resolved plan under the names that they have in the files, each as it was written. */
export function sourcesOf(resolved: Resolved): Readonly<Record<string, unknown>> {
  return {
    ...resolved,
    horizon: resolved.plan.horizon,
    orientation: resolved.plan.orientation,
    metrics: resolved.observations,
    // They stand with their constraints, whose order is told once.
    responses: resolved.constraints
      .flatMap(({ responses }) => responses)
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    strategies: resolved.strategies.map((strategy) => {
      const { challenges, themes, segments } = strategy;
      return { ...strategy, addresses: { challenges, themes, segments } };
    }),
    phases: resolved.phases.map(withOwnSpans),
  };
}

/** Work that is done all through its phase states no time of its own. */
function withOwnSpans(phase: ResolvedPhase): Named {
  const whole = timeKey(phase.span);
  return {
    ...phase,
    work: phase.work.map(({ span, ...item }) =>
      timeKey(span) === whole ? item : { ...item, span },
    ),
  };
}

function timeKey({ from, to }: TimeValue): string {
  return JSON.stringify([from, to]);
}

/** Parts that are no section of their own, with the section that shows them. */
const SHOWN_IN: Readonly<Record<string, Part>> = {
  horizon: 'plan',
  narrative: 'plan',
  orientation: 'goals',
  responses: 'constraints',
};

const sections: ReadonlySet<string> = new Set(SECTIONS);

/** The section that an item or one of its fields stands in. Sample: `phases/x/resources/y` in `people`. */
export function partAt(address: string, field?: string): Part {
  const [list = '', , below] = address.split('/');
  if (list === '') return 'plan';
  if (list === 'narrative' && (field === 'summary' || field === 'unknown')) return 'conclusion';
  if (list === 'phases' && below === 'resources') return 'people';
  if (Object.hasOwn(SHOWN_IN, list)) return SHOWN_IN[list] ?? 'plan';
  return sections.has(list) ? (list as Part) : 'plan'; // the set holds the names of parts
}

/**
 * What stands in the given sections. Items whose lists stand in different ones are split: the people of a
 * phase are kept below the bare phase.
 */
export function sectionSubstance(substance: Substance, parts: readonly Part[]): Substance {
  const wanted: ReadonlySet<Part> = new Set(parts);
  const within = (item: SubstanceItem, address: string): SubstanceItem => ({
    key: item.key,
    fields: Object.fromEntries(
      Object.entries(item.fields).filter(([field]) => wanted.has(partAt(address, field))),
    ),
    lists: Object.fromEntries(
      Object.entries(item.lists).flatMap(([name, items]) => {
        const kept = items
          .map((each) => within(each, joinAddress(address, name, each.key)))
          .filter(
            (each) => wanted.has(partAt(joinAddress(address, name, each.key))) || !isBlank(each),
          );
        return kept.length === 0 ? [] : [[name, kept] as const];
      }),
    ),
  });
  return within(substance, '');
}
