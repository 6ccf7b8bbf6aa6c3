import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fillEmpty, leaveOutEmpty } from './empty-lists.ts';
import { textSchema } from './text.ts';

const item = z.strictObject({
  id: z.string(),
  label: textSchema.optional(),
  tags: z.array(z.string()).describe('must be there'),
  more: z.array(z.string()).optional(),
  links: z.array(z.string()).default([]),
  marks: z.array(z.string()).default(['one']),
});
const schema = z.strictObject({
  name: z.string(),
  items: z.array(item),
  names: z.record(z.string(), z.string()),
  groups: z.record(z.string(), z.array(item)),
  one: item.optional(),
  either: z.union([z.string(), z.strictObject({ list: z.array(z.string()) })]),
});

const words = fc.array(fc.string(), { maxLength: 3 });
const items = fc.record(
  { id: fc.string(), tags: words, more: words, links: words, marks: words },
  { requiredKeys: ['id', 'tags', 'links', 'marks'] },
);
const values = fc.record(
  {
    name: fc.string(),
    items: fc.array(items, { maxLength: 3 }),
    names: fc.dictionary(fc.string(), fc.string()),
    groups: fc.dictionary(fc.string(), fc.array(items, { maxLength: 2 })),
    one: items,
    either: fc.oneof(fc.string(), fc.record({ list: words })),
  },
  { requiredKeys: ['name', 'items', 'names', 'groups', 'either'], noNullPrototype: true },
);

describe('leaveOutEmpty(schema, value)', () => {
  it('leaves out lists and maps of names that must be there and hold nothing', () => {
    const items = [{ id: 'a', tags: [], links: [] }];
    const value = { name: '', items, names: {}, groups: {}, either: '' };
    expect(leaveOutEmpty(schema, value)).toEqual({ name: '', items: [{ id: 'a' }], either: '' });
  });

  it('keeps an empty list that could be missing, and what may have several forms', () => {
    const value = {
      name: '',
      one: { id: 'a', tags: ['x'], more: [], marks: [] },
      either: { list: [] },
    };
    expect(leaveOutEmpty(schema, value)).toEqual(value);
  });
});

describe('fillEmpty(schema, value)', () => {
  it('undoes it, for any value that fits', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(schema.safeParse(value).success).toBe(true);
        expect(fillEmpty(schema, leaveOutEmpty(schema, value))).toEqual(value);
      }),
    );
  });

  it('fills lists that a schema has gained since', () => {
    const older = { name: 'x', items: [{ id: 'a' }], either: '' };
    expect(schema.safeParse(fillEmpty(schema, older)).data).toMatchObject({
      items: [{ id: 'a', tags: [] }],
      names: {},
      groups: {},
    });
  });

  it('leaves what does not fit to the schema', () => {
    for (const value of [null, 3, 'x', [], { items: 'none' }, { items: [null, 3] }]) {
      expect(() => fillEmpty(schema, value)).not.toThrow();
    }
    expect(fillEmpty(schema, { items: 'none' })).toMatchObject({ items: 'none' });
  });
});
