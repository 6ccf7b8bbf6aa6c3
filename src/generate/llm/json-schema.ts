import type { z } from 'zod';
import { markOf, shapeOf, unwrap } from '../../model/schema-shape.ts';
import type { JsonSchema } from './model-call.ts';

type Schema = z.core.$ZodType;

/**
 * The JSON Schema of a reply, in the few keywords that every server enforces: no references, bounds
 * or patterns, which become huge grammars or are refused. What it lets through and the schema does
 * not is found when the reply is parsed.
 */
export function jsonSchemaOf(schema: z.ZodObject): JsonSchema {
  return toJson(schema);
}

function toJson(schema: Schema): Record<string, unknown> {
  const shape = shapeOf(schema);
  if (markOf(schema, 'id') === 'text' || shape.type === 'notation') return { type: 'string' };
  if (shape.type === 'list') return { type: 'array', items: toJson(shape.element) };
  if (shape.type === 'object') {
    const fields = Object.entries(shape.fields);
    return {
      type: 'object',
      properties: Object.fromEntries(fields.map(([name, field]) => [name, toJson(field)])),
      required: fields.filter(([, field]) => isRequired(field)).map(([name]) => name),
      additionalProperties: false,
    };
  }
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'enum':
      return { type: 'string', enum: Object.values(def.entries) };
    case 'literal':
      return { type: 'string', enum: [...def.values] };
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      // Counts and grades; every other figure is written in a notation.
      return { type: 'integer' };
    default:
      return { type: 'string' };
  }
}

/** What must be there, and lists that are empty when absent: asked for, they are not forgotten. */
export function isRequired(field: Schema): boolean {
  return field._zod.def.type === 'default' || field._zod.optin !== 'optional';
}
