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
      'zh-CN':
        '请补上{language}文字，或运行 `planpress translate`；如果不发布{language}，请在 `planpress.config.yaml` 的 `locales` 中去掉它。',
      en: 'Add the {language} text, run `planpress translate`, or leave that language out of `locales` in `planpress.config.yaml`.',
    },
  },
  'text/no-glyph': {
    severity: 'error',
    message: {
      'zh-CN': '随附的字体没有 {character} 这个字符，页面和 PDF 都无法显示。',
      en: 'The shipped fonts cannot draw {character}, neither on pages nor in PDFs.',
    },
    hint: {
      'zh-CN': '请换用其他字符，例如去掉表情符号。',
      en: 'Use other characters; leave out emoji, for instance.',
    },
  },
  'text/hidden-character': {
    severity: 'error',
    message: {
      'zh-CN': '这段文字含有看不见的控制字符 {found}，显示出来会与写下的不一样。',
      en: 'This text holds {found}, an invisible character that changes how it is shown.',
    },
    hint: { 'zh-CN': '请删去这个字符。', en: 'Remove the character.' },
  },
} as const satisfies Record<string, Entry>;
