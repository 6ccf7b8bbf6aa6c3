import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import { contentSchema, type Content } from '../../model/content.ts';
import {
  inputsSchema,
  plannable,
  type PlannableInputs,
  type WrittenInputs,
} from '../../model/inputs.ts';
import type { RulesContent } from '../generator.ts';
import { generateByRules } from './generate-by-rules.ts';

const PLAN = new URL('../../../plans/retail-crm/', import.meta.url);
/** A file of the sample plan, not yet parsed. */
export const readPlan = (file: string): unknown => parse(readFileSync(new URL(file, PLAN), 'utf8'));
export const knowledge = readKnowledge();

/** The inputs of the sample plan, after a change. */
export function inputsWith(
  change: (written: WrittenInputs) => void = () => undefined,
): PlannableInputs {
  const written = readPlan('inputs.yaml') as WrittenInputs;
  change(written);
  return planned(written);
}

/** Written inputs as the rules get them. */
export function planned(written: unknown): PlannableInputs {
  const inputs = plannable(inputsSchema.parse(written));
  if (inputs === undefined) throw new Error('the plan has no horizon');
  return inputs;
}

/** What the rules write from them: as written, and parsed. */
export function generated(change?: (written: WrittenInputs) => void): {
  written: RulesContent;
  content: Content;
} {
  const { content } = generateByRules(inputsWith(change), knowledge);
  return { written: content, content: contentSchema.parse(content) };
}

/** First day of the sample plan. */
export const START = '2026-03-02';
/** The sample plan, unchanged. */
export const plan = generated();
/** Every target of the content, wherever it stands. */
export function allTargets({ goals, strategies, outcomes }: RulesContent) {
  return [
    ...goals.flatMap(({ targets }) => targets),
    ...strategies.flatMap(({ kpis }) => kpis),
    ...outcomes.flatMap(({ results }) => results),
  ];
}

export function targetOf(content: RulesContent, metric: string): string | number | undefined {
  return allTargets(content).find((target) => target.metric === metric)?.target;
}
