import type { Text } from '../../../model/text.ts';
import type { Reader } from '../reader.ts';

/** The words of some texts, each once. */
export function plainOf(reader: Reader, texts: readonly (Text | undefined)[]): string {
  const said = texts.flatMap((text) => (text === undefined ? [] : reader.line(text).plain));
  return [...new Set(said)].filter((text) => text !== '').join(reader.words.notes.dot);
}
