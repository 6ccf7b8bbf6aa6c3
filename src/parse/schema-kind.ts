import type { z } from 'zod';
import type { Kind } from '../diagnostics/kind-label.ts';
import { markOf, unwrap } from '../model/schema-shape.ts';

type Schema = z.core.$ZodType;

const NOTATIONS = [
  'quantity',
  'target',
  'time',
  'date',
  'fte',
  'figure',
  'duration',
  'share',
  'effort',
] as const;

/** What a field asks for, in the words of a message. */
export function kindOf(schema: Schema): Kind {
  const id = markOf(schema, 'id');
  const notation = NOTATIONS.find((name) => name === id);
  if (notation) return notation;
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  if (id === 'text') return 'text-map';
  switch (def.type) {
    case 'string':
      return (def.checks ?? []).some((check) => check._zod.def.check === 'string_format')
        ? 'id'
        : 'text';
    case 'number':
      return 'check' in def || (def.checks ?? []).some(isWhole) ? 'whole' : 'number';
    case 'boolean':
      return 'truth';
    case 'array':
    case 'tuple':
      return 'list';
    case 'object':
    case 'record':
      return 'map';
    case 'enum':
    case 'literal':
      return 'choice';
    default:
      return 'value';
  }
}

function isWhole(check: z.core.$ZodCheck): boolean {
  return check._zod.def.check === 'number_format';
}

/** What a value that was found is, in the words of a message. */
export function kindOfValue(value: unknown): Kind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'object':
      return 'map';
    default:
      return 'value';
  }
}
