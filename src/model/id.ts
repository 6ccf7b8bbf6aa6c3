import { z } from 'zod';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A stable name of an item: kebab-case, at most 64 characters. Sample: `self-service-returns`. */
export const idSchema = z.string().max(64).regex(ID, { error: 'not an id' }).meta({
  // No example: an editor would propose it for every item.
  description:
    'Stable id in kebab-case: lower-case letters, digits and single hyphens. Sample: self-service-returns.',
});

export function isId(value: string): boolean {
  return value.length <= 64 && ID.test(value);
}

/**
 * The id of another item. `collection` names what it must exist in; the table of references is
 * read back from this mark, so a reference is declared where its field is.
 */
export function referenceTo(collection: Collection): typeof idSchema {
  return idSchema.meta({ description: about(collection), reference: collection });
}

/**
 * The id of an item that is known within another, as a path of two ids. Sample:
 * `self-service-returns/portal` for a tactic of a strategy.
 */
export function pathReferenceTo(collection: keyof typeof NESTED): z.ZodString {
  return z
    .string()
    .max(129)
    .regex(PATH, { error: 'not a path' })
    .meta({ description: about(collection), reference: collection });
}

/** What a reference is told as, with a sample; an item that is not named goes by its list. */
const REFERENCES: Partial<Record<Collection, string>> = {
  'catalogue-metrics':
    'A metric of the dictionary, or of a team’s own in `knowledge/`, such as `csat`.',
  roles: 'A role of the dictionary, or one of `roles` in this file, such as `crm-lead`.',
  industries: 'An industry, such as `retail-ecommerce`.',
  playbooks: 'A strategy of the library, such as `self-service-returns`.',
  tags: 'A kind of problem, such as `returns-friction`.',
  tactics: 'A tactic, as strategy/tactic, such as `self-service-returns/portal`.',
  segments: 'A segment, as segmentation/segment, such as `tiers/diamond`.',
  metrics: 'A figure stated in `metrics`, by the id of its metric, such as `csat`.',
};

function about(collection: Collection): string {
  return REFERENCES[collection] ?? `The id of one of \`${collection}\`.`;
}

const PATH = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Collections whose items are known by a path: the list that holds the parents, and the field. */
export const NESTED = {
  tactics: { parents: 'strategies', field: 'tactics' },
  segments: { parents: 'segmentations', field: 'segments' },
} as const;

/** The collections that ids are unique in, named as they stand in the files. */
export const COLLECTIONS = [
  'orientation',
  'metrics',
  'themes',
  'challenges',
  'constraints',
  'principles',
  'triggers',
  'evidence',
  'regulations',
  'dataSources',
  'methods',
  'causeShares',
  'theories',
  'segmentations',
  'segments',
  'personas',
  'journeys',
  'touchpoints',
  'goals',
  'dimensions',
  'stages',
  'indicators',
  'strategies',
  'tactics',
  'modules',
  'automations',
  'offers',
  'serviceLevels',
  'loops',
  'experiments',
  'communities',
  'steps',
  'phases',
  'deliverables',
  'teams',
  'responsibilities',
  'organisationUnits',
  'trainings',
  'pilots',
  'tools',
  'partners',
  'responses',
  'outcomes',
  'lessons',
  'reports',
  'cadences',
  'optimisations',
  'risks',
  'asks',
  'terms',
  'catalogue-metrics',
  'roles',
  'industries',
  'playbooks',
  'tags',
] as const;

export type Collection = (typeof COLLECTIONS)[number];
