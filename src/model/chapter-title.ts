import type { Both } from './change.ts';
import type { ChapterSlug } from './profile.ts';

/** What the chapters of a document are called, in every language; `overview` is the page before them. */
export const CHAPTER_TITLES: Readonly<Record<ChapterSlug | 'overview', Both>> = {
  overview: { 'zh-CN': '概览', en: 'Overview' },
  background: { 'zh-CN': '背景', en: 'Background' },
  triggers: { 'zh-CN': '适用场景与启动时机', en: 'When to start' },
  steps: { 'zh-CN': '全流程操作步骤', en: 'The procedure' },
  diagnosis: { 'zh-CN': '诊断', en: 'Diagnosis' },
  goals: { 'zh-CN': '目标', en: 'Goals' },
  theory: { 'zh-CN': '理论框架', en: 'Theory' },
  customers: { 'zh-CN': '客户分层与画像', en: 'Customers' },
  strategies: { 'zh-CN': '策略', en: 'Strategies' },
  functions: { 'zh-CN': '系统功能', en: 'Functions' },
  operations: { 'zh-CN': '运营方案', en: 'Operations' },
  roadmap: { 'zh-CN': '实施计划', en: 'Roadmap' },
  execution: { 'zh-CN': '执行安排', en: 'Execution' },
  resources: { 'zh-CN': '资源需求', en: 'Resources' },
  outcomes: { 'zh-CN': '预期成果', en: 'Outcomes' },
  evaluation: { 'zh-CN': '效果评估与优化', en: 'Evaluation' },
  risks: { 'zh-CN': '风险评估', en: 'Risks' },
  governance: { 'zh-CN': '治理与风险', en: 'Governance and risks' },
  conclusion: { 'zh-CN': '结论', en: 'Conclusion' },
  templates: { 'zh-CN': '实用模板', en: 'Templates' },
  appendix: { 'zh-CN': '口径与来源', en: 'Definitions and sources' },
};

/** The titles of all chapters in one language. */
export function chapterTitles(locale: keyof Both): Record<ChapterSlug, string> {
  const { overview: _, ...chapters } = CHAPTER_TITLES;
  return Object.fromEntries(
    Object.entries(chapters).map(([slug, title]) => [slug, title[locale]]),
  ) as Record<ChapterSlug, string>; // it has the same keys
}
