import { z } from 'zod';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { contentSchema, type WrittenContent } from '../model/content.ts';
import type { PlanLayers } from '../model/layer.ts';
import type { SectionRecord } from '../model/llm.ts';
import { parseInputs, parseOverrides } from '../parse/parse-plan-files.ts';
import { knownIds } from '../pipeline/load-knowledge.ts';

export const KNOWLEDGE = readKnowledge();

const INPUTS = `format: 1
title: T
organisation: A
profile: guide
language: en
industry: cross-industry
challenges: [{ id: silos, label: Data silos, impact: x }]
`;

const sha = `sha256:${'0'.repeat(64)}`;

export const record: SectionRecord = { by: 'llm', prompt: sha, content: sha };

/** A goal that a model wrote, and another one that a rule wrote. */
export const CONTENT: WrittenContent = {
  goals: [
    {
      id: 'trust',
      label: 'Earn trust',
      why: 'Data lies apart.',
      origin: { rule: 'goals', model: 'qwen3:32b', because: ['challenges/silos'] },
      targets: [{ metric: 'nps', target: '30..35', origin: { rule: 'goals', model: 'qwen3:32b' } }],
    },
    { id: 'speed', label: 'Be faster', origin: { rule: 'goal-template' }, targets: [] },
  ],
};

const place = { file: 'generated.yaml', span: [0, 0] as const };
const places = Object.fromEntries(
  ['goals/trust', 'goals/trust/targets/nps', 'goals/speed'].map((address) => [address, place]),
);

/** The layers of a small plan whose goals a model wrote. */
export function modelWritten(
  overrides?: string,
  sections: NonNullable<PlanLayers['generated']['provenance']>['sections'] = { goals: record },
): PlanLayers {
  const file = 'inputs.yaml';
  const inputs = parseInputs({ file, text: INPUTS }, knownIds(KNOWLEDGE), 'p', {});
  if (inputs.value === undefined) throw new Error(JSON.stringify(inputs.diagnostics));
  const over =
    overrides === undefined
      ? undefined
      : parseOverrides({ file: 'overrides.yaml', text: overrides }, 'p');
  return {
    id: 'p',
    inputs: { file, value: inputs.value, places: inputs.places },
    generated: {
      file: 'generated.yaml',
      value: z.decode(contentSchema, CONTENT),
      places,
      provenance: { generator: 'llm', version: '1', reads: sha, content: sha, sections },
    },
    ...(over?.value && {
      overrides: { file: 'overrides.yaml', value: over.value, places: over.places },
    }),
  };
}
