import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROFILES } from '../../model/profile.ts';
import { walkPlan } from '../../model/walk-plan.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { replySchemaOf } from './reply-schema.ts';
import {
  retailInputs,
  rulesReply,
  sampleInputs,
  sampleTask,
  sampleTasks,
} from './sample-task.test-support.ts';

/** Without empty lists, which mean the same as none. */
const shortened = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, field: unknown) =>
      Array.isArray(field) && field.length === 0 ? undefined : field,
    ),
  );

describe('replySchemaOf(section, parts)', () => {
  it.each(PROFILES)(
    'takes what the rules write as a reply, in every section of a %s',
    (profile) => {
      const english = {
        name: 'retail-crm in English',
        inputs: retailInputs({ profile, language: 'en' }),
      };
      for (const { name, inputs } of [...sampleInputs({ profile }), english]) {
        for (const task of sampleTasks(inputs)) {
          const schema = replySchemaOf(task.section, task.parts);
          const reply = rulesReply(task);
          const read = schema.safeParse(reply);
          expect(read.error?.issues, `${name} ${task.section}`).toBeUndefined();
          expect(
            shortened(z.encode(schema, read.data as never)),
            `${name} ${task.section}`,
          ).toEqual(shortened(reply));
        }
      }
    },
  );
  it('gives servers a schema of few keywords that is no larger than they take', () => {
    const keywords = new Set(['type', 'properties', 'required', 'items', 'enum']);
    for (const profile of PROFILES) {
      for (const task of sampleTasks(retailInputs({ profile }))) {
        const json = jsonSchemaOf(replySchemaOf(task.section, task.parts));
        expect(JSON.stringify(json).length).toBeLessThan(25_000);
        for (const word of keywordsIn(json)) {
          expect([...keywords, 'additionalProperties', 'description']).toContain(word);
        }
      }
    }
  });

  it('asks for all parts and for lists that may be empty, and leaves the rest open', () => {
    const { section, parts } = sampleTask('goals');
    const json = jsonSchemaOf(replySchemaOf(section, parts)) as unknown as {
      required: string[];
      properties: { goals: { items: { required: string[]; properties: object } } };
    };
    expect(json.required).toEqual(['goals']);
    expect(json.properties.goals.items.required).toEqual(['id', 'label', 'targets']);
    expect(json.properties.goals.items.properties).toHaveProperty('because');
  });

  it.each(['origin', 'example', 'unknown', 'evidence'])('refuses %s in a reply', (field) => {
    const task = sampleTask('goals');
    const reply = rulesReply(task) as { goals: object[] };
    const schema = replySchemaOf(task.section, task.parts);
    const [first] = reply.goals;
    const read = schema.safeParse({ goals: [{ ...first, [field]: field }] });
    expect(read.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: [field] });
  });

  it('takes texts in one language only, and finds them and references as in the content', () => {
    const task = sampleTask('goals');
    const schema = replySchemaOf(task.section, task.parts);
    const bilingual = { id: 'a', label: { 'zh-CN': '甲', en: 'A' }, targets: [] };
    expect(schema.safeParse({ goals: [bilingual] }).success).toBe(false);
    const found: string[] = [];
    const goals = [{ id: 'a', label: '甲', orientation: ['retention'], targets: [] }];
    walkPlan(schema.shape['goals'] as z.ZodType, goals, 'goals', {
      text: ({ at, field }) => found.push(`text ${at}#${field}`),
      reference: ({ to, value }) => found.push(`${to} ${value}`),
    });
    expect(found).toEqual(['text goals/a#label', 'orientation retention']);
  });

  it('asks each of the two sections with texts of the frame for its own', () => {
    const fields = (section: 'diagnosis' | 'summary') => {
      const task = sampleTask(section);
      return Object.keys(rulesReply(task)['narrative'] as object);
    };
    expect(fields('diagnosis')).toEqual(['situation']);
    expect(fields('summary')).toEqual(['promise', 'summary']);
  });
});

/** The keywords of a JSON Schema, wherever they stand; names of fields are none. */
function keywordsIn(schema: unknown): string[] {
  return Object.entries(schema as object).flatMap(([word, value]) => {
    if (word === 'items') return [word, ...keywordsIn(value)];
    if (word !== 'properties') return [word];
    return [word, ...Object.values(value as object).flatMap(keywordsIn)];
  });
}
