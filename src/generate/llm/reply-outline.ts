import type { z } from 'zod';
import type { Collection } from '../../model/id.ts';
import type { Locale } from '../../model/locale.ts';
import { markOf, shapeOf, unwrap } from '../../model/schema-shape.ts';
import { isRequired } from './json-schema.ts';
import { PROMPT_WORDS } from './words.ts';

type Schema = z.core.$ZodType;

/**
 * The form of a reply for a reader: every field with what it holds, `?` where it may be left out.
 * Sample: `goals: { id: <id>, label: <text>, by?: <time> }[]`.
 */
export function outlineOf(schema: z.ZodObject, language: Locale): string {
  const parts = Object.entries(schema.shape as Record<string, Schema>);
  return parts.map(([name, part]) => `${name}: ${outline(part, language, 0)}`).join('\n');
}

function outline(schema: Schema, language: Locale, depth: number): string {
  const kinds = PROMPT_WORDS[language].kinds;
  const shape = shapeOf(schema);
  const name = markOf(schema, 'id');
  if (name === 'text') return `<${kinds.text}>`;
  if (shape.type === 'notation') return `<${kinds[name as Notation]}>`;
  if (shape.type === 'list') return `${outline(shape.element, language, depth)}[]`;
  if (shape.type === 'object') {
    const fields = Object.entries(shape.fields).map(
      ([field, inner]) =>
        `${field}${isRequired(inner) ? '' : '?'}: ${outline(inner, language, depth + 1)}`,
    );
    if (depth > 0) return `{ ${fields.join(', ')} }`;
    return `{\n${fields.map((field) => `  ${field}`).join('\n')}\n}`;
  }
  const to = markOf(schema, 'reference');
  if (to !== undefined) return `<${kinds.reference(to as Collection)}>`;
  return leaf(schema, language);
}

function leaf(schema: Schema, language: Locale): string {
  const kinds = PROMPT_WORDS[language].kinds;
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'enum':
      return Object.values(def.entries)
        .map((entry) => JSON.stringify(entry))
        .join(' | ');
    case 'literal':
      return def.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'boolean':
      return 'true | false';
    case 'number':
      return `<${kinds.grade}>`;
    default:
      return `<${markOf(schema, 'id') === 'input-address' ? kinds.address : kinds.id}>`;
  }
}

type Notation = keyof typeof NOTATION_SAMPLES;

/** Every notation that a reply may hold, as people write it. */
export const NOTATION_SAMPLES = {
  quantity: '84%, 2.5 h, 3.6/5, 22, 1,200,000 CNY',
  target: '>=80%, <=45 min, 30..35, 88..90%, down 30%, up >=40%, up 4 pp, 2x, done, open',
  time: 'W3, M5, Q2, W1..W4, M6..M12, 2026-08-31',
  duration: '24 h, 7 days, 2..3 months, <=72 h',
  share: '35%',
  fte: '1, 0.5, 0.5..1',
} as const;

/** The notations that `schema` holds, in the order of the table. */
export function notationsIn(schema: z.ZodObject): Notation[] {
  const found = new Set<unknown>();
  const visit = (part: Schema): void => {
    const shape = shapeOf(part);
    if (shape.type === 'notation') found.add(markOf(part, 'id'));
    if (shape.type === 'list') visit(shape.element);
    if (shape.type === 'object') Object.values(shape.fields).forEach(visit);
  };
  visit(schema);
  return (Object.keys(NOTATION_SAMPLES) as Notation[]).filter((name) => found.has(name));
}
