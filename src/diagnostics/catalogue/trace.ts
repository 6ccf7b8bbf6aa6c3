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
  'strategy/answers-nothing': {
    severity: 'warning',
    message: {
      'zh-CN': '策略“{strategy}”没有说明回应哪个挑战、反馈主题或客群。',
      en: 'The strategy “{strategy}” answers no challenge, no feedback theme and no segment.',
    },
    hint: {
      'zh-CN': '请在 `addresses` 中写明它解决什么问题、服务谁，或删去这项策略。',
      en: 'Say in `addresses` what it answers or whom it serves, or leave the strategy out.',
    },
  },
  'strategy/theme-only': {
    severity: 'info',
    message: {
      'zh-CN': '策略“{strategy}”回应了客户反馈（如“{theme}”），但没有应对任何一项挑战。',
      en: 'The strategy “{strategy}” answers feedback, such as “{theme}”, but none of the challenges.',
    },
    hint: {
      'zh-CN': '请在 `addresses.challenges` 中写明它应对的挑战；诊断中漏了的，补进 `challenges`。',
      en: 'Name the challenge behind it in `addresses.challenges`, or add it to `challenges` if it is missing.',
    },
  },
  'strategy/tactics-uneven': {
    severity: 'info',
    message: {
      'zh-CN':
        '各项策略的战术从 {least} 项到 {most} 项不等（“{strategy}”有 {count} 项），{all} 项策略中有 {bare} 项没有衡量指标。',
      en: 'Strategies have from {least} to {most} tactics (“{strategy}”: {count}), and {bare} of {all} have no KPI.',
    },
    hint: {
      'zh-CN': '请给没有 `kpis` 的策略补上指标，看清各项策略是否做得够。',
      en: 'Give every strategy a metric in `kpis`, so that one sees whether each does enough.',
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
  'tactic/unscheduled': {
    severity: 'warning',
    message: {
      'zh-CN': '策略“{strategy}”的战术“{tactic}”没有安排在任何工作项里。',
      en: 'No work carries out the tactic “{tactic}” of the strategy “{strategy}”.',
    },
    hint: {
      'zh-CN': '请在某个工作项的 `tactics` 中写上它，或写明这一期不做。',
      en: 'Name it in `tactics` of a work item, or leave it out of this plan.',
    },
  },
  'tactic/scheduled-twice': {
    severity: 'warning',
    message: {
      'zh-CN': '战术“{tactic}”的工作“{work}”排了两次：{before} 和 {when}，看不出有什么不同。',
      en: '“{work}”, for the tactic “{tactic}”, is planned twice, {before} and {when}, with nothing to tell them apart.',
    },
    hint: {
      'zh-CN': '请合并成一项，或用名称、`scope`、`items` 写明各做哪一部分。',
      en: 'Merge the two, or say in their names, `scope` or `items` which part each of them is.',
    },
  },
  'orientation/no-goal': {
    severity: 'warning',
    message: {
      'zh-CN': '没有目标体现核心导向“{orientation}”。',
      en: 'No goal follows the direction “{orientation}”.',
    },
    hint: {
      'zh-CN': '请在某个目标的 `orientation` 中写上它，或为它补一个目标。',
      en: 'Name it in `orientation` of a goal, or add a goal for it.',
    },
  },
  'touchpoint/no-date': {
    severity: 'info',
    message: {
      'zh-CN': '触点“{touchpoint}”没有写何时改好，{count} 个触点中有 {dated} 个写了。',
      en: 'Nothing says when “{touchpoint}” is mended; of {count} touchpoints {dated} have a date.',
    },
    hint: {
      'zh-CN': '请在 `at` 里写明上线时间，例如 `W6`。',
      en: 'Say in `at` when the fix goes live, as in `W6`.',
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
} as const satisfies Record<string, Entry>;
