/** Characters without a picture of their own, besides those that turn the reading direction. */
const INVISIBLE = /(?![\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u;
const JOINER = '\u200D';
const COLOURED = '\uFE0F';

/**
 * Takes out of every text of a reply what nobody sees, and writes it in its composed form without
 * space around it. What turns the reading direction stays, to be found: it is no accident. The names of
 * fields stay as they are. `removed` counts the characters that were taken out.
 */
export function cleanReply(value: unknown): { value: unknown; removed: number } {
  let removed = 0;
  const clean = (one: unknown): unknown => {
    if (typeof one === 'string') {
      const seen = one.replace(INVISIBLE, (found, at: number) => {
        if (isOfEmoji(found, one, at)) return found;
        removed += 1;
        return '';
      });
      return seen.normalize('NFC').trim();
    }
    if (Array.isArray(one)) return one.map(clean);
    if (typeof one !== 'object' || one === null) return one;
    // Made from entries, so that a field called __proto__ stays a field for the reader to refuse.
    return Object.fromEntries(Object.entries(one).map(([name, child]) => [name, clean(child)]));
  };
  return { value: clean(value), removed };
}

/** Whether an invisible character holds an emoji together: a joiner, or the mark of its coloured form. */
function isOfEmoji(found: string, text: string, at: number): boolean {
  if (found !== JOINER && found !== COLOURED) return false;
  if (!PICTURE.test(text.slice(Math.max(0, at - 3), at))) return false;
  return found === COLOURED || /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3));
}
