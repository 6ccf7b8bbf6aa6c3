import { appendToList, written } from './append-to-list.ts';

/** An entry as it will be written; the order of its fields is kept. */
export interface NewOverride {
  at: string;
  set?: Record<string, unknown>;
  add?: Record<string, unknown>;
  remove?: true;
  was?: Record<string, unknown>;
  why: unknown;
  by?: string;
  until?: string;
}

const EMPTY = `format: 1
overrides:
`;

/**
 * The text of `overrides.yaml` with one more entry at the end of its list. Every other byte stays as
 * it is. Undefined when the file has no list `overrides` that could be added to.
 *
 * @param schema the JSON Schema as seen from the folder of the plan, for a file that is new.
 */
export function appendOverride(
  text: string | undefined,
  entry: NewOverride,
  schema = '../../schemas/overrides.schema.json',
): string | undefined {
  if (text === undefined || text.trim() === '') {
    return `# yaml-language-server: $schema=${schema}\n${EMPTY}${written([entry], 2, '\n')}`;
  }
  return appendToList(text, 'overrides', [entry]);
}
