import type { Entry } from './entry.ts';

/** Money that does not add up, or is not accounted for. */
export const MONEY_CODES = {
  'budget/shares-not-100': {
    severity: 'error',
    message: {
      'zh-CN': '预算各项占比合计 {sum}%，应为 100%。',
      en: 'The shares of the budget add up to {sum}%, not to 100%.',
    },
    hint: {
      'zh-CN': '请核对各项的 `share`，或补上缺少的一项。',
      en: 'Check each `share`, or add the item that is missing.',
    },
  },
} as const satisfies Record<string, Entry>;
