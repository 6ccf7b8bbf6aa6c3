import type { Both } from './change.ts';
import type { LlmSection } from './llm.ts';

/** What the sections that a model writes are called, in every language. */
export const LLM_SECTION_NAMES: Readonly<Record<LlmSection, Both>> = {
  diagnosis: { 'zh-CN': '诊断', en: 'Diagnosis' },
  goals: { 'zh-CN': '目标', en: 'Goals' },
  strategies: { 'zh-CN': '策略', en: 'Strategies' },
  plan: { 'zh-CN': '实施计划', en: 'Roadmap' },
  outcomes: { 'zh-CN': '预期成果', en: 'Outcomes' },
  risks: { 'zh-CN': '风险与治理', en: 'Risks and governance' },
  summary: { 'zh-CN': '总结', en: 'Summary' },
};
