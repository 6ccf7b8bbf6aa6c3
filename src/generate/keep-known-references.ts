import type { z } from 'zod';
import type { WrittenContent } from '../model/content.ts';
import type { Collection } from '../model/id.ts';
import { childSchema, markOf, shapeOf } from '../model/schema-shape.ts';
import { idsIn } from '../model/walk-plan.ts';

/** Collections that a plan itself holds nothing of. */
const ELSEWHERE = new Set<unknown>([
  'catalogue-metrics',
  'roles',
  'industries',
  'playbooks',
  'tags',
]);

/**
 * Content without its references to items that `plan` does not have: what the rules meant to write
 * there was not wanted. A list keeps the references that lead somewhere.
 */
export function keepKnownReferences(
  content: WrittenContent,
  schema: z.core.$ZodType,
  plan: Readonly<Record<string, unknown>>,
): WrittenContent {
  const keep = (value: unknown, part: z.core.$ZodType | undefined): unknown => {
    if (part === undefined) return value;
    const to = markOf(part, 'reference');
    if (typeof value === 'string' && to !== undefined && !ELSEWHERE.has(to)) {
      return idsIn(plan, to as Collection).includes(value) ? value : undefined;
    }
    if (Array.isArray(value)) {
      const shape = shapeOf(part);
      const element = shape.type === 'list' ? shape.element : undefined;
      return value.map((item) => keep(item, element)).filter((item) => item !== undefined);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, child]) => [name, keep(child, childSchema(part, name))] as const)
        .filter(([, child]) => child !== undefined),
    );
  };
  return keep(content, schema) as WrittenContent;
}
