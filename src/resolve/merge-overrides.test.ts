import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Override } from '../model/overrides.ts';
import type { Node } from './address-tree.ts';
import { mergeOverrides as merge, type Merged } from './merge-overrides.ts';

const CONTENT: Node = {
  narrative: { situation: 'NPS is 22.' },
  goals: [
    {
      id: 'satisfaction',
      label: 'Raise satisfaction',
      targets: [
        { metric: 'nps', target: '30..35' },
        { metric: 'csat', target: '88..90' },
      ],
    },
    { id: 'retention', label: 'Raise retention', targets: [] },
  ],
  risks: [
    { id: 'peak', label: 'Peak' },
    { id: 'privacy', label: 'Privacy' },
    { id: 'queue', label: 'IT queue' },
  ],
};

function mergeOverrides(content: Node, overrides: readonly Override[]): Merged {
  return merge(content, overrides, 'en');
}

function override(fields: Partial<Override> & { at: string }): Override {
  return { why: 'because', ...fields };
}

function ids(content: Node, list: string): unknown[] {
  return (content[list] as { id: string }[]).map(({ id }) => id);
}

describe('mergeOverrides(content, overrides)', () => {
  it('sets fields of the item at the address and nothing else', () => {
    const { content, touches, problems } = mergeOverrides(CONTENT, [
      override({
        at: 'goals/satisfaction/targets/nps',
        set: { target: '33..36' },
        was: { target: '30..35' },
      }),
    ]);
    const expected = structuredClone(CONTENT) as typeof CONTENT;
    (expected as { goals: { targets: { target: string }[] }[] }).goals[0]!.targets[0]!.target =
      '33..36';
    expect(content).toEqual(expected);
    expect(problems).toEqual([]);
    expect(touches).toEqual([
      { index: 0, address: 'goals/satisfaction/targets/nps', action: 'set', fields: ['target'] },
    ]);
  });

  it('adds, removes and moves by id', () => {
    const { content } = mergeOverrides(CONTENT, [
      override({ at: 'risks', add: { id: 'freeze', label: 'Change freeze' } }),
      override({ at: 'risks/privacy', remove: true }),
      override({ at: 'risks/freeze', move: { before: 'peak' } }),
    ]);
    expect(ids(content, 'risks')).toEqual(['freeze', 'peak', 'queue']);
  });

  it('leaves the given content alone', () => {
    const before = structuredClone(CONTENT);
    mergeOverrides(CONTENT, [override({ at: 'risks/peak', remove: true })]);
    expect(CONTENT).toEqual(before);
  });

  it('names the nearest addresses when nothing matches', () => {
    const { problems } = mergeOverrides(CONTENT, [
      override({ at: 'goals/satisfacton/targets/nps', set: { target: '33' } }),
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'override/unmatched', index: 0, field: 'at' });
    expect(problems[0]?.values['nearest']).toContain('goals/satisfaction/targets/nps');
  });

  it('refuses an address that two items share', () => {
    const twice: Node = { goals: [{ id: 'a', targets: [{ metric: 'nps' }, { metric: 'nps' }] }] };
    const { problems } = mergeOverrides(twice, [
      override({ at: 'goals/a/targets/nps', set: { target: '1' } }),
    ]);
    expect(problems).toMatchObject([{ code: 'override/ambiguous', values: { count: '2' } }]);
  });

  it('suspects nothing where what is generated has become what is wanted', () => {
    const { problems } = mergeOverrides(CONTENT, [
      override({ at: 'risks/peak', set: { label: 'Peak' }, was: { label: 'High season' } }),
    ]);
    expect(problems).toEqual([]);
  });

  it('suspects an override whose `was` is no longer generated, and still applies it', () => {
    const { content, problems } = mergeOverrides(CONTENT, [
      override({ at: 'risks/peak', set: { label: 'Peak season' }, was: { label: 'High season' } }),
    ]);
    expect(problems).toEqual([
      {
        code: 'override/suspect',
        index: 0,
        field: 'was',
        values: {
          at: 'risks/peak',
          field: 'label',
          was: { 'zh-CN': 'High season', en: 'High season' },
          now: { 'zh-CN': 'Peak', en: 'Peak' },
        },
      },
    ]);
    expect((content['risks'] as { label: string }[])[0]?.label).toBe('Peak season');
  });

  it.each([
    ['goals/satisfaction/targets/nps', { metric: 'ces' }, 'metric'],
    ['risks/peak', { id: 'queue', label: 'Queue' }, 'id'],
  ])('refuses to give %s another key', (at, set, field) => {
    const { content, touches, problems } = mergeOverrides(CONTENT, [override({ at, set })]);
    expect(content).toEqual(CONTENT);
    expect(touches).toEqual([]);
    expect(problems).toEqual([
      { code: 'override/key-change', index: 0, field: `set.${field}`, values: { at, field } },
    ]);
  });

  it('takes a key that is the same for no change', () => {
    const set = { id: 'peak', label: 'Peak season' };
    expect(mergeOverrides(CONTENT, [override({ at: 'risks/peak', set })]).problems).toEqual([]);
  });

  it('wants an id for an item to add, and an anchor of the same list', () => {
    const { problems } = mergeOverrides(CONTENT, [
      override({ at: 'risks', add: { label: 'Nameless' } }),
      override({ at: 'risks/peak', move: { after: 'privac' } }),
    ]);
    expect(problems).toEqual([
      { code: 'override/missing-id', index: 0, field: 'add', values: { at: 'risks' } },
      {
        code: 'override/anchor',
        index: 1,
        field: 'move.after',
        values: { at: 'risks/peak', anchor: 'privac', nearest: 'privacy' },
      },
    ]);
  });

  it('refuses to add what is there below the overrides', () => {
    const { content, touches, problems } = mergeOverrides(CONTENT, [
      override({ at: 'risks', add: { id: 'peak', label: 'Other' } }),
      override({ at: 'goals/satisfaction/targets', add: { metric: 'nps', target: '1' } }),
    ]);
    expect(content).toEqual(CONTENT);
    expect(touches).toEqual([]);
    expect(problems).toEqual([
      {
        code: 'override/exists',
        index: 0,
        field: 'add.id',
        values: { at: 'risks', id: 'peak', address: 'risks/peak' },
      },
      {
        code: 'override/exists',
        index: 1,
        field: 'add.metric',
        values: {
          at: 'goals/satisfaction/targets',
          id: 'nps',
          address: 'goals/satisfaction/targets/nps',
        },
      },
    ]);
  });

  it('takes an item that an override added before for no conflict', () => {
    const add = override({ at: 'risks', add: { id: 'freeze', label: 'Change freeze' } });
    const { content, problems } = mergeOverrides(CONTENT, [add, add]);
    expect(problems).toEqual([]);
    expect(ids(content, 'risks')).toEqual(['peak', 'privacy', 'queue', 'freeze']);
  });

  it('lets an item that an override removed be written anew', () => {
    const { content, problems } = mergeOverrides(CONTENT, [
      override({ at: 'risks/peak', remove: true }),
      override({ at: 'risks', add: { id: 'peak', label: 'Other' } }),
    ]);
    expect(problems).toEqual([]);
    expect(ids(content, 'risks')).toEqual(['privacy', 'queue', 'peak']);
  });

  it.each([
    ['narrative', { remove: true }, 'a map of fields', '`set`', ''],
    ['narrative', { move: { after: 'x' } }, 'a map of fields', '`set`', ''],
    ['narrative', { add: { id: 'x' } }, 'a map of fields', '`set`', ''],
    ['risks', { set: { label: 'x' } }, 'a list', '`add`', ''],
    ['risks', { remove: true }, 'a list', '`add`', ''],
    [
      'goals/satisfaction/targets/nps',
      { add: { metric: 'x' } },
      'an item of a list',
      '`set` or `remove` or `move`',
      'goals/satisfaction/targets',
    ],
  ] as const)('says at %s that %j does not fit', (at, action, kind, fitting, near) => {
    const { content, problems } = mergeOverrides(CONTENT, [
      override({ at, ...(action as Partial<Override>) }),
    ]);
    expect(content).toEqual(CONTENT);
    expect(problems).toMatchObject([
      {
        code: 'override/wrong-action',
        field: 'at',
        values: {
          at,
          action: Object.keys(action)[0],
          kind: { en: kind },
          fitting: { en: fitting },
          nearest: near,
        },
      },
    ]);
  });

  it.each([
    ['satisfaction/nps', 'goals/satisfaction/targets/nps'],
    ['targets/satisfaction/nps', 'goals/satisfaction/targets/nps'],
    ['queue', 'risks/queue'],
  ])('takes %s for a reference to %s', (at, meant) => {
    const { problems } = mergeOverrides(CONTENT, [override({ at, remove: true })]);
    expect(problems).toMatchObject([{ code: 'override/unmatched', values: { nearest: meant } }]);
  });

  it('reads `36` and "36" as the same figure', () => {
    const content: Node = { goals: [{ id: 'a', targets: [{ metric: 'x', target: 36 }] }] };
    const { problems } = mergeOverrides(content, [
      override({ at: 'goals/a/targets/x', set: { target: 37 }, was: { target: '36' } }),
    ]);
    expect(problems).toEqual([]);
  });
});

