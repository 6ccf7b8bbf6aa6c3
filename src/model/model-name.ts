import type { Locale } from './locale.ts';

/** Stands for a model of a chat that nobody named. */
export const UNNAMED_MODEL = 'chat';

/**
 * Models as a sentence names them. In Chinese a space parts a Latin name from what follows.
 * Samples: `模型 qwen3:32b `, `the models a and b`, `an unnamed chat model`.
 */
export function nameModels(models: readonly string[], locale: Locale): string {
  const named = models.filter((model) => model !== UNNAMED_MODEL);
  const unnamed = named.length < models.length;
  if (locale === 'zh-CN') {
    return [
      ...(named.length === 0 ? [] : [`模型 ${named.join('、')} `]),
      ...(unnamed ? ['未注明名称的对话模型'] : []),
    ].join('和');
  }
  return [
    ...(named.length === 0 ? [] : [`the model${named.length > 1 ? 's' : ''} ${inWords(named)}`]),
    ...(unnamed ? ['an unnamed chat model'] : []),
  ].join(' and ');
}

function inWords(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
}
