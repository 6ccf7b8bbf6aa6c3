import type { Both } from '../../model/change.ts';
import { both, listed } from '../phrase.ts';

/** One item of each list of a plan; a part that is one map goes by its own name. */
export const ITEM_NOUNS: Readonly<Record<string, Both>> = {
  '': { 'zh-CN': '方案', en: 'plan' },
  horizon: { 'zh-CN': '规划期', en: 'plan period' },
  narrative: { 'zh-CN': '方案概述', en: 'framing texts' },
  positioning: { 'zh-CN': '方案定位', en: 'positioning' },
  'positioning/variants': { 'zh-CN': '适用组织', en: 'variant' },
  'positioning/channels': { 'zh-CN': '渠道', en: 'channel' },
  'positioning/scope': { 'zh-CN': '覆盖范围', en: 'scope item' },
  orientation: { 'zh-CN': '核心导向', en: 'direction' },
  metrics: { 'zh-CN': '指标现状', en: 'figure' },
  themes: { 'zh-CN': '反馈主题', en: 'theme' },
  challenges: { 'zh-CN': '挑战', en: 'challenge' },
  'challenges/problems': { 'zh-CN': '问题', en: 'problem' },
  constraints: { 'zh-CN': '约束', en: 'constraint' },
  principles: { 'zh-CN': '原则', en: 'principle' },
  triggers: { 'zh-CN': '启动时机', en: 'trigger' },
  evidence: { 'zh-CN': '证据', en: 'evidence' },
  regulations: { 'zh-CN': '法规', en: 'regulation' },
  dataSources: { 'zh-CN': '数据来源', en: 'data source' },
  methods: { 'zh-CN': '分析方法', en: 'method' },
  causeShares: { 'zh-CN': '原因占比', en: 'breakdown of causes' },
  'causeShares/items': { 'zh-CN': '原因', en: 'cause' },
  theories: { 'zh-CN': '理论', en: 'theory' },
  'theories/models': { 'zh-CN': '模型', en: 'model' },
  segmentations: { 'zh-CN': '客户分层', en: 'segmentation' },
  'segmentations/segments': { 'zh-CN': '客群', en: 'segment' },
  personas: { 'zh-CN': '客户画像', en: 'persona' },
  'personas/attributes': { 'zh-CN': '特征', en: 'trait' },
  journeys: { 'zh-CN': '旅程', en: 'journey' },
  'journeys/stages': { 'zh-CN': '旅程环节', en: 'journey stage' },
  touchpoints: { 'zh-CN': '触点', en: 'touchpoint' },
  goals: { 'zh-CN': '目标', en: 'goal' },
  'goals/targets': { 'zh-CN': '目标', en: 'target' },
  dimensions: { 'zh-CN': '目标维度', en: 'goal dimension' },
  stages: { 'zh-CN': '阶段目标', en: 'stage goal' },
  'stages/targets': { 'zh-CN': '阶段目标', en: 'stage target' },
  indicators: { 'zh-CN': '指标组', en: 'indicator group' },
  'indicators/items': { 'zh-CN': '指标', en: 'indicator' },
  strategies: { 'zh-CN': '策略', en: 'strategy' },
  'strategies/tactics': { 'zh-CN': '战术', en: 'tactic' },
  'strategies/tactics/parameters': { 'zh-CN': '计划数量', en: 'planned figure' },
  'strategies/kpis': { 'zh-CN': '衡量指标', en: 'KPI' },
  modules: { 'zh-CN': '功能模块', en: 'module' },
  'modules/functions': { 'zh-CN': '功能', en: 'function' },
  automations: { 'zh-CN': '自动化规则', en: 'automation rule' },
  'automations/followUps': { 'zh-CN': '后续步骤', en: 'follow-up' },
  offers: { 'zh-CN': '权益', en: 'offer' },
  serviceLevels: { 'zh-CN': '服务时限', en: 'service level' },
  loops: { 'zh-CN': '闭环流程', en: 'loop' },
  'loops/steps': { 'zh-CN': '流程步骤', en: 'loop step' },
  experiments: { 'zh-CN': '实验', en: 'experiment' },
  communities: { 'zh-CN': '社群', en: 'community' },
  steps: { 'zh-CN': '步骤', en: 'step' },
  'steps/actions': { 'zh-CN': '动作', en: 'action' },
  phases: { 'zh-CN': '阶段', en: 'phase' },
  'phases/work': { 'zh-CN': '工作', en: 'work item' },
  'phases/work/parameters': { 'zh-CN': '计划数量', en: 'planned figure' },
  'phases/milestones': { 'zh-CN': '里程碑', en: 'milestone' },
  'phases/milestones/targets': { 'zh-CN': '里程碑目标', en: 'milestone target' },
  'phases/resources': { 'zh-CN': '人力', en: 'role' },
  'phases/targets': { 'zh-CN': '阶段末目标', en: 'phase target' },
  deliverables: { 'zh-CN': '交付物', en: 'deliverable' },
  'deliverables/rows': { 'zh-CN': '示例行', en: 'sample row' },
  teams: { 'zh-CN': '团队', en: 'team' },
  responsibilities: { 'zh-CN': '职责', en: 'responsibility' },
  organisationUnits: { 'zh-CN': '组织机构', en: 'organisation unit' },
  trainings: { 'zh-CN': '培训', en: 'training' },
  pilots: { 'zh-CN': '试点', en: 'pilot' },
  tools: { 'zh-CN': '工具', en: 'tool' },
  partners: { 'zh-CN': '外部伙伴', en: 'partner' },
  responses: { 'zh-CN': '约束应对', en: 'response to the constraint' },
  outcomes: { 'zh-CN': '预期成果', en: 'outcome' },
  'outcomes/results': { 'zh-CN': '成果指标', en: 'expected result' },
  lessons: { 'zh-CN': '经验', en: 'lesson' },
  reports: { 'zh-CN': '报表', en: 'report' },
  cadences: { 'zh-CN': '例会', en: 'meeting' },
  optimisations: { 'zh-CN': '优化规则', en: 'optimisation rule' },
  risks: { 'zh-CN': '风险', en: 'risk' },
  'risks/kinds': { 'zh-CN': '风险表现', en: 'form of the risk' },
  asks: { 'zh-CN': '请求', en: 'request to leadership' },
  terms: { 'zh-CN': '术语', en: 'term' },
  budget: { 'zh-CN': '预算', en: 'budget' },
  'budget/items': { 'zh-CN': '预算项', en: 'budget item' },
};

