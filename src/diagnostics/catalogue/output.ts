import type { Entry } from './entry.ts';

/** A diagram did not come out as it must. */
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
} as const satisfies Record<string, Entry>;
