import { z } from 'zod';
import { listFields, type WrittenContent } from '../../model/content.ts';
import type { CatalogueList } from '../../model/knowledge.ts';
import type { Text } from '../../model/text.ts';
import { causeOf, whyOf } from './cause.ts';
import { playbookIn, type Draft } from './draft.ts';

/** Why an entry stands in a plan that nothing in particular calls for it. */
const OTHERWISE: [string, string] = [
  '这类文件都需要这一项。',
  'Every document of this kind wants it.',
];

/**
 * The items of one list that belong into the plan, as the knowledge base has them. References to what
 * the plan does not hold are taken out later.
 */
export function writeCatalogue<List extends CatalogueList>(
  list: List,
  draft: Draft,
): NonNullable<WrittenContent[List]> {
  const entries = draft.knowledge.catalogue[list] as readonly {
    when?: Parameters<typeof causeOf>[0];
    item: Record<string, unknown>;
  }[];
  const element = listFields[list].element as z.ZodType;
  // A list that was asked for and that this kind of document seldom has: those of other kinds serve.
  const isForeign = !entries.some(({ when = {} }) => causeOf(when, draft) !== undefined);
  const written = entries.flatMap(({ when = {}, item }) => {
    const cause = causeOf(isForeign ? { ...when, profiles: undefined } : when, draft);
    if (cause === undefined) return [];
    const [only] = cause.selections;
    return [
      {
        ...(z.encode(element, item) as Record<string, unknown>),
        origin: {
          rule: 'catalogue',
          ...(only === undefined || cause.selections.length > 1 ? {} : playbookIn(only)),
          because: cause.because,
        },
        why: whyOf(cause, draft, OTHERWISE) satisfies Text,
      },
    ];
  });
  return written as unknown as NonNullable<WrittenContent[List]>;
}
