import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../model/plan/segmentation.ts';
import { subjectEn } from '../site/words/subject.en.ts';
import { emitSchemas } from './emit-schemas.ts';

interface Schema {
  $ref?: string;
  description?: string;
  const?: unknown;
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
}

/** Paths of the fields that an editor could say nothing about. */
function undescribed(root: Schema): string[] {
  const missing: string[] = [];
  const describedBy = ({ $ref }: Schema): string | undefined =>
    $ref === undefined ? undefined : root.definitions?.[$ref.split('/').at(-1) ?? '']?.description;
  const visit = (schema: Schema, at: string): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const text =
        field.description ?? describedBy(field) ?? field.allOf?.map(describedBy).join('');
      // What can only be one thing says it by itself.
      if (!text && field.const === undefined) missing.push(`${at}.${name}`);
      visit(field, `${at}.${name}`);
    }
    if (schema.items) visit(schema.items, `${at}[]`);
    for (const option of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) visit(option, at);
    for (const [name, definition] of Object.entries(schema.definitions ?? {}))
      visit(definition, name);
  };
  visit(root, '');
  return missing;
}

describe('emitSchemas()', () => {
  const schemas = emitSchemas();

  it.each(Object.keys(schemas))('%s describes every field', (name) => {
    expect(undescribed(JSON.parse(schemas[name] ?? '{}') as Schema)).toEqual([]);
  });

  it.each(Object.keys(schemas))('%s is what stands in schemas/', (name) => {
    const file = path.resolve(import.meta.dirname, '../../schemas', name);
    expect(readFileSync(file, 'utf8')).toBe(schemas[name]);
  });

  it('is draft 7, which editors support', () => {
    expect(JSON.parse(schemas['inputs.schema.json'] ?? '{}')).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions: { inputs: { description: 'What a planner states about a plan.' } },
    });
  });

  it('proposes the measures that conditions are printed with in words', () => {
    const { counts, since, names } = subjectEn.conditions;
    const worded = [counts, since, names].flatMap((words) => Object.keys(words));
    expect([...MEASURES].sort()).toEqual(worded.sort());
  });
});
