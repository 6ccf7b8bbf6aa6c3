import type { PlanFiles, Workspace } from '../io/read-workspace.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { parseInputs } from '../parse/parse-plan-files.ts';
import { checkWorkspace, type CheckedWorkspace, type CheckRequest } from './check-workspace.ts';
import { provenanceOf, writeGenerated } from './generate-plans.ts';

/** A small plan without a single finding. Everything is stated; nothing is left to generate. */
export const SOUND_INPUTS = `format: 1
title: {zh-CN: 小店客户方案, en: Customer plan of a small shop}
organisation: {zh-CN: 小店, en: Small Shop}
profile: strategic-plan
language: en
industry: retail-ecommerce
orientation:
  - {id: experience, label: {zh-CN: 提升体验, en: Better experience}}
horizon: {start: 2026-03-02, from: M2, to: M6}
metrics:
  - metric: nps
    value: 22
    reading: {zh-CN: 偏低, en: Low}
themes:
  - id: slow-answers
    label: {zh-CN: 答复慢, en: Slow answers}
challenges:
  - id: no-knowledge-base
    label: {zh-CN: 没有知识库, en: No knowledge base}
    impact: {zh-CN: 重复劳动, en: Work is done twice}
    themes: [slow-answers]
constraints:
  - {id: budget, kind: budget, label: {zh-CN: 预算中等, en: Medium budget}}
goals:
  - id: satisfaction
    label: {zh-CN: 提升满意度, en: Raise satisfaction}
    by: M6
    orientation: [experience]
    targets:
      - {metric: nps, target: 30..35}
strategies:
  - id: answer-faster
    label: {zh-CN: 加快答复, en: Answer faster}
    description: {zh-CN: 统一答案, en: One set of answers}
    addresses: {challenges: [no-knowledge-base], themes: [slow-answers]}
    goals: [satisfaction]
    tactics:
      - {id: one, label: {zh-CN: 甲, en: First}, how: {zh-CN: 做甲, en: Do it}}
      - {id: two, label: {zh-CN: 乙, en: Second}, how: {zh-CN: 做乙, en: Do it}}
      - {id: three, label: {zh-CN: 丙, en: Third}, how: {zh-CN: 做丙, en: Do it}}
    kpis:
      - {metric: first-contact-resolution, from: 62%, target: '>=75%'}
      - {metric: csat, from: 84%, target: '>=88%'}
phases:
  - id: prepare
    label: {zh-CN: 准备, en: Prepare}
    span: W1..W4
    work:
      - {id: inventory, label: {zh-CN: 盘点, en: Take stock}, span: W1..W2, tactics: [answer-faster/one]}
    milestones:
      - {id: stock-taken, label: {zh-CN: 盘点完成, en: Stock taken}, at: W2, acceptance: {zh-CN: 清单已核对, en: The list was checked}, owner: crm-lead}
    resources:
      - {role: crm-lead, fte: 1, lead: true}
  - id: run
    label: {zh-CN: 运行, en: Run}
    span: W5..M6
    work:
      - {id: answers, label: {zh-CN: 上线答案, en: Put answers online}, span: W5..M3, tactics: [answer-faster/two, answer-faster/three]}
    milestones:
      - {id: online, label: {zh-CN: 答案上线, en: Answers online}, at: M3, acceptance: {zh-CN: 答案都能查到, en: All answers can be found}, owner: crm-lead}
      - {id: proven, label: {zh-CN: 目标达成, en: Goal reached}, at: M6, owner: crm-lead, targets: [{metric: nps, target: 30..35}]}
    resources:
      - {role: crm-lead, fte: 0.5, lead: true}
responses:
  - {constraint: budget, answer: {zh-CN: 先用现有平台, en: Use the present platform first}}
outcomes:
  - id: better-answers
    label: {zh-CN: 答复更好, en: Better answers}
    goals: [satisfaction]
    results:
      - {metric: csat, from: 84%, target: '>=88%'}
cadences:
  - {id: review, label: {zh-CN: 月度复盘, en: Monthly review}, frequency: monthly, output: {zh-CN: 待办, en: To do}}
risks:
  - {id: peak-season, label: {zh-CN: 旺季人手不够, en: Too few hands at the peak}, response: {zh-CN: 请同事支援, en: Colleagues help out}, probability: 3, impact: 3, owner: crm-lead}
causeShares:
  - id: why-slow
    label: {zh-CN: 慢在哪里, en: What makes it slow}
    rest: {zh-CN: 排队, en: Queues}
    items:
      - {id: search, label: {zh-CN: 找答案, en: Looking for answers}, share: 60%}
`;

const EMPTY_CONTENT = {
  narrative: {},
  goals: [],
  strategies: [],
  phases: [],
  responses: [],
  outcomes: [],
  cadences: [],
  risks: [],
  asks: [],
};

/**
 * Checks a workspace of one plan, `shop`, that exists only as text. Its generated file is empty and
 * says that it was made from `madeFrom`.
 */
export async function checkText(
  inputs: string,
  overrides?: string,
  request: Partial<CheckRequest> = {},
  madeFrom = inputs,
  editGenerated: (text: string) => string = (text) => text,
  team: Record<string, string> = {},
): Promise<CheckedWorkspace> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const file = (name: string, text: string) => ({
    file: `plans/shop/${name}.yaml`,
    bytes: bytes(text),
  });
  const knowledge = readKnowledge();
  const parsed = parseInputs({ file: '', text: madeFrom }).value;
  const stated = parsed ?? parseInputs({ file: '', text: SOUND_INPUTS }).value;
  if (stated === undefined) throw new Error('the sound plan does not parse');
  const plan: PlanFiles = {
    id: 'shop',
    inputs: file('inputs', inputs),
    generated: file(
      'generated',
      editGenerated(writeGenerated(provenanceOf(stated, knowledge, EMPTY_CONTENT), EMPTY_CONTENT)),
    ),
    ...(overrides === undefined ? {} : { overrides: file('overrides', overrides) }),
  };
  const knowledgeFiles = Object.entries(team).map(([name, text]) => ({
    file: `knowledge/${name}.yaml`,
    bytes: bytes(text),
  }));
  const workspace: Workspace = { root: '/', knowledge: knowledgeFiles, plans: [plan] };
  return checkWorkspace(
    { root: '/', plans: [], ...request },
    { readWorkspace: async () => workspace, readKnowledge: () => knowledge },
  );
}

/** Replaces one text that must occur exactly once. */
export function edit(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" must occur once`);
  return text.replace(from, to);
}
