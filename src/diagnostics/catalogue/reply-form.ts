import type { Entry } from './entry.ts';

/** The reply of a model cannot be read as what was asked for, whatever it says. */
export const REPLY_FORM_CODES = {
  'reply/no-reply': {
    severity: 'error',
    message: {
      'zh-CN': '这里没有找到回复：应当是{expected}。',
      en: 'No reply was found here: {expected} is expected.',
    },
    hint: {
      'zh-CN': '请原样给出完整的回复，格式与提示词末尾要求的一致。',
      en: 'Give the whole reply as it came, in the form that the end of the prompt asks for.',
    },
  },
  'reply/truncated': {
    severity: 'error',
    message: {
      'zh-CN': '回复在这里中断，没有写完：还缺 {count} 个结束括号。',
      en: 'The reply breaks off here: closing brackets that are missing: {count}.',
    },
    hint: {
      'zh-CN': '请重新给出完整的回复；如果太长，请减少每项的文字，或分几次只写一部分章节。',
      en: 'Send the whole reply again; if it is too long, shorten its texts or ask for fewer sections.',
    },
  },
  'reply/too-large': {
    severity: 'error',
    message: {
      'zh-CN': '回复太大：{size}，最多读取 {most}。',
      en: 'The reply is too large: {size}; at most {most} are read.',
    },
    hint: {
      'zh-CN': '请只保留要求的部分，并缩短文字。',
      en: 'Keep only what was asked for, and shorten the texts.',
    },
  },
  'reply/json': {
    severity: 'error',
    message: {
      'zh-CN': '这里的 JSON 写法有误：应当是{expected}，却是“{found}”。',
      en: 'This is not valid JSON: {expected} is expected, but “{found}” was found.',
    },
    hint: {
      'zh-CN': '请检查这里和上一行的引号、逗号和括号。',
      en: 'Check the quotes, commas and brackets here and on the line above.',
    },
  },
  'reply/quote': {
    severity: 'error',
    message: {
      'zh-CN': '文字里的双引号没有转义，分不清文字在哪里结束。',
      en: 'A double quote inside the text is not escaped, so its end cannot be told.',
    },
    hint: {
      'zh-CN': '请写成 `\\"`，或改用“”。',
      en: 'Write it as `\\"`, or use “”.',
    },
  },
  'reply/open-quote': {
    severity: 'error',
    message: {
      'zh-CN': '这段文字缺少结束的双引号。',
      en: 'The closing double quote of this text is missing.',
    },
    hint: {
      'zh-CN': '请在文字末尾补上双引号。',
      en: 'Add the double quote at the end of the text.',
    },
  },
  'reply/heading': {
    severity: 'error',
    message: {
      'zh-CN': '标题“{found}”不是要求的部分或列表。',
      en: 'The heading “{found}” is none of the parts or lists asked for.',
    },
    hint: {
      'zh-CN': '请写成“部分/id”，例如 `## goals/satisfaction`。',
      en: 'Write a part and an id, such as `## goals/satisfaction`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'reply/format': {
    severity: 'error',
    message: {
      'zh-CN': '“{found}”不是这一项的字段。',
      en: '“{found}” is no field of this item.',
    },
    hint: {
      'zh-CN': '请写成“- 字段: 值”，字段名用提示词给出的英文名；多条文字缩进写在所属字段下面。',
      en: 'Write “- field: value” with a field of the prompt; indent several texts below their field.',
    },
  },
  'reply/skipped': {
    severity: 'info',
    message: {
      'zh-CN': '这段文字不属于任何字段，没有读取。',
      en: 'This text belongs to no field and was not read.',
    },
    hint: {
      'zh-CN': '如果它是方案的内容，请写成“- 字段: 值”；否则不必理会。',
      en: 'If it is part of the plan, write it as “- field: value”; else there is nothing to do.',
    },
  },
} as const satisfies Record<string, Entry>;
