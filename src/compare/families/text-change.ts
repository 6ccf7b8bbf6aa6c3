import type { Edit } from '../edit.ts';
import type { Plain } from '../plain.ts';

export type FieldEdit = Extract<Edit, { kind: 'changed' }>;

/** Whether a text reads otherwise in a language, and not only in a translation. */
export function readsOtherwise({ from, to }: FieldEdit, language: string): boolean {
  return inLanguage(from, language) !== inLanguage(to, language);
}

/** A text, or a list of them, in one language; where it is not there, in the one that stands in. */
function inLanguage(text: Plain | undefined, language: string): string {
  if (typeof text !== 'object') return String(text ?? '');
  if (Array.isArray(text)) return text.map((each: Plain) => inLanguage(each, language)).join('\n');
  const map = text as Readonly<Record<string, Plain>>; // no list: a map by language
  return String(map[language] ?? Object.values(map)[0] ?? '');
}

const FIGURE = /\d+(?:[.,:]\d+)*\s?(?:%|‰)?/gu;

/** The figures that a text no longer states, and those that it states now; none where it stated none. */
export function figuresChanged(
  { from, to }: FieldEdit,
  language: string,
): { gone: string[]; come: string[] } | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [old, own] = [from, to].map((text) =>
    (inLanguage(text, language).match(FIGURE) ?? []).map((each) => each.replace(/\s/gu, '')),
  );
  if (old === undefined || own === undefined) return undefined;
  const [gone, come] = [without(old, own), without(own, old)];
  return gone.length + come.length === 0 ? undefined : { gone, come };
}

function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
