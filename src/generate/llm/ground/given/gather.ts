import type { Mention } from '../figures/mention.ts';
import { readMentions } from '../figures/read-mentions.ts';

/** What a value gives: its figures and times, its strings, and the lengths of its lists. */
export interface Gathered {
  mentions: readonly Mention[];
  strings: ReadonlySet<string>;
  counts: ReadonlySet<number>;
}

/** Where something comes from is no figure of the plan. */
const PASSED_OVER = new Set(['origin', 'provenance']);
/** An id or an address: `top-10-customers` says nothing of ten. */
const NAME = /^[a-z][a-z\d]*(?:[-/][a-z\d]+)+$/u;

const gathered = new WeakMap<object, Gathered>();

/** Reads all that a value gives, in whatever form it is written; the same value is read once. */
export function gather(value: object): Gathered {
  const known = gathered.get(value);
  if (known !== undefined) return known;
  const [strings, counts] = [new Set<string>(), new Set<number>()];
  visit(value, (one) => strings.add(one), counts);
  const read = { mentions: [...strings].flatMap(readMentions), strings, counts };
  gathered.set(value, read);
  return read;
}

/**
 * Reads what the values of a reply give, but not its texts: these are what is to be judged.
 * `skip` names values that did not pass their checks.
 */
export function gatherValues(value: object, skip: ReadonlySet<unknown>): Gathered {
  const [strings, counts] = [new Set<string>(), new Set<number>()];
  visitNotations(value, (one) => strings.add(one), counts, skip);
  return { mentions: [...strings].flatMap(readMentions), strings, counts };
}

function visit(value: unknown, tell: (text: string) => void, counts: Set<number>): void {
  if (typeof value === 'string') {
    if (!NAME.test(value)) tell(value);
  } else if (typeof value === 'number') tell(String(value));
  else if (Array.isArray(value)) {
    counts.add(value.length);
    for (const one of value) visit(one, tell, counts);
  } else if (typeof value === 'object' && value !== null) {
    const raw: unknown = (value as { raw?: unknown }).raw;
    // Of a notation only what was written counts: the 84 of 84% alone is no figure.
    if (raw !== undefined) visit(raw, tell, counts);
    else {
      for (const [name, child] of Object.entries(value)) {
        if (!PASSED_OVER.has(name)) visit(child, tell, counts);
      }
    }
  }
}

function visitNotations(
  value: unknown,
  tell: (text: string) => void,
  counts: Set<number>,
  skip: ReadonlySet<unknown>,
): void {
  if (typeof value === 'number') tell(String(value));
  if (typeof value !== 'object' || value === null || skip.has(value)) return;
  const raw: unknown = (value as { raw?: unknown }).raw;
  if (typeof raw === 'string' || typeof raw === 'number') tell(String(raw));
  else if (Array.isArray(value)) {
    counts.add(value.length);
    for (const one of value) visitNotations(one, tell, counts, skip);
  } else for (const child of Object.values(value)) visitNotations(child, tell, counts, skip);
}
