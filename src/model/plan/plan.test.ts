import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { LIST_LABELS, listLabel } from '../../diagnostics/list-label.ts';
import { parseInputs } from '../../parse/parse-plan-files.ts';
import { configSchema } from '../config.ts';
import { CONTENT_LISTS, CONTENT_OBJECTS, listFields } from '../content.ts';
import { generatedSchema } from '../generated.ts';
import { factFields, INPUT_LISTS, inputsSchema, type WrittenInputs } from '../inputs.ts';
import { overridesSchema } from '../overrides.ts';
import { chaptersOf, PROFILE_FACTS, PROFILES, SECTIONS } from '../profile.ts';
import { markOf, shapeOf, unwrap } from '../schema-shape.ts';
import { FULL, MINIMAL, OBJECTS } from './samples.test-support.ts';

type Name = keyof typeof FULL;
type Schema = z.core.$ZodType;

const NAMES = Object.keys(FULL) as Name[];
const ITEM_SCHEMAS: Readonly<Record<Name, Schema>> = Object.fromEntries(
  NAMES.map((name) => {
    const shape = shapeOf(inputsSchema.shape[name]);
    if (shape.type !== 'list') throw new Error(`${name} is no list`);
    return [name, shape.element];
  }),
) as Record<Name, Schema>;

const HEAD = [
  'format: 1',
  'title: { zh-CN: 样例, en: Sample }',
  'organisation: ACME',
  'profile: implementation',
  'language: en',
  'industry: retail-ecommerce',
  'owner: The head',
  'recipients: The board',
  'classification: Internal',
  'ambition: bold',
  `generate: [narrative, ${[...CONTENT_OBJECTS, ...CONTENT_LISTS].join(', ')}]`,
];

/** Inputs with one item in each of these lists; objects come in full. */
function file(lists: Partial<Record<Name, string>>): string {
  const objects = Object.entries(OBJECTS).map(([name, text]) => `${name}: ${text}`);
  const filled = Object.entries(lists).map(([name, text]) => `${name}: [${text}]`);
  return [...HEAD, ...objects, ...filled].join('\n');
}

/** The facts and roles that samples of other lists refer to. */
const FACTS = Object.fromEntries(
  [...INPUT_LISTS, 'roles' as const].map((name) => [name, FULL[name]]),
);
const findings = (text: string): string[] =>
  parseInputs({ file: 'inputs.yaml', text }).diagnostics.map(
    ({ code, values }) => `${code} ${JSON.stringify(values)}`,
  );

/** Fields that none of `values` states, at any depth. */
function unstated(schema: Schema, values: readonly unknown[], path: string): string[] {
  if (markOf(schema, 'id') === 'text') return [];
  const shape = shapeOf(schema);
  if (shape.type === 'list') return unstated(shape.element, values.flat(), path);
  if (shape.type !== 'object') return values.length === 0 ? [path] : [];
  return Object.entries(shape.fields).flatMap(([field, part]) => {
    const stated = values.map((value) => (value as Record<string, unknown>)[field]);
    const there = stated.filter((value) => value !== undefined);
    return there.length === 0 ? [`${path}.${field}`] : unstated(part, there, `${path}.${field}`);
  });
}

describe('the lists of inputs.yaml', () => {
  it('have a sample each', () => {
    expect(NAMES.sort()).toEqual(
      [...INPUT_LISTS, ...CONTENT_LISTS, 'playbooks', 'roles', 'waivers'].sort(),
    );
  });

  it.each(NAMES)('%s accepts an item with only what it must have', (name) => {
    expect(findings(file({ ...FACTS, [name]: MINIMAL[name] }))).toEqual([]);
  });

  it.each(NAMES)('%s accepts an item with every field', (name) => {
    expect(findings(file({ ...FACTS, [name]: FULL[name] }))).toEqual([]);
    expect(unstated(ITEM_SCHEMAS[name], [parse(FULL[name])], name)).toEqual([]);
  });

  it.each(NAMES)('%s refuses a field that it does not know', (name) => {
    const item = { ...(parse(FULL[name]) as object), surprise: true };
    expect(z.safeParse(ITEM_SCHEMAS[name], item).success).toBe(false);
  });
});