/** Several of what a removed strategy takes along, counted; Chinese measure words differ by noun. */
const COUNTED: Readonly<Record<string, { 'zh-CN': string; one: string; many: string }>> = {
  phases: { 'zh-CN': '个阶段', one: 'phase', many: 'phases' },
  'phases/work': { 'zh-CN': '项工作', one: 'piece of work', many: 'pieces of work' },
  'phases/milestones': { 'zh-CN': '个里程碑', one: 'milestone', many: 'milestones' },
  'phases/resources': { 'zh-CN': '项人力', one: 'role', many: 'roles' },
  'strategies/tactics': { 'zh-CN': '项战术', one: 'tactic', many: 'tactics' },
  'strategies/kpis': { 'zh-CN': '项衡量指标', one: 'KPI', many: 'KPIs' },
  'goals/targets': { 'zh-CN': '项目标值', one: 'target', many: 'targets' },
  'steps/actions': { 'zh-CN': '个动作', one: 'action', many: 'actions' },
  'budget/items': { 'zh-CN': '个预算项', one: 'budget item', many: 'budget items' },
  'segmentations/segments': { 'zh-CN': '个客群', one: 'segment', many: 'segments' },
  'indicators/items': { 'zh-CN': '项指标', one: 'indicator', many: 'indicators' },
  'outcomes/results': { 'zh-CN': '项成果指标', one: 'expected result', many: 'expected results' },
  'journeys/stages': { 'zh-CN': '个环节', one: 'stage', many: 'stages' },
};

/** What a kind of item is called; one that has no name of its own is a detail. */
export function itemNoun(kind: string): Both {
  return Object.hasOwn(ITEM_NOUNS, kind) ? (ITEM_NOUNS[kind] ?? DETAIL) : DETAIL;
}

const DETAIL: Both = { 'zh-CN': '内容', en: 'detail' };

/** Samples: `3 tactics`, `3 项战术`. */
export function counted(kind: string, count: number): Both {
  const known = Object.hasOwn(COUNTED, kind) ? COUNTED[kind] : undefined;
  if (known !== undefined) {
    const word = count === 1 ? known.one : known.many;
    return { 'zh-CN': `${count} ${known['zh-CN']}`, en: `${count} ${word}` };
  }
  const noun = itemNoun(kind);
  return { 'zh-CN': `${count} 项${noun['zh-CN']}`, en: `${count} ${plural(noun.en, count)}` };
}

/** Several of a kind in English. Samples: `pieces of work`, `requests to leadership`. */
export function pluralNoun(kind: string): string {
  const known = Object.hasOwn(COUNTED, kind) ? COUNTED[kind] : undefined;
  return known?.many ?? plural(itemNoun(kind).en, 2);
}

function plural(noun: string, count: number): string {
  if (count === 1 || noun === 'evidence' || noun === 'framing texts') return noun;
  const [, head, tail] = /^(\w+)( (?:of|to) .+)$/.exec(noun) ?? [];
  if (head !== undefined && tail !== undefined) return `${plural(head, count)}${tail}`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

/** Items counted by kind. Sample: `3 phases and 12 milestones`. */
export function countKinds(kinds: readonly string[]): Both {
  const counts = [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) =>
    counted(kind, all.length),
  );
  return both((locale) =>
    listed(
      counts.map((each) => each[locale]),
      locale,
    ),
  );
}
