import type { Entry } from './entry.ts';

/** Words that the plans of one organisation use in two senses. */
export const PORTFOLIO_CODES = {
  'portfolio/direction-differs': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”在这里{direction}，在方案 `{other}` 里却{otherDirection}。',
      en: '“{metric}” is better when {direction} here, but when {otherDirection} in the plan `{other}`.',
    },
    hint: {
      'zh-CN': '请在各方案中统一 `direction`，并说明量表的方向。',
      en: 'Agree on one `direction` in all plans, and say how the scale is read.',
    },
  },
  'portfolio/name-differs': {
    severity: 'info',
    message: {
      'zh-CN': '同一个指标在这里叫“{name}”，在方案 `{other}` 里叫“{otherName}”。',
      en: 'One metric is called “{name}” here and “{otherName}” in the plan `{other}`.',
    },
    hint: {
      'zh-CN': '请统一叫法。',
      en: 'Call it by one name.',
    },
  },
  'portfolio/segment-differs': {
    severity: 'info',
    message: {
      'zh-CN': '“{segment}”在这里的条件是 `{tests}`，在方案 `{other}` 里是 `{otherTests}`。',
      en: '“{segment}” are those with `{tests}` here, and with `{otherTests}` in the plan `{other}`.',
    },
    hint: {
      'zh-CN': '请统一条件，或者换一个名称。',
      en: 'Agree on one test, or give one of them another name.',
    },
  },
} as const satisfies Record<string, Entry>;
