import type { Entry } from './entry.ts';

/** A diagram or a PDF did not come out as it must. */
export const OUTPUT_CODES = {
  'diagram/failed': {
    severity: 'error',
    message: {
      'zh-CN': '图“{diagram}”没有画出来：{reason}。',
      en: 'The diagram “{diagram}” could not be drawn: {reason}.',
    },
    hint: {
      'zh-CN': '请简化图中条目的名称后重试；若仍失败，请报告这个问题。',
      en: 'Simplify the labels it shows and try again; report it if it still fails.',
    },
  },
  'print/missing-glyph': {
    severity: 'error',
    message: {
      'zh-CN': '字体中没有 {characters}，{file} 无法显示。',
      en: 'The fonts have no glyph for {characters}, which {file} needs.',
    },
    hint: {
      'zh-CN': '请换用其他字符。',
      en: 'Use other characters.',
    },
  },
  'print/failed-check': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 没有通过印前检查：{what}。',
      en: '{file} failed the check before printing: {what}.',
    },
    hint: {
      'zh-CN': '请打开该文件查看，修改内容后重新生成。',
      en: 'Look at the file, correct the content and build again.',
    },
  },
} as const satisfies Record<string, Entry>;
