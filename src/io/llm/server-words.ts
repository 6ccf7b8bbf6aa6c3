import type { HideKey } from './hide-key.ts';

/** Characters of what a server says that are shown. */
const SHOWN = 300;

/** Controls, bidirectional and zero-width marks, private and lone code units: nothing that a terminal obeys. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** One line of at most 300 characters without the key, fit for a terminal; undefined when nothing is left. */
export function showable(text: string, hide: HideKey): string | undefined {
  // A key that the cut would halve must be found before it.
  const line = hide(text.slice(0, 100_000)).replace(UNSHOWN, ' ').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length === 0) return undefined;
  return characters.length <= SHOWN ? line : `${characters.slice(0, SHOWN - 1).join('')}…`;
}

/** What a body that tells of an error says: the message of its JSON, the title of its page, else its text. */
export function messageOf(body: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1]?.trim();
  if (/^\s*<(?:!doctype|html|head|body)/i.test(body))
    return title === undefined || title === '' ? 'HTML' : `HTML: ${title}`;
  try {
    return messageIn(JSON.parse(body)) ?? body;
  } catch {
    return body;
  }
}

/** Servers put it in `error.message` (OpenAI), `error` (Ollama), `message` or `detail` (FastAPI). */
export function messageIn(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth > 4) return undefined;
  const fields: Record<string, unknown> = Array.isArray(value) ? { error: value[0] } : { ...value };
  for (const name of ['error', 'message', 'detail', 'msg', 'errors']) {
    const found = messageIn(fields[name], depth + 1);
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}
