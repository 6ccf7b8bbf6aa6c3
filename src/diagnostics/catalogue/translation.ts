import type { Entry } from './entry.ts';

/** A translation does not stand for what the plan says, or is not to be had. */
export const TRANSLATION_CODES = {
  'translation/stale': {
    severity: 'warning',
    message: {
      'zh-CN': '`{at}` 的原文改过了，这条{language}译文不再采用。',
      en: 'The source of `{at}` has changed since, so its {language} translation is not used.',
    },
    hint: {
      'zh-CN': '请运行 `planpress translate` 重新翻译；自己翻译时，请用 `--prompt` 取得新的原文。',
      en: 'Run `planpress translate` to translate it anew, or `--prompt` to do it in a chat.',
    },
  },
  'translation/unused': {
    severity: 'info',
    message: {
      'zh-CN': '方案中没有内容需要 `{at}` 的这条{language}译文。',
      en: 'Nothing in the plan needs this {language} translation of `{at}`.',
    },
    hint: {
      'zh-CN': '可以删去它，或运行 `planpress translate --prune` 清理。',
      en: 'Remove it, or let `planpress translate --prune` do so.',
    },
  },
  'translation/unanswered': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 没有译文。',
      en: 'There is no translation of `{at}`.',
    },
    hint: {
      'zh-CN': '请给出每一条原文的译文。',
      en: 'Translate every text that was given.',
    },
  },
  'translation/unasked': {
    severity: 'error',
    message: {
      'zh-CN': '`{key}` 不是要翻译的条目。',
      en: 'Nothing was to be translated under `{key}`.',
    },
    hint: {
      'zh-CN': '请只使用给出的键。',
      en: 'Use the keys that were given, and no others.',
    },
  },
  'translation/language': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 的译文不是{language}。',
      en: 'The translation of `{at}` is not in {language}.',
    },
    hint: {
      'zh-CN': '请用{language}写，产品名和缩写可以照写。',
      en: 'Write it in {language}; names of products and abbreviations may stay.',
    },
  },
  'translation/figure-lost': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 的译文里没有原文的“{figure}”。',
      en: 'The translation of `{at}` lacks “{figure}” of its source.',
    },
    hint: {
      'zh-CN': '数字、单位和时间必须与原文一致。',
      en: 'Figures, units and times have to be those of the source.',
    },
  },
  'translation/figure-added': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 的译文里有原文没有的“{figure}”。',
      en: 'The translation of `{at}` gives “{figure}”, which its source does not.',
    },
    hint: {
      'zh-CN': '数字、单位和时间必须与原文一致。',
      en: 'Figures, units and times have to be those of the source.',
    },
  },
  'translation/term': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 的译文没有把“{term}”写作“{wanted}”。',
      en: 'The translation of `{at}` does not render “{term}” as “{wanted}”.',
    },
    hint: {
      'zh-CN': '请沿用方案中已有的译名。',
      en: 'Use the wording that the plan already has for it.',
    },
  },
  'translation/markup': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 的译文里有原文没有的{what}。',
      en: 'The translation of `{at}` has {what} that its source has not.',
    },
    hint: {
      'zh-CN': '请去掉它，只写译文本身。',
      en: 'Remove it, and write nothing but the translation.',
    },
  },
  'translation/length': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 的译文与原文的长短相差太多。',
      en: 'The translation of `{at}` is far longer or shorter than its source.',
    },
    hint: {
      'zh-CN': '请只译原文，不增不减。',
      en: 'Say what the source says, no more and no less.',
    },
  },
  'translation/failed': {
    severity: 'warning',
    message: {
      'zh-CN': '`{at}` 没有得到可用的{language}译文，仍然空缺。',
      en: 'No usable {language} translation of `{at}` came back, so it is still missing.',
    },
    hint: {
      'zh-CN': '请自己写上译文，或再运行一次 `planpress translate {plan}`。',
      en: 'Write it yourself, or run `planpress translate {plan}` once more.',
    },
  },
} as const satisfies Record<string, Entry>;
