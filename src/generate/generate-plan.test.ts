import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTENT_LISTS,
  contentSchema,
  type ContentList,
  type WrittenContent,
} from '../model/content.ts';
import { factFields, inputsSchema, plannable, type WrittenInputs } from '../model/inputs.ts';
import { idsIn, walkPlan, type Reference } from '../model/walk-plan.ts';
import { generatePlan } from './generate-plan.ts';
import { PROFILE_FACTS } from '../model/profile.ts';
import { generateByRules } from './rules/generate-by-rules.ts';
import { knowledge, readPlan } from './rules/sample-plan.test-support.ts';

type Wanted = NonNullable<WrittenInputs['generate']>;

/** What is generated for the sample plan when its inputs leave these parts to the rules. */
function generatedWith(wanted: Wanted | undefined, stated: Partial<WrittenInputs> = {}) {
  const written = { ...(readPlan('inputs.yaml') as WrittenInputs), ...stated };
  const inputs = inputsSchema.parse({ ...written, ...(wanted && { generate: wanted }) });
  return { inputs, content: generatePlan(inputs, knowledge)?.content };
}

function notesWith(stated: Partial<WrittenInputs>) {
  const written = readPlan('inputs.yaml') as WrittenInputs;
  return generatePlan(inputsSchema.parse({ ...written, ...stated }), knowledge)?.notes ?? [];
}

/** References of the content to parts of the plan that neither it nor the inputs have. */
function dangling({ inputs, content = {} }: ReturnType<typeof generatedWith>): string[] {
  const found: Reference[] = [];
  for (const [name, schema] of Object.entries(contentSchema.shape)) {
    const visitor = { reference: (one: Reference) => void found.push(one) };
    walkPlan(schema, content[name as keyof WrittenContent], name, visitor);
  }
  const own = (name: ContentList): unknown[] => [...(content[name] ?? []), ...(inputs[name] ?? [])];
  const plan = {
    ...Object.fromEntries(CONTENT_LISTS.map((name) => [name, own(name)])),
    ...Object.fromEntries(Object.keys(factFields).map((name) => [name, inputs[name as 'themes']])),
    roles: knowledge.roles,
    'catalogue-metrics': knowledge.metrics,
  };
  return found
    .filter(({ to, value }) => !idsIn(plan, to).includes(value))
    .map(({ at, field, value }) => `${at}#${field} ${value}`);
}

const ALL: Wanted = [...PROFILE_FACTS['strategic-plan'].writes];
const LISTS = CONTENT_LISTS.filter((name) => ALL.includes(name));
const OWN_STRATEGY = {
  id: 'unified-profile',
  label: 'Our own',
  description: 'As we do it',
  tactics: [{ id: 'identity', label: 'Match', how: 'By phone' }],
};