describe('the laws of merging', () => {
  const field = fc.constantFrom('label', 'response', 'trigger');
  const setOne = fc.record({
    at: fc.constantFrom(
      'risks/peak',
      'risks/queue',
      'goals/satisfaction',
      'goals/satisfaction/targets/csat',
      'goals/none',
    ),
    set: fc.dictionary(field, fc.string(), { minKeys: 1, maxKeys: 3 }),
  });
  const addOne = fc.record({
    at: fc.constant('risks'),
    add: fc.record({ id: fc.constantFrom('a', 'b', 'peak'), label: fc.string() }),
  });
  const removeOne = fc.record({
    at: fc.constantFrom('risks/peak', 'risks/a'),
    remove: fc.constant(true as const),
  });
  const moveOne = fc.record({
    at: fc.constantFrom('risks/peak', 'risks/queue'),
    move: fc.constantFrom({ before: 'privacy' }, { after: 'privacy' }, { after: 'gone' }),
  });
  const any = fc.oneof(setOne, addOne, removeOne, moveOne).map((fields) => override(fields));

  it('no overrides change nothing', () => {
    expect(mergeOverrides(CONTENT, [])).toEqual({ content: CONTENT, touches: [], problems: [] });
  });

  it('the same override twice equals once', () => {
    fc.assert(
      fc.property(any, (one) => {
        expect(mergeOverrides(CONTENT, [one, one]).content).toEqual(
          mergeOverrides(CONTENT, [one]).content,
        );
      }),
    );
  });

  it('the order of fields does not matter', () => {
    fc.assert(
      fc.property(setOne, ({ at, set }) => {
        const reversed = Object.fromEntries(Object.entries(set).toReversed());
        expect(mergeOverrides(CONTENT, [override({ at, set: reversed })]).content).toEqual(
          mergeOverrides(CONTENT, [override({ at, set })]).content,
        );
      }),
    );
  });

  it('overrides of different items commute', () => {
    fc.assert(
      fc.property(setOne, setOne, (a, b) => {
        fc.pre(a.at !== b.at && !a.at.startsWith(`${b.at}/`) && !b.at.startsWith(`${a.at}/`));
        const [first, second] = [override(a), override(b)];
        expect(mergeOverrides(CONTENT, [first, second]).content).toEqual(
          mergeOverrides(CONTENT, [second, first]).content,
        );
      }),
    );
  });
});
