import fc from 'fast-check';
import type { Plain } from './plain.ts';
import type { SubstanceItem } from './read-item.ts';
import type { Substance } from './substance.ts';

/** Few ids, so that items of two plans often meet. */
const id: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e');

const plain: fc.Arbitrary<Plain> = fc.oneof(
  fc.constantFrom('x', 'y', 1, 2, true as const),
  fc.array(fc.constantFrom('x', 'y'), { minLength: 1, maxLength: 2 }),
  fc.record({ min: fc.constantFrom(1, 2), max: fc.constantFrom(3, 4) }),
);

const fields = fc.dictionary(fc.constantFrom('label', 'span', 'owner'), plain, {
  maxKeys: 2,
  noNullPrototype: true,
});

type Lists = Record<string, fc.Arbitrary<SubstanceItem>>;

function item(below: Lists = {}, key = id, own = fields): fc.Arbitrary<SubstanceItem> {
  return fc.record({ key, fields: own, lists: listsOf(below) });
}

function listsOf(below: Lists): fc.Arbitrary<SubstanceItem['lists']> {
  const lists = Object.entries(below).map(([name, element]) =>
    fc
      .uniqueArray(element, { selector: ({ key }) => key, maxLength: 4 })
      .map((items) => (items.length === 0 ? [] : [[name, items] as const])),
  );
  return fc.tuple(...lists).map((all) => Object.fromEntries(all.flat()));
}

/** Known by what it names, as targets are by their metrics. */
const target = fc
  .record({ key: id, fields, lists: fc.constant({}) })
  .map((each) => ({ ...each, fields: { ...each.fields, metric: each.key } }));

/** Plans of a few parts: items three levels deep, and one part that is a map. */
export const substances: fc.Arbitrary<Substance> = fc
  .record({
    fields,
    lists: listsOf({
      goals: item({ targets: target }),
      phases: item({ work: item({ parameters: item() }), milestones: item({ targets: target }) }),
    }),
    budget: fc.option(item({ items: item() }, fc.constant('')), { nil: undefined }),
  })
  .map(({ fields: own, lists, budget }) => ({
    key: '',
    fields: own,
    lists: { ...lists, ...(budget === undefined ? {} : { budget: [budget] }) },
  }));

/** The same value with the keys of every map the other way round. */
export function reversedKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversedKeys) as T; // every item keeps its type
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, part]) => [name, reversedKeys(part)])) as T; // as above
}
