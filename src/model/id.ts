import { z } from 'zod';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A stable name of an item: kebab-case, at most 64 characters. Sample: `self-service-returns`. */
export const idSchema = z
  .string()
  .max(64)
  .regex(ID, { error: 'not an id' })
  .meta({
    description: 'Stable id in kebab-case: lower-case letters, digits and single hyphens.',
    examples: ['self-service-returns'],
  });

export function isId(value: string): boolean {
  return value.length <= 64 && ID.test(value);
}

/**
 * The id of another item. `collection` names what it must exist in; the table of references is
 * read back from this mark, so a reference is declared where its field is.
 */
export function referenceTo(collection: Collection): typeof idSchema {
  return idSchema.meta({ description: `Id of an item in ${collection}.`, reference: collection });
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
    .meta({ description: `Path of two ids to one of ${collection}.`, reference: collection });
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
