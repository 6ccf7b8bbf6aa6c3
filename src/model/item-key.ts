/** The fields an item may be known by, the first that is there. */
export const KEY_FIELDS = ['id', 'metric', 'role', 'constraint', 'playbook'] as const;

/**
 * The id by which an item of a list is addressed. Most items state `id`; a target is known by its
 * metric, a resource by its role, a response by its constraint and a decision by its playbook unless they
 * state one.
 */
export function itemKey(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const fields = item as Record<string, unknown>;
  for (const name of KEY_FIELDS) {
    const value = fields[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** A path of ids to one item or to one field of it. Sample: `goals/satisfaction/targets/nps`. */
export type Address = string;

export function joinAddress(...parts: readonly string[]): Address {
  return parts.filter((part) => part !== '').join('/');
}
