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

/** The collections that ids are unique in, named as they stand in the files. */
export const COLLECTIONS = [
  'orientation',
  'metrics',
  'themes',
  'challenges',
  'constraints',
  'goals',
  'strategies',
  'tactics',
  'phases',
  'responses',
  'outcomes',
  'cadences',
  'risks',
  'asks',
  'catalogue-metrics',
  'roles',
  'industries',
  'playbooks',
  'tags',
] as const;

export type Collection = (typeof COLLECTIONS)[number];
