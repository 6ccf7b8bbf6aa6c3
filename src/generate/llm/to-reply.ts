import type { z } from 'zod';
import type { WrittenContent } from '../../model/content.ts';
import type { Locale } from '../../model/locale.ts';
import { markOf, shapeOf } from '../../model/schema-shape.ts';
import { readText, type Text } from '../../model/text.ts';

/**
 * Content as a model would have replied it: the fields of `schema` alone, with texts in one language,
 * and of the origin of an item only what called for it. It is a valid reply, which the draft of the
 * rules and the sections before are shown as.
 *
 * @param schema of `replySchemaOf`.
 * @param language of plain texts, and the one that is wanted.
 */
export function toReply(
  content: WrittenContent,
  schema: z.ZodObject,
  language: Locale,
): Record<string, unknown> {
  return narrowed(content, schema, language) as Record<string, unknown>;
}

function narrowed(value: unknown, schema: z.core.$ZodType, language: Locale): unknown {
  if (value === undefined || value === null) return undefined;
  if (markOf(schema, 'id') === 'text') return readText(value as Text, language, language).text;
  const shape = shapeOf(schema);
  if (Array.isArray(value)) {
    if (shape.type !== 'list') return value;
    return value.map((item) => narrowed(item, shape.element, language));
  }
  if (typeof value !== 'object' || shape.type !== 'object') return value;
  const item = withCauses(value as Record<string, unknown>, shape.fields);
  const own = Object.entries(shape.fields).map(
    ([name, field]) => [name, narrowed(item[name], field, language)] as const,
  );
  return Object.fromEntries(own.filter(([, field]) => field !== undefined));
}

/** An item with what its origin says of causes, where the schema has fields for that. */
function withCauses(
  item: Record<string, unknown>,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { because, playbook } = (item['origin'] ?? {}) as Record<string, unknown>;
  return {
    ...item,
    ...('because' in fields ? { because } : {}),
    ...('playbook' in fields ? { playbook } : {}),
  };
}
