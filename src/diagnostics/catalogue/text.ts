import type { Entry } from './entry.ts';

/** A text says nothing, or not in every language. */
export const TEXT_CODES = {
  'text/empty': {
    severity: 'error',
    message: {
      'zh-CN': '这段文字是空的。',
      en: 'This text is empty.',
    },
    hint: {
      'zh-CN': '请写一段文字，或按语言分别填写 `zh-CN` 和 `en`。',
      en: 'Write a text, or one for each language under `zh-CN` and `en`.',
    },
  },
  'text/missing-translation': {
    severity: 'warning',
    message: {
      'zh-CN': '`{field}` 缺少{language}译文，页面上会显示另一种语言。',
      en: '`{field}` has no {language} text; the page shows another language instead.',
    },
    hint: {
      'zh-CN': '请补上{language}译文。',
      en: 'Add the {language} text.',
    },
  },
} as const satisfies Record<string, Entry>;
