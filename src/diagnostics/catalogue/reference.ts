import type { Entry } from './entry.ts';

/** Ids that clash or lead nowhere. */
export const REFERENCE_CODES = {
  'reference/duplicate-id': {
    severity: 'error',
    message: {
      'zh-CN': '标识 `{id}` 在“{list}”中用了不止一次。',
      en: 'The id `{id}` is used more than once in {list}.',
    },
    hint: {
      'zh-CN': '请给其中一个条目换一个 `id`。',
      en: 'Give one of the items another `id`.',
    },
  },
  'reference/dangling': {
    severity: 'error',
    message: {
      'zh-CN': '“{collection}”中没有 `{id}`。',
      en: '`{id}` is not among {collection}.',
    },
    hint: {
      'zh-CN': '请改正标识，或先在“{collection}”中添加这个条目。',
      en: 'Correct the id, or add an item with this id to {collection}.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'reference/name': {
    severity: 'error',
    message: {
      'zh-CN': '“{collection}”中没有标识为 `{id}` 的条目。',
      en: '`{id}` is not the id of any of {collection}.',
    },
    hint: {
      'zh-CN': '是不是想写 `{nearest}`（{name}）？',
      en: 'Did you mean `{nearest}` ({name})?',
    },
  },
  'reference/choice': {
    severity: 'error',
    message: {
      'zh-CN': '“{collection}”中没有 `{id}`。',
      en: '`{id}` is not among {collection}.',
    },
    hint: {
      'zh-CN': '请从 {choices} 中选择，或{remedy}。',
      en: 'Choose one of {choices}, or {remedy}.',
    },
  },
} as const satisfies Record<string, Entry>;
