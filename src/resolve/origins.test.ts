import { describe, expect, it } from 'vitest';
import { KNOWLEDGE, modelWritten, record } from './model-written.test-support.ts';
import { resolvePlan } from './resolve-plan.ts';

const resolve = (layers: ReturnType<typeof modelWritten>) =>
  resolvePlan(layers, KNOWLEDGE, { lineOf: () => 7 }).resolved;

describe('the origins of what a model wrote', () => {
  it('name the model, the section, and what called for it', () => {
    const { origins } = resolve(modelWritten());
    expect(origins['goals/trust']).toEqual([
      {
        layer: 'llm',
        rule: 'goals',
        model: 'qwen3:32b',
        because: ['challenges/silos'],
        why: 'Data lies apart.',
        file: 'generated.yaml',
        line: 7,
      },
    ]);
    expect(origins['goals/trust/targets/nps']?.[0]).toMatchObject({ layer: 'llm' });
  });

  it('are those of a rule where no model is named', () => {
    const { origins } = resolve(modelWritten());
    expect(origins['goals/speed']).toEqual([
      { layer: 'rule', rule: 'goal-template', file: 'generated.yaml', line: 7 },
    ]);
  });

  it('lie below what a person changed', () => {
    const { origins } = resolve(
      modelWritten(
        'format: 1\noverrides: [{ at: goals/trust, set: { label: Trust }, why: Shorter. }]',
      ),
    );
    expect(origins['goals/trust']?.map(({ layer }) => layer)).toEqual(['llm', 'override']);
  });
});

describe('the writers of a plan', () => {
  it('stand in the order of the sections, without digests and parameters', () => {
    const { writers } = resolve(
      modelWritten(undefined, {
        risks: { ...record, by: 'rules', model: 'qwen3:32b', repairs: 2, failed: ['x at risks/a'] },
        goals: {
          ...record,
          provider: 'openai-compatible',
          model: 'qwen3:32b',
          parameters: { temperature: 0.3 },
          tokens: { input: 900, output: 300 },
          repairs: 0,
        },
      }),
    );
    expect(writers).toEqual([
      {
        section: 'goals',
        by: 'llm',
        provider: 'openai-compatible',
        model: 'qwen3:32b',
        tokens: { input: 900, output: 300 },
        repairs: 0,
      },
      { section: 'risks', by: 'rules', model: 'qwen3:32b', repairs: 2, failed: ['x at risks/a'] },
    ]);
  });

  it('are not named where no model was asked', () => {
    const { generated, ...layers } = modelWritten();
    const { provenance: _, ...bare } = generated;
    expect(resolve({ ...layers, generated: bare })).not.toHaveProperty('writers');
    expect(resolve(modelWritten(undefined, {}))).not.toHaveProperty('writers');
  });
});
