import type { Entry } from './entry.ts';

/** What the document says of itself. */
export const DOCUMENT_CODES = {
  'structure/count-differs': {
    severity: 'warning',
    message: {
      'zh-CN': '文中说{list}有 {count} 项，实际有 {actual} 项。',
      en: 'A text counts {list} as {count}; the plan has {actual}.',
    },
    hint: {
      'zh-CN': '请改正文字和 `count`，或补上缺少的项。',
      en: 'Correct the text and `count`, or add what is missing.',
    },
  },
  'structure/named-missing': {
    severity: 'warning',
    message: {
      'zh-CN': '文中提到的“{name}”不在{list}里。',
      en: 'A text names “{name}”, which is not among {list}.',
    },
    hint: {
      'zh-CN': '请补上这一项，或改正文字和 `names`。',
      en: 'Add it there, or correct the text and `names`.',
    },
  },
  'text/count-differs': {
    severity: 'info',
    message: {
      'zh-CN': '这段文字说{list}有 {count} 项，实际有 {actual} 项。',
      en: 'This text counts {list} as {count}; the plan has {actual}.',
    },
    hint: {
      'zh-CN': '请核对，改正文字里的数目。',
      en: 'Count again and correct the number in the text.',
    },
  },
  'text/cut-off': {
    severity: 'info',
    message: {
      'zh-CN': '`{field}` 的文字没有写完，或有字丢失：“{end}”。',
      en: 'The text of `{field}` breaks off or has lost characters: “{end}”.',
    },
    hint: {
      'zh-CN': '请补全；原文已经缺失的，用 `unknown` 说明，不要补写。',
      en: 'Write it to its end. If the words are lost, say so in `unknown` and make nothing up.',
    },
  },
  'text/unknown': {
    severity: 'info',
    message: {
      'zh-CN': '方案注明尚不清楚：“{what}”。',
      en: 'The plan leaves this open: “{what}”.',
    },
    hint: {
      'zh-CN': '查清或定下来以后，请写进方案，并删去 `unknown`。',
      en: 'Once it is known or decided, state it and remove `unknown`.',
    },
  },
  'parameter/differs': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”这里是 {value}，另一处按 {other} 来安排。',
      en: '“{metric}” is {value} here, while another part of the plan counts on {other}.',
    },
    hint: {
      'zh-CN': '请统一数字；分步达到的，让最后一步等于总数。',
      en: 'Agree on one figure; where it is reached in steps, let the last one come to it.',
    },
  },
  'loop/step-repeated': {
    severity: 'info',
    message: {
      'zh-CN': '“{step}”在前面的“{earlier}”里已经做了。',
      en: '“{step}” is already done in the earlier step “{earlier}”.',
    },
    hint: {
      'zh-CN': '请只在一步里写它，或写明两步的区别。',
      en: 'Leave it to one step, or say how the two differ.',
    },
  },
} as const satisfies Record<string, Entry>;
