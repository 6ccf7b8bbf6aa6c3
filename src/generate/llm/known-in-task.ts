import { COLLECTIONS, type Collection } from '../../model/id.ts';
import { idsIn } from '../../model/walk-plan.ts';
import type { SectionTask } from './section-task.ts';

/**
 * Every id that a reply may name besides its own: those of the inputs, of the sections before, of the
 * section as it stands where only some of it is written anew, and of the dictionary. A collection
 * that has no items yet is there as an empty list: a reference into it leads nowhere.
 */
export function knownInTask({
  inputs,
  knowledge,
  before,
  again,
}: Pick<SectionTask, 'inputs' | 'knowledge' | 'before' | 'again'>): Partial<
  Record<Collection, string[]>
> {
  const ids = (plan: object, collection: Collection): string[] =>
    idsIn(plan as Readonly<Record<string, unknown>>, collection);
  const dictionary: Partial<Record<Collection, string[]>> = {
    'catalogue-metrics': knowledge.metrics.map(({ id }) => id),
    roles: [...knowledge.roles, ...inputs.roles].map(({ id }) => id),
    industries: knowledge.industries.map(({ id }) => id),
    playbooks: knowledge.playbooks.map(({ id }) => id),
    tags: knowledge.tags.map(({ id }) => id),
  };
  return Object.fromEntries(
    COLLECTIONS.map((collection) => [
      collection,
      dictionary[collection] ?? [
        ...new Set([
          ...ids(inputs, collection),
          ...ids(before, collection),
          ...ids(again?.content ?? {}, collection),
        ]),
      ],
    ]),
  );
}
