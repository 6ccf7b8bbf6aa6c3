import type { Collection } from '../model/id.ts';
import type { Text } from '../model/text.ts';

/** What a list of items with ids is called in a message, by its field. */
export const LIST_LABELS = {
  orientation: { 'zh-CN': '核心导向', en: 'the orientations' },
  metrics: { 'zh-CN': '指标现状', en: 'the metrics' },
  themes: { 'zh-CN': '客户反馈主题', en: 'the themes' },
  challenges: { 'zh-CN': '内部挑战', en: 'the challenges' },
  constraints: { 'zh-CN': '约束', en: 'the constraints' },
  goals: { 'zh-CN': '目标', en: 'the goals' },
  targets: { 'zh-CN': '目标值', en: 'the targets' },
  strategies: { 'zh-CN': '策略', en: 'the strategies' },
  tactics: { 'zh-CN': '战术', en: 'the tactics' },
  kpis: { 'zh-CN': '衡量指标', en: 'the KPIs' },
  phases: { 'zh-CN': '阶段', en: 'the phases' },
  work: { 'zh-CN': '工作项', en: 'the work items' },
  milestones: { 'zh-CN': '里程碑', en: 'the milestones' },
  resources: { 'zh-CN': '资源', en: 'the resources' },
  responses: { 'zh-CN': '约束应对', en: 'the responses' },
  outcomes: { 'zh-CN': '预期成果', en: 'the outcomes' },
  results: { 'zh-CN': '成果指标', en: 'the results' },
  cadences: { 'zh-CN': '例会与报告', en: 'the cadences' },
  risks: { 'zh-CN': '风险', en: 'the risks' },
  asks: { 'zh-CN': '对管理层的请求', en: 'the asks' },
  'catalogue-metrics': { 'zh-CN': '指标词典', en: 'the metrics of the dictionary' },
  roles: { 'zh-CN': '角色表', en: 'the roles' },
  industries: { 'zh-CN': '行业表', en: 'the industries' },
  tags: { 'zh-CN': '问题标签', en: 'the tags' },
  playbooks: { 'zh-CN': '策略库', en: 'the playbooks' },
} as const satisfies Record<Collection, Text> & Record<string, Text>;

/** The label of a list; one that has no label goes by the name of its field. */
export function listLabel(field: string): Text {
  return Object.hasOwn(LIST_LABELS, field)
    ? LIST_LABELS[field as keyof typeof LIST_LABELS] // hasOwn proved it
    : field;
}
