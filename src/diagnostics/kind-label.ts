import type { Text } from '../model/text.ts';

/** What a value is or must be, for "must be a list, but this is text". */
export const KIND_LABELS = {
  text: { 'zh-CN': '文字', en: 'text' },
  'text-map': { 'zh-CN': '文字（可按语言分写）', en: 'text, in one or several languages' },
  number: { 'zh-CN': '数字', en: 'a number' },
  whole: { 'zh-CN': '整数', en: 'a whole number' },
  truth: { 'zh-CN': '`true` 或 `false`', en: '`true` or `false`' },
  boolean: { 'zh-CN': '逻辑值', en: 'a truth value' },
  list: { 'zh-CN': '列表', en: 'a list' },
  map: { 'zh-CN': '一组“字段: 值”', en: 'a group of “field: value” pairs' },
  nothing: { 'zh-CN': '空值', en: 'empty' },
  id: { 'zh-CN': '标识', en: 'an id' },
  quantity: { 'zh-CN': '数值', en: 'a figure' },
  target: { 'zh-CN': '目标值', en: 'a target' },
  time: { 'zh-CN': '时间', en: 'a time' },
  date: { 'zh-CN': '日期', en: 'a date' },
  figure: { 'zh-CN': '证据中的数字', en: 'a figure of evidence' },
  duration: { 'zh-CN': '时长', en: 'a length of time' },
  share: { 'zh-CN': '占比', en: 'a share' },
  effort: { 'zh-CN': '投入', en: 'an effort' },
  fte: { 'zh-CN': '人力数', en: 'a number of full-time people' },
  choice: { 'zh-CN': '给定的选项之一', en: 'one of the given choices' },
  value: { 'zh-CN': '有效的值', en: 'a valid value' },
} as const satisfies Record<string, Text>;

export type Kind = keyof typeof KIND_LABELS;
