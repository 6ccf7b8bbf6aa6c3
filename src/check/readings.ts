import { LOCALES } from '../model/locale.ts';
import type { Text } from '../model/text.ts';

/** All that a text says, in whichever languages; nothing when it is absent. */
export function readings(...texts: readonly (Text | undefined)[]): string[] {
  return texts.flatMap((text) => {
    if (text === undefined) return [];
    if (typeof text === 'string') return [text];
    return LOCALES.flatMap((locale) => text[locale] ?? []);
  });
}

/** Whether any of the texts holds a match, in whichever language. */
export function says(pattern: RegExp, ...texts: readonly (Text | undefined)[]): boolean {
  return readings(...texts).some((text) => pattern.test(text));
}
