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
  'budget/amounts-differ': {
    severity: 'error',
    message: {
      'zh-CN': '“{item}”写的是 {stated}，按{basis}应为 {expected}。',
      en: '“{item}” has {stated}, but {basis} comes to {expected}.',
    },
    hint: {
      'zh-CN': '请改正写错的一处，或只保留其中一个数。',
      en: 'Correct the figure that is wrong, or state only one of the two.',
    },
  },
  'budget/no-total': {
    severity: 'info',
    message: {
      'zh-CN': '预算只有占比，没有总额，费用无从核算。',
      en: 'The budget has shares but no total, so no cost can be checked.',
    },
    hint: {
      'zh-CN': '请写上 `total`；还没有总额的，在 `unknown` 中说明。',
      en: 'Write its `total`, or say in `unknown` why there is none.',
    },
  },
  'budget/no-reserve': {
    severity: 'warning',
    message: {
      'zh-CN': '预算的 {count} 项中没有储备金。',
      en: 'None of the {count} items of the budget is a reserve.',
    },
    hint: {
      'zh-CN': '请留出一部分，例如 5%–10%，并写上 `reserve: true`。',
      en: 'Keep a part back, such as 5% to 10%, and mark it with `reserve: true`.',
    },
  },
  'budget/overrun': {
    severity: 'warning',
    message: {
      'zh-CN': '“{item}”要用 {spent}，比计划的 {planned} 高出两成以上。',
      en: '“{item}” takes {spent}, more than a fifth above the {planned} planned for it.',
    },
    hint: {
      'zh-CN': '请压缩开支，或从其他项或储备金中调剂。',
      en: 'Cut the cost, or move money from another item or the reserve.',
    },
  },
} as const satisfies Record<string, Entry>;
