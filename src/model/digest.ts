import { createHash } from 'node:crypto';

/** SHA-256 of bytes or of the canonical JSON of a value, in lower-case hex. */
export function digest(value: unknown): string {
  const hash = createHash('sha256');
  if (value instanceof Uint8Array || typeof value === 'string') hash.update(value);
  else hash.update(canonicalJson(value));
  return hash.digest('hex');
}

/** JSON with the keys of every object sorted, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
