import type { Entry } from './entry.ts';

/** Problems that nothing answers, and strategies that do not carry through. */
export const TRACE_CODES = {
  'trace/theme-unaddressed': {
    severity: 'error',
    message: {
      'zh-CN': '没有策略回应客户反馈主题“{theme}”。',
      en: 'No strategy answers the feedback theme “{theme}”.',
    },
    hint: {
      'zh-CN': '请用 `tags` 给它标上已知的问题类型，或写进某项策略的 `addresses.themes`。',
      en: 'Give the theme a known kind of problem in `tags`, or name it in `addresses.themes` of a strategy.',
    },
  },
  'trace/challenge-unaddressed': {
    severity: 'error',
    message: {
      'zh-CN': '没有策略应对挑战“{challenge}”。',
      en: 'No strategy answers the challenge “{challenge}”.',
    },
    hint: {
      'zh-CN': '请用 `tags` 给它标上已知的问题类型，或写进某项策略的 `addresses.challenges`。',
      en: 'Give it a known kind of problem in `tags`, or name it in `addresses.challenges` of a strategy.',
    },
  },
  'strategy/tactic-count': {
    severity: 'error',
    message: {
      'zh-CN': '策略“{strategy}”有 {count} 项战术，应有 {expected} 项。',
      en: 'The strategy “{strategy}” has {count} tactics; it must have {expected}.',
    },
    hint: {
      'zh-CN': '请增补或合并战术。',
      en: 'Add or merge tactics.',
    },
  },
  'strategy/no-kpi': {
    severity: 'error',
    message: {
      'zh-CN': '策略“{strategy}”没有衡量指标。',
      en: 'The strategy “{strategy}” has no KPI.',
    },
    hint: {
      'zh-CN': '请在 `kpis` 中至少写一个指标及其目标值。',
      en: 'Write at least one metric with its target in `kpis`.',
    },
  },
  'strategy/unscheduled': {
    severity: 'error',
    message: {
      'zh-CN': '策略“{strategy}”没有安排在任何阶段。',
      en: 'The strategy “{strategy}” is in no phase.',
    },
    hint: {
      'zh-CN': '请在某个阶段的工作项中用 `tactics` 写上它的战术。',
      en: 'Name its tactics in `tactics` of a work item.',
    },
  },
  'constraint/no-response': {
    severity: 'warning',
    message: {
      'zh-CN': '方案没有回应约束“{constraint}”。',
      en: 'The plan does not answer the constraint “{constraint}”.',
    },
    hint: {
      'zh-CN': '请在 `responses` 中说明如何应对。',
      en: 'Say in `responses` what is done about it.',
    },
  },
  'resource/no-lead': {
    severity: 'warning',
    message: {
      'zh-CN': '阶段“{phase}”没有负责牵头的角色。',
      en: 'No role leads the phase “{phase}”.',
    },
    hint: {
      'zh-CN': '请在该阶段的一个资源中写上 `lead: true`。',
      en: 'Write `lead: true` at one resource of the phase.',
    },
  },
} as const satisfies Record<string, Entry>;
