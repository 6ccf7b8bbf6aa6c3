import type { Resolved } from '../model/resolved.ts';

/** The plan without its illustrations, at any depth: what the rules hold it to. */
export function withoutExamples(plan: Resolved): Resolved {
  return withoutMarked(plan) as Resolved;
}

/** Only lists are looked into that may hold items; the rest is handed on as it is. */
function withoutMarked(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !isExample(item)).map(withoutMarked);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isExample(part))
      .map(([name, part]) => [
        name,
        name === 'places' || name === 'origins' ? part : withoutMarked(part),
      ]),
  );
}

function isExample(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'example' in item && item.example === true;
}
