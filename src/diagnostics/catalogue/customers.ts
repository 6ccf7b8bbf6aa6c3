import type { Entry } from './entry.ts';

/** Segments, personas and offers that do not fit together. */
export const CUSTOMER_CODES = {
  'segment/rules-overlap': {
    severity: 'error',
    message: {
      'zh-CN':
        '客群“{segment}”与“{other}”有重叠：`{measure}` 的条件分别是 `{test}` 和 `{otherTest}`。',
      en: 'The segments “{segment}” and “{other}” overlap: `{measure}` is `{test}` here and `{otherTest}` there.',
    },
    hint: {
      'zh-CN': '请改其中一处 `when`，或去掉 `exclusive: true`。',
      en: 'Change one of the tests in `when`, or remove `exclusive: true`.',
    },
  },
  'segment/shares-not-100': {
    severity: 'error',
    message: {
      'zh-CN': '“{segmentation}”各客群占比合计 {sum}%，应为 100%。',
      en: 'The shares of the segments of “{segmentation}” add up to {sum}%, not to 100%.',
    },
    hint: {
      'zh-CN': '请核对各客群的 `share`，或补上缺少的一层。',
      en: 'Check each `share`, or add the segment that is missing.',
    },
  },
} as const satisfies Record<string, Entry>;
