import type { z } from 'zod';
import type { Locale } from '../../model/locale.ts';
import { markOf, shapeOf, unwrap } from '../../model/schema-shape.ts';
import { isRequired } from './json-schema.ts';
import { PROMPT_WORDS } from './words.ts';

type Schema = z.core.$ZodType;

/** Values of the notations that stand for themselves in an example. */
const SAMPLES: Readonly<Record<string, string>> = {
  quantity: '…',
  target: 'open',
  time: 'W1..W4',
  duration: '…',
  share: '…',
  fte: '1',
};

/**
 * The smallest reply there is: of each list one item, with the fields that must be there. Its ids and
 * texts are placeholders, and it holds no figures that could be taken over.
 */
export function exampleOf(schema: z.ZodObject, language: Locale): string {
  return JSON.stringify(sample(schema, 'item', language));
}

function sample(schema: Schema, name: string, language: Locale): unknown {
  const shape = shapeOf(schema);
  const kind = markOf(schema, 'id');
  if (kind === 'text') return PROMPT_WORDS[language].placeholder;
  if (shape.type === 'notation') return SAMPLES[String(kind)] ?? '…';
  if (shape.type === 'list') return [sample(shape.element, name, language)];
  if (shape.type === 'object') {
    const needed = Object.entries(shape.fields).filter(([, field]) => isRequired(field));
    return Object.fromEntries(
      needed.map(([field, inner]) => [field, sample(inner, field, language)]),
    );
  }
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'enum':
      return Object.values(def.entries)[0];
    case 'boolean':
      return true;
    case 'number':
      return 1;
    default:
      return name === 'id' ? 'new-id' : `${name}-id`;
  }
}
