import type { Entry } from './entry.ts';

/** Items that do not fit together as they stand: circles, tables, groups that are told apart. */
export const STRUCTURE_CODES = {
  'structure/cycle': {
    severity: 'error',
    message: {
      'zh-CN': '“{item}”沿着 `{field}` 又绕回了自己：{way}。',
      en: '“{item}” leads back to itself by `{field}`: {way}.',
    },
    hint: {
      'zh-CN': '请去掉这一圈中的一处 `{field}`。',
      en: 'Remove one `{field}` of this circle.',
    },
  },
  'structure/row-cells': {
    severity: 'warning',
    message: {
      'zh-CN': '模板“{template}”的行 `{row}` 有 {cells} 格，应有 {columns} 格。',
      en: 'The row `{row}` of the template “{template}” has {cells} instead of {columns} cells.',
    },
    hint: {
      'zh-CN': '请让 `cells` 与 `columns` 一一对应。',
      en: 'Give `cells` one text for each of `columns`.',
    },
  },
  'structure/repeated': {
    severity: 'warning',
    message: {
      'zh-CN': '`{field}` 中不止一次写了 `{id}`。',
      en: '`{field}` names `{id}` more than once.',
    },
    hint: {
      'zh-CN': '请只保留一次。',
      en: 'Name it once.',
    },
  },
} as const satisfies Record<string, Entry>;