/** The fields, at any depth, without which `accepts` refuses the whole. */
function needed(part: unknown, path: string, accepts: () => boolean): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap((item) => needed(item, path, accepts));
  return Object.entries(part).flatMap(([field, value]: [string, unknown]) => {
    const here = path === '' ? field : `${path}.${field}`;
    const inside = needed(value, here, accepts);
    Reflect.deleteProperty(part, field);
    const isNeeded = !accepts();
    Reflect.set(part, field, value);
    return isNeeded ? [here, ...inside] : inside;
  });
}

describe('what a planner must write', () => {
  it('is this and no more', () => {
    const must = (schema: Schema, sample: string): string => {
      const item: unknown = parse(sample);
      const fields = needed(item, '', () => z.safeParse(schema, item).success);
      return [...new Set(fields)].filter((field) => !/(?:^|\.)origin\./.test(field)).join(' ');
    };
    const lists = NAMES.map((name) => [name, must(ITEM_SCHEMAS[name], FULL[name])]);
    const objects = (Object.keys(OBJECTS) as (keyof typeof OBJECTS)[]).map((name) => [
      name,
      must(inputsSchema.shape[name], OBJECTS[name]),
    ]);
    expect(Object.fromEntries([...lists, ...objects])).toMatchInlineSnapshot(`
      {
        "asks": "id kind label",
        "automations": "id label kind trigger action cap.max cap.per followUps.id followUps.label",
        "budget": "items items.id items.label",
        "cadences": "id label frequency",
        "causeShares": "id label items items.id items.label items.share",
        "challenges": "id label problems.id problems.label",
        "communities": "id label kind",
        "constraints": "id label kind",
        "dataSources": "id label kind",
        "deliverables": "id label kind rows.id rows.cells",
        "dimensions": "id label metrics",
        "evidence": "id label kind figures.figure figures.per.label figures.per.amount",
        "experiments": "id label",
        "goals": "id label targets.metric targets.target",
        "horizon": "start from to",
        "indicators": "id label items items.metric items.target",
        "journeys": "id label kind cap.max cap.per stages.id stages.label",
        "lessons": "id label kind",
        "loops": "id label steps steps.id steps.label",
        "methods": "id label method",
        "metrics": "metric benchmarks.label benchmarks.value",
        "modules": "id label functions functions.id functions.label",
        "narrative": "announces.id announces.of",
        "offers": "id label kind",
        "optimisations": "id label condition",
        "organisationUnits": "id label kind",
        "orientation": "id label",
        "outcomes": "id label results.metric results.target",
        "partners": "id label kind use",
        "personas": "id label when.measure when.is attributes.id attributes.label attributes.value",
        "phases": "id label span work.id work.label work.parameters.metric work.parameters.value milestones.id milestones.label milestones.at milestones.targets.metric milestones.targets.target resources.role targets.metric targets.target",
        "pilots": "id label scope",
        "playbooks": "playbook decision",
        "positioning": "variants.id variants.label variants.focus channels.id channels.label channels.kind scope.id scope.label",
        "principles": "id label",
        "regulations": "id label rule",
        "reports": "id label",
        "responses": "constraint answer",
        "responsibilities": "id label",
        "risks": "id label kinds.id kinds.label response",
        "roles": "id label",
        "segmentations": "id label segments segments.id segments.label segments.when.measure segments.when.is",
        "serviceLevels": "id label",
        "stages": "id label span targets.metric targets.target",
        "steps": "id label actions.id actions.label",
        "strategies": "id label description tactics tactics.id tactics.label tactics.how tactics.parameters.metric tactics.parameters.value kpis.metric kpis.target",
        "teams": "id label",
        "terms": "id label definition",
        "themes": "id label",
        "theories": "id label models models.id models.label",
        "tools": "id label",
        "touchpoints": "id label pain fix",
        "trainings": "id label audience content",
        "triggers": "id label situation",
        "waivers": "code why",
      }
    `);
  });
});

