import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../model/profile.ts';
import { schemaAt, shapeOf, unwrap } from '../../model/schema-shape.ts';
import { fieldPaths, listsOf } from '../read-item.ts';
import { HEAD_SCHEMA, PART_SCHEMAS } from '../substance.ts';
import { choiceWord } from './choices.ts';
import { FIELD_NAMES } from './field-names.ts';
import { ITEM_NOUNS } from './item-nouns.ts';
import { PART_TITLES } from './part-titles.ts';

type Schema = z.core.$ZodType;

/** Every kind of item, with its schema. */
const KINDS: { kind: string; schema: Schema }[] = [{ kind: '', schema: HEAD_SCHEMA }];
function collect(kind: string, schema: Schema): void {
  KINDS.push({ kind, schema });
  for (const { name, element } of listsOf(schema)) collect(`${kind}/${name}`, element);
}
for (const [name, schema] of Object.entries(PART_SCHEMAS)) collect(name, schema);

function choicesOf(schema: Schema): string[] {
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
}

describe('words on changes', () => {
  it('name every kind of item', () => {
    expect(KINDS.map(({ kind }) => kind).filter((kind) => !(kind in ITEM_NOUNS))).toEqual([]);
  });

  it('name every field', () => {
    const fields = KINDS.flatMap(({ schema }) => fieldPaths(schema));
    expect([...new Set(fields)].filter((field) => !(field in FIELD_NAMES))).toEqual([]);
  });

  it('have a word for every choice', () => {
    const choices = KINDS.flatMap(({ schema }) =>
      fieldPaths(schema).flatMap((field) => {
        const own = schemaAt(schema, field.split('.'));
        return own === undefined ? [] : choicesOf(own);
      }),
    );
    expect(choices.length).toBeGreaterThan(50);
    const unworded = choices.filter((choice) => choiceWord(choice)['zh-CN'] === choice);
    expect([...new Set(unworded)]).toEqual([]);
  });

  it('know no field that is not there', () => {
    const known = new Set(KINDS.flatMap(({ schema }) => fieldPaths(schema)));
    const kinds = new Set(KINDS.map(({ kind }) => kind));
    const stray = Object.keys(FIELD_NAMES).filter((name) => {
      const [field, kind] = name.includes('#') ? name.split('#').toReversed() : [name];
      return !known.has(field ?? '') || (kind !== undefined && !kinds.has(kind));
    });
    expect(stray).toEqual([]);
    expect(Object.keys(ITEM_NOUNS).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('have a title for every section, in both languages', () => {
    for (const part of ['plan', ...SECTIONS] as const) {
      expect(PART_TITLES[part].en).not.toBe('');
      expect(PART_TITLES[part]['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  });

  it('are Chinese in Chinese', () => {
    const words = [...Object.values(FIELD_NAMES), ...Object.values(ITEM_NOUNS)];
    expect(words.filter((word) => !/\p{Script=Han}/u.test(word['zh-CN']))).toEqual([]);
    expect(words.filter((word) => /\p{Script=Han}/u.test(word.en))).toEqual([]);
  });
});

it('every schema of a part is a map', () => {
  expect(KINDS.filter(({ schema }) => shapeOf(schema).type !== 'object')).toEqual([]);
});
