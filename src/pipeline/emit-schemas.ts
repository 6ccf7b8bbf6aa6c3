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
      `${JSON.stringify(inlineValues(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })), null, 2)}\n`,
    ]),
  );
}

type Json = Record<string, unknown>;

/**
 * Puts the definitions of single values (texts, figures, times) in the place of the references to
 * them. Beside a reference draft 7 ignores everything, so that an editor would describe each such
 * field by its notation and not by what it means.
 */
function inlineValues(root: Json): Json {
  const definitions = (root['definitions'] ?? {}) as Record<string, Json>;
  const values = new Map(
    Object.entries(definitions).filter(([, definition]) => definition['properties'] === undefined),
  );
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    const { $ref, allOf, ...own } = node as Json;
    const only =
      Array.isArray(allOf) && allOf.length === 1 ? (allOf[0] as Json)['$ref'] : undefined;
    const value = values.get(String($ref ?? only ?? '').replace('#/definitions/', ''));
    const merged = value === undefined ? (node as Json) : { ...value, ...own };
    return Object.fromEntries(Object.entries(merged).map(([key, part]) => [key, visit(part)]));
  };
  const inlined = visit(root) as Json;
  const kept = Object.entries((inlined['definitions'] ?? {}) as Json).filter(
    ([name]) => !values.has(name),
  );
  return kept.length === 0 ? inlined : { ...inlined, definitions: Object.fromEntries(kept) };
}