describe('inputs.yaml with every list filled', () => {
  const text = file(FULL);
  const written = parse(text) as WrittenInputs;

  it('states every field and has no findings', () => {
    expect(unstated(inputsSchema, [written], 'inputs')).toEqual([]);
    expect(findings(text)).toEqual([]);
  });

  it('is written back as it was read', () => {
    const inputs = inputsSchema.parse(written);
    expect(z.encode(inputsSchema, inputs)).toEqual(written);
    expect(inputsSchema.parse(z.encode(inputsSchema, inputs))).toEqual(inputs);
  });
});

interface Field {
  path: string;
  schema: Schema;
}

/** Every field of a schema, at any depth; a schema that holds itself is entered once. */
function fieldsOf(schema: Schema, path: string, within: readonly Schema[] = []): Field[] {
  const own = unwrap(schema);
  if (within.includes(own) || markOf(schema, 'id') === 'text') return [];
  const around = [...within, own];
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'object':
      return Object.entries(shape.fields).flatMap(([name, part]) => [
        { path: `${path}.${name}`, schema: part },
        ...fieldsOf(part, `${path}.${name}`, around),
      ]);
    case 'list':
    case 'record':
      return fieldsOf(shape.element, path, around);
    case 'union':
      return shape.options.flatMap((option) => fieldsOf(option, path, around));
    default:
      return [];
  }
}

describe('the schemas of the files', () => {
  const fields = [
    ...fieldsOf(inputsSchema, 'inputs'),
    ...fieldsOf(generatedSchema, 'generated'),
    ...fieldsOf(overridesSchema, 'overrides'),
    ...fieldsOf(configSchema, 'config'),
  ];
  const notations = fields.filter(({ schema }) => shapeOf(schema).type === 'notation');

  it('describe every field', () => {
    expect(fields.length).toBeGreaterThan(1000);
    const bare = fields.filter(({ schema }) => {
      const description = markOf(schema, 'description');
      return typeof description !== 'string' || description === '';
    });
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('give every notation samples that it can read', () => {
    expect(notations.length).toBeGreaterThan(100);
    for (const { path, schema } of notations) {
      const examples = markOf(schema, 'examples');
      expect(examples, path).toEqual(expect.arrayContaining([expect.anything()]));
      for (const sample of examples as unknown[]) {
        expect(z.safeParse(schema, sample).success, `${path}: ${String(sample)}`).toBe(true);
      }
    }
  });
});

describe('chaptersOf(profile)', () => {
  it.each(PROFILES)('%s: places every kind of section once', (profile) => {
    const placed = chaptersOf(profile).flatMap(({ sections }) => sections);
    expect(placed.toSorted()).toEqual([...SECTIONS].sort());
  });

  it.each(PROFILES)('%s: keeps the chapters that it names, and their order', (profile) => {
    const named = PROFILE_FACTS[profile].chapters;
    const placed = chaptersOf(profile);
    expect(placed.map(({ slug }) => slug)).toEqual(named.map(({ slug }) => slug));
    named.forEach(({ sections }, at) => {
      const kept = placed[at]?.sections.filter((kind) => sections.includes(kind));
      expect(kept).toEqual(sections);
    });
  });

  it('puts what a profile does not name behind its neighbour', () => {
    const triggers = chaptersOf('strategic-plan')[0]?.sections;
    expect(triggers?.slice(0, 4)).toEqual(['triggers', 'positioning', 'evidence', 'regulations']);
  });
});

describe('SECTIONS', () => {
  it('show every part that a plan may state', () => {
    const parts = [...INPUT_LISTS, ...CONTENT_LISTS, ...CONTENT_OBJECTS];
    const without = parts.filter((part) => !(SECTIONS as readonly string[]).includes(part));
    // Orientations stand above the goals, responses beside the constraints.
    expect(without).toEqual(['orientation', 'responses']);
  });
});

describe('LIST_LABELS', () => {
  it('name every list in both languages', () => {
    for (const name of [
      ...Object.keys(factFields),
      ...Object.keys(listFields),
      'waivers',
      'roles',
      'playbooks',
    ]) {
      expect(Object.hasOwn(LIST_LABELS, name), name).toBe(true);
      expect(listLabel(name)).toEqual({
        'zh-CN': expect.stringMatching(/[\u4e00-\u9fff]/),
        en: expect.stringMatching(/^(?:the |a )/),
      });
    }
  });
});
