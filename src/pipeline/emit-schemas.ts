import { z } from 'zod';
import { configSchema } from '../model/config.ts';
import { generatedSchema } from '../model/generated.ts';
import { inputsSchema } from '../model/inputs.ts';
import { knowledgeFileSchema } from '../model/knowledge.ts';
import { overridesSchema } from '../model/overrides.ts';

const FILES = {
  inputs: inputsSchema,
  overrides: overridesSchema,
  generated: generatedSchema,
  knowledge: knowledgeFileSchema,
  config: configSchema,
} satisfies Record<string, z.ZodType>;

/**
 * JSON Schemas of the authored files, for editors, by file name. Draft 7 is what editors support
 * most reliably.
 */
export function emitSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`,
    ]),
  );
}
