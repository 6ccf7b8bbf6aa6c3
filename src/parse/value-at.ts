import type { Path } from './node-index.ts';

/** The value at `path` of plain data; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) {
      return undefined;
    }
    current = (current as Record<string | number, unknown>)[step]; // hasOwn proved it
  }
  return current;
}
