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
import { RULES_LISTS } from './generator.ts';
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

const ALL: Wanted = ['narrative', ...RULES_LISTS];
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

  it('writes nothing for a guide unless it asks', () => {
    expect(generatedWith(undefined, { profile: 'guide' }).content).toBeUndefined();
    expect(generatedWith(['risks'], { profile: 'guide' }).content?.risks).not.toEqual([]);
  });

  it('writes nothing without a horizon to plan for', () => {
    const { horizon: _, ...written } = readPlan('inputs.yaml') as WrittenInputs;
    const inputs = inputsSchema.parse({ ...written, profile: 'guide', generate: ['risks'] });
    expect(generatePlan(inputs, knowledge)).toBeUndefined();
  });

  it('writes nothing for parts that the rules know nothing of', () => {
    expect(generatedWith(['personas', 'budget']).content).toEqual({});
  });

  it.each(RULES_LISTS)('writes only the %s when only these are wanted', (part) => {
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
    const OWN_PHASES: WrittenInputs['phases'] = [{ id: 'own', label: 'Ours', span: 'W1..W8' }];

    it.each([undefined, ALL, ['phases'] as Wanted])('writes none beside them (%j)', (wanted) => {
      const made = generatedWith(wanted, { phases: OWN_PHASES });
      expect(made.content).not.toHaveProperty('phases');
      expect(dangling(made)).toEqual([]);
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
    const SHORT = { start: '2026-03-02', from: 'W1', to: 'W2' } as const;
    const kinds = (stated: Partial<WrittenInputs>): string[] =>
      notesWith(stated).map(({ kind }) => kind);

    it('say that no template of phases fits, only where phases are written', () => {
      expect(kinds({ horizon: SHORT })).toContain('unusual-horizon');
      const phases = [{ id: 'own', label: 'Ours', span: 'W1..W2' }] as WrittenInputs['phases'];
      expect(kinds({ horizon: SHORT, phases })).not.toContain('unusual-horizon');
      expect(kinds({ horizon: SHORT, generate: ['goals'] })).not.toContain('unusual-horizon');
      expect(kinds({ horizon: SHORT, generate: ['goals'] })).not.toContain('work-left-out');
    });

    it('name the parts that the rules never write, unless they are stated', () => {
      const persona = { id: 'ann', label: 'Ann' } as NonNullable<WrittenInputs['personas']>[number];
      const wanted = { generate: ['goals', 'personas', 'budget'] } as Partial<WrittenInputs>;
      expect(notesWith(wanted).filter(({ kind }) => kind === 'not-written')).toEqual([
        {
          kind: 'not-written',
          at: 'generate',
          message: {
            'zh-CN': '规则不会写 `personas`，请自己写明。',
            en: 'The rules write no `personas`; state them.',
          },
        },
        expect.objectContaining({
          message: expect.objectContaining({ en: 'The rules write no `budget`; state them.' }),
        }),
      ]);
      expect(
        notesWith({ ...wanted, personas: [persona] }).filter(({ kind }) => kind === 'not-written'),
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
