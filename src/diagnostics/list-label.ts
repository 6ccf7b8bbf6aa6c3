import type { Collection, NESTED } from '../model/id.ts';
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
  horizon: { 'zh-CN': '规划周期', en: 'a horizon' },
  principles: { 'zh-CN': '原则', en: 'the principles' },
  triggers: { 'zh-CN': '启动时机', en: 'the triggers' },
  evidence: { 'zh-CN': '证据', en: 'the evidence' },
  regulations: { 'zh-CN': '法规', en: 'the regulations' },
  dataSources: { 'zh-CN': '数据来源', en: 'the data sources' },
  methods: { 'zh-CN': '分析方法', en: 'the methods' },
  causeShares: { 'zh-CN': '原因占比', en: 'the cause shares' },
  theories: { 'zh-CN': '理论', en: 'the theories' },
  segmentations: { 'zh-CN': '客户分层', en: 'the segmentations' },
  segments: { 'zh-CN': '客群', en: 'the segments' },
  personas: { 'zh-CN': '客户画像', en: 'the personas' },
  journeys: { 'zh-CN': '旅程', en: 'the journeys' },
  touchpoints: { 'zh-CN': '触点', en: 'the touchpoints' },
  dimensions: { 'zh-CN': '目标维度', en: 'the goal dimensions' },
  stages: { 'zh-CN': '阶段目标', en: 'the stage goals' },
  indicators: { 'zh-CN': '指标体系', en: 'the indicator groups' },
  modules: { 'zh-CN': '功能模块', en: 'the modules' },
  automations: { 'zh-CN': '自动化规则', en: 'the automation rules' },
  offers: { 'zh-CN': '权益', en: 'the offers' },
  serviceLevels: { 'zh-CN': '服务时限', en: 'the service levels' },
  loops: { 'zh-CN': '闭环流程', en: 'the loops' },
  experiments: { 'zh-CN': '实验', en: 'the experiments' },
  communities: { 'zh-CN': '社群', en: 'the communities' },
  steps: { 'zh-CN': '操作步骤', en: 'the steps' },
  deliverables: { 'zh-CN': '交付物', en: 'the deliverables' },
  teams: { 'zh-CN': '团队', en: 'the teams' },
  responsibilities: { 'zh-CN': '职责分工', en: 'the responsibilities' },
  organisationUnits: { 'zh-CN': '组织机构', en: 'the organisation units' },
  trainings: { 'zh-CN': '培训', en: 'the trainings' },
  pilots: { 'zh-CN': '试点', en: 'the pilots' },
  tools: { 'zh-CN': '系统与工具', en: 'the tools' },
  partners: { 'zh-CN': '外部伙伴', en: 'the partners' },
  lessons: { 'zh-CN': '经验', en: 'the lessons' },
  reports: { 'zh-CN': '报表', en: 'the reports' },
  optimisations: { 'zh-CN': '优化规则', en: 'the optimisation rules' },
  terms: { 'zh-CN': '术语', en: 'the terms' },
  items: { 'zh-CN': '条目', en: 'the items' },
  waivers: { 'zh-CN': '豁免', en: 'the waivers' },
  problems: { 'zh-CN': '问题', en: 'the problems' },
  positioning: { 'zh-CN': '定位', en: 'the positioning' },
  budget: { 'zh-CN': '预算', en: 'the budget' },
  'catalogue-metrics': { 'zh-CN': '指标词典', en: 'the metrics of the dictionary' },
  roles: { 'zh-CN': '角色表', en: 'the roles' },
  industries: { 'zh-CN': '行业表', en: 'the industries' },
  tags: { 'zh-CN': '问题标签', en: 'the tags' },
  playbooks: { 'zh-CN': '策略库', en: 'the playbooks' },
} as const satisfies Record<Collection, Text> & Record<string, Text>;

/** What an item is called that is known by a path of two ids, and how the path is made up. */
export const PATH_LABELS = {
  tactics: {
    item: { 'zh-CN': '一项战术', en: 'a tactic' },
    form: { 'zh-CN': '策略/战术', en: 'strategy/tactic' },
  },
  segments: {
    item: { 'zh-CN': '一个客群', en: 'a segment' },
    form: { 'zh-CN': '客户分层/客群', en: 'segmentation/segment' },
  },
} as const satisfies Record<keyof typeof NESTED, { item: Text; form: Text }>;

/** The stages of a journey share their field with the stage goals of a plan. */
const JOURNEY_STAGES: Text = { 'zh-CN': '旅程环节', en: 'the stages of the journey' };

/**
 * The label of a list; one that has no label goes by the name of its field.
 *
 * @param parent the list whose items have it, where the name of the field alone may mislead.
 */
export function listLabel(field: string, parent?: string): Text {
  if (parent === 'journeys' && field === 'stages') return JOURNEY_STAGES;
  return Object.hasOwn(LIST_LABELS, field)
    ? LIST_LABELS[field as keyof typeof LIST_LABELS] // hasOwn proved it
    : field;
}
