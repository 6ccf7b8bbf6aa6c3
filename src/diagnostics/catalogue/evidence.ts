import type { Entry } from './entry.ts';

/** Evidence that has no source, or contradicts itself. */
export const EVIDENCE_CODES = {
  'cause/shares-over-100': {
    severity: 'error',
    message: {
      'zh-CN': '“{causes}”各项原因的占比合计 {sum}%，超过了 100%。',
      en: 'The shares of the causes of “{causes}” add up to {sum}%, more than 100%.',
    },
    hint: {
      'zh-CN': '请核对各项的 `share`。',
      en: 'Check each `share`.',
    },
  },
} as const satisfies Record<string, Entry>;