describe('generatePlan(inputs, knowledge)', () => {
  it('writes all that the rules know when the inputs do not say', () => {
    const { inputs, content } = generatedWith(undefined);
    const planned = plannable(inputs);
    expect(content).toEqual(planned && generateByRules(planned, knowledge).content);
    expect(dangling({ inputs, content })).toEqual([]);
  });

  it('writes the same when the inputs name every part', () => {
    expect(generatedWith(ALL).content).toEqual(generatedWith(undefined).content);
  });

  it('writes nothing when they want nothing', () => {
    expect(generatedWith([]).content).toBeUndefined();
  });

  it('writes for a guide what needs no dates, with a horizon or without', () => {
    const { horizon: _, ...written } = readPlan('inputs.yaml') as WrittenInputs;
    const inputs = inputsSchema.parse({ ...written, profile: 'guide' });
    const { content = {} } = generatePlan(inputs, knowledge) ?? {};
    expect(Object.keys(content).toSorted()).toEqual([...PROFILE_FACTS.guide.writes].toSorted());
    expect(content).not.toHaveProperty('phases');
    expect(content.steps).not.toEqual([]);
    expect(dangling({ inputs, content })).toEqual([]);
  });

  it('writes nothing for parts that the rules know nothing of', () => {
    expect(generatedWith(['principles', 'terms']).content).toEqual({});
  });

  it('writes what another kind of document wants when it is asked for', () => {
    const { content } = generatedWith(['personas', 'journeys']);
    expect(content?.personas).not.toEqual([]);
    expect(content?.journeys).not.toEqual([]);
  });

  it.each(LISTS)('writes only the %s when only these are wanted', (part) => {
    const made = generatedWith([part]);
    expect(Object.keys(made.content ?? {})).toEqual([part]);
    const ids = (content?: WrittenContent) => idsIn({ ...content }, part);
    expect(ids(made.content)).toEqual(ids(generatedWith(undefined).content));
    expect(ids(made.content)).not.toEqual([]);
  });

  it('leaves no reference to what was not wanted, whatever is wanted', () => {
    fc.assert(
      fc.property(fc.subarray(ALL, { minLength: 1 }), (wanted) => {
        const made = generatedWith(wanted);
        expect(Object.keys(made.content ?? {}).toSorted()).toEqual(wanted.toSorted());
        expect(dangling(made)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  describe('with stated phases', () => {
    const OWN_PHASES: WrittenInputs['phases'] = [
      { id: 'own', label: 'Ours', span: 'W1..W8', work: [{ id: 'our-work', label: 'Work' }] },
    ];
    const OPEN_PHASES: WrittenInputs['phases'] = [
      { id: 'first', label: 'First', span: 'W1..W20' },
      { id: 'second', label: 'Second', span: 'W21..W52' },
    ];

    it.each([undefined, ALL, ['phases'] as Wanted])(
      'writes none beside those that hold work (%j)',
      (wanted) => {
        const made = generatedWith(wanted, { phases: OWN_PHASES });
        expect(made.content).not.toHaveProperty('phases');
        expect(dangling(made)).toEqual([]);
      },
    );

    it('fills those that hold none, at their times', () => {
      const made = generatedWith(undefined, { phases: OPEN_PHASES });
      const phases = made.content?.phases ?? [];
      expect(phases.map(({ id, span }) => [id, span])).toEqual([
        ['first', 'W1..W20'],
        ['second', 'W21..W52'],
      ]);
      expect(phases.map(({ work = [] }) => work.length > 5)).toEqual([true, true]);
      expect(phases.map(({ resources = [] }) => resources.some(({ lead }) => lead))).toEqual([
        true,
        true,
      ]);
      expect(dangling(made)).toEqual([]);
    });

    it('gives way to one that is a step of the template', () => {
      const pilot = { id: 'pilot', label: 'Our pilot', span: 'W13..W20' } as const;
      const phases = generatedWith(undefined, { phases: [pilot] }).content?.phases ?? [];
      expect(phases.map(({ id, span }) => [id, span])).toEqual([
        ['prepare', 'W1..W4'],
        ['foundation', 'W5..W12'],
        ['pilot', 'W13..W20'],
        ['rollout', 'W21..W34'],
        ['optimise', 'W35..W52'],
      ]);
    });

    it('still writes the other parts, merged by id later', () => {
      const made = generatedWith(undefined, { phases: OWN_PHASES });
      expect(idsIn({ ...made.content }, 'goals')).toEqual(
        idsIn({ ...generatedWith(undefined).content }, 'goals'),
      );
    });

    it('takes an empty list for none', () => {
      expect(generatedWith(undefined, { phases: [] }).content?.phases).not.toEqual([]);
    });
  });

  describe('notes', () => {
    const LONG = { start: '2026-03-02', from: 'Y1', to: 'Y12' } as const;
    const kinds = (stated: Partial<WrittenInputs>): string[] =>
      notesWith(stated).map(({ kind }) => kind);

    it('say that no template of phases fits, only where phases are written', () => {
      expect(kinds({ horizon: LONG })).toContain('unusual-horizon');
      const phases = [
        { id: 'own', label: 'Ours', span: 'W1..W2', work: [{ id: 'ours', label: 'Ours' }] },
      ] as WrittenInputs['phases'];
      expect(kinds({ horizon: LONG, phases })).not.toContain('unusual-horizon');
      expect(kinds({ horizon: LONG, generate: ['goals'] })).not.toContain('unusual-horizon');
      expect(kinds({ horizon: LONG, generate: ['goals'] })).not.toContain('work-left-out');
    });

    it('name the parts that the rules never write, unless they are stated', () => {
      const principle = { id: 'calm', label: 'Calm' } as never;
      const wanted = { generate: ['goals', 'principles', 'terms'] } as Partial<WrittenInputs>;
      expect(notesWith(wanted).filter(({ kind }) => kind === 'not-written')).toEqual([
        {
          kind: 'not-written',
          at: 'generate',
          message: {
            'zh-CN': '规则不会写 `principles`，请自己写明。',
            en: 'The rules write no `principles`; state them.',
          },
        },
        expect.objectContaining({
          message: expect.objectContaining({ en: 'The rules write no `terms`; state them.' }),
        }),
      ]);
      expect(
        notesWith({ ...wanted, principles: [principle] }).filter(
          ({ kind }) => kind === 'not-written',
        ),
      ).toHaveLength(1);
    });
  });

  it('keeps the references to what is stated, and only these', () => {
    const made = generatedWith(['phases'], { strategies: [OWN_STRATEGY] });
    const tactics = made.content?.phases?.flatMap(({ work = [] }) =>
      work.flatMap((item) => item.tactics ?? []),
    );
    expect(new Set(tactics)).toEqual(new Set(['unified-profile/identity']));
    const milestones = made.content?.phases?.flatMap((phase) => phase.milestones ?? []);
    expect(new Set(milestones?.flatMap(({ strategies }) => strategies ?? []))).toEqual(
      new Set(['unified-profile']),
    );
    expect(dangling(made)).toEqual([]);
  });
});
