import type { Entry } from './entry.ts';

/** Risks that nobody answers or judges. */
export const RISK_CODES = {
  'risk/none': {
    severity: 'warning',
    message: {
      'zh-CN': '方案分 {phases} 个阶段推进，却没有列出任何风险。',
      en: 'The plan runs through {phases} phases and names no risk.',
    },
    hint: {
      'zh-CN': '请在 `risks` 里写出最可能出问题的几处，以及如何应对。',
      en: 'State in `risks` what is most likely to go wrong and what is done about it.',
    },
  },
  'risk/not-assessed': {
    severity: 'info',
    message: {
      'zh-CN': '风险“{risk}”没有写明{missing}。',
      en: 'The risk “{risk}” lacks its {missing}.',
    },
    hint: {
      'zh-CN': '请补上 `probability`、`impact` 和 `owner`；不知道的，用 `unknown` 说明。',
      en: 'Add `probability`, `impact` and `owner`, or say in `unknown` what is not known.',
    },
  },
} as const satisfies Record<string, Entry>;
