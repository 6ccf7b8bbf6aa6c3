import type { Text } from '../../../model/text.ts';
import type { Reader } from '../reader.ts';

/** The words of some texts, each once. */
export function plainOf(reader: Reader, texts: readonly (Text | undefined)[]): string {
  const said = texts.flatMap((text) => (text === undefined ? [] : reader.line(text).plain));
  return runOn(reader, [...new Set(said)]);
}

/** Texts in one line: set apart where the one before does not end as a sentence does. */
export function runOn({ words, locale }: Reader, texts: readonly string[]): string {
  const gap = locale === 'zh-CN' ? '' : ' ';
  return texts
    .filter((text) => text !== '')
    .reduce((line, text) => {
      if (line === '') return text;
      return `${line}${/[。！？.!?…]$/.test(line) ? gap : words.notes.dot}${text}`;
    }, '');
}
