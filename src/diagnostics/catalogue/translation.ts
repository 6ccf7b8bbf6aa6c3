import type { Entry } from './entry.ts';

/** A translation in `translations.yaml` does not stand for what the plan says. */
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
} as const satisfies Record<string, Entry>;
