import { z } from 'zod';

/** A step of a path through data: the name of a field, or a position in a list. */
export type Step = string | number;

type Schema = z.core.$ZodType;

/** What the walks over a schema need to know of one of its parts. */
export type Shape =
  | { type: 'object'; fields: Readonly<Record<string, Schema>> }
  | { type: 'record'; element: Schema }
  | { type: 'list'; element: Schema }
  | { type: 'union'; options: readonly Schema[] }
  | { type: 'notation' }
  | { type: 'any' }
  | { type: 'leaf' };

/** The schema below what makes it optional, gives it a default or defers it. */
export function unwrap(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return unwrap(def.innerType);
    case 'lazy':
      return unwrap(def.getter());
    default:
      return schema;
  }
}

/** The shape of `schema` as it reads its input. */
export function shapeOf(schema: Schema): Shape {
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return { type: 'object', fields: def.shape };
    case 'record':
      return { type: 'record', element: def.valueType };
    case 'array':
      return { type: 'list', element: def.element };
    case 'union':
      return { type: 'union', options: def.options };
    case 'unknown':
    case 'any':
      return { type: 'any' };
    case 'pipe':
      return isNumberOrText(def.in) ? { type: 'notation' } : shapeOf(def.in);
    default:
      return { type: 'leaf' };
  }
}

/** Notations read a text or a bare number; they are the only codecs that do. */
function isNumberOrText(schema: Schema): boolean {
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  return def.type === 'union' && def.options.some((option) => typeOf(option) === 'number');
}

function typeOf(schema: Schema): string {
  return unwrap(schema)._zod.def.type;
}

/** The schema of one field or item; undefined where the schema knows of none. */
export function childSchema(schema: Schema, step: Step): Schema | undefined {
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'object':
      return Object.hasOwn(shape.fields, step) ? shape.fields[step] : undefined;
    case 'record':
    case 'list':
      return shape.element;
    case 'union':
      return shape.options.map((option) => childSchema(option, step)).find((child) => child);
    default:
      return undefined;
  }
}

export function schemaAt(schema: Schema, path: readonly Step[]): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const step of path) current = current && childSchema(current, step);
  return current;
}

/** A mark of the schema; one put on an outer layer (`.optional()`) covers those below. */
export function markOf(schema: Schema, name: string): unknown {
  for (let layer: Schema | undefined = schema; layer; layer = inner(layer)) {
    for (let own: Schema | undefined = layer; own; own = own._zod.parent) {
      const mark = z.globalRegistry.get(own)?.[name];
      if (mark !== undefined) return mark;
    }
  }
  return undefined;
}

function inner(schema: Schema): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return 'innerType' in def ? (def.innerType as Schema) : undefined;
}
