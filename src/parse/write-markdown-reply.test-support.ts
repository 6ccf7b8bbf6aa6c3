import type { z } from 'zod';
import { itemKey } from '../model/item-key.ts';
import { childSchema, shapeOf } from '../model/schema-shape.ts';
import { keyField } from './check-ids.ts';
import { markdownKind } from './markdown-values.ts';

type Schema = z.core.$ZodType;
type Fields = Readonly<Record<string, unknown>>;

/** A reply in the Markdown form, from the same values as in JSON. */
export function writeMarkdownReply(value: Fields, schema: Schema): string {
  const lines = Object.entries(value).flatMap(([part, own]) =>
    writeNested(part, own, childSchema(schema, part), 2),
  );
  return `${lines.join('\n')}\n`;
}

function writeNested(
  name: string,
  value: unknown,
  schema: Schema | undefined,
  level: number,
): string[] {
  if (schema === undefined) throw new Error(`no field ${name}`);
  const marks = '#'.repeat(level);
  if (!Array.isArray(value))
    return [`${marks} ${name}`, ...writeFields(value as Fields, schema, level)];
  if (value.length === 0) return ['', `${marks} ${name}`];
  return value.flatMap((item: Fields, index) => {
    const key = itemKey(item);
    const { [key === undefined ? '' : keyField(item, key)]: _, ...rest } = item;
    const heading = `${marks} ${name}/${key ?? String(index + 1)}`;
    return ['', heading, ...writeFields(rest, childSchema(schema, 0) as Schema, level)];
  });
}

/** Fields first, then the lists of items, each with a heading. */
function writeFields(fields: Fields, schema: Schema, level: number): string[] {
  const own: string[] = [];
  const nested: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const field = childSchema(schema, name);
    if (field === undefined) throw new Error(`no field ${name}`);
    const kind = markdownKind(field);
    if (kind === 'items' && (value as []).length === 0) own.push(`- ${name}:`);
    else if (kind === 'items') nested.push(...writeNested(name, value, field, level + 1));
    else if (kind === 'map') {
      for (const [inner, below] of Object.entries(value as Fields)) {
        own.push(...writeField(`${name}.${inner}`, below, childSchema(field, inner)));
      }
    } else own.push(...writeField(name, value, field));
  }
  return [...own, ...nested];
}

function writeField(name: string, value: unknown, schema: Schema | undefined): string[] {
  if (schema === undefined || !Array.isArray(value)) return [`- ${name}: ${escape(String(value))}`];
  const element = shapeOf(childSchema(schema, 0) as Schema);
  if (element.type !== 'union') return [`- ${name}: ${value.join(', ')}`];
  return [`- ${name}:`, ...value.map((text) => `  - ${escape(String(text))}`)];
}

/** What would be read as an escape. */
function escape(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replace(/&(?=(?:lt|gt|amp|quot);)/g, '\\&');
}
