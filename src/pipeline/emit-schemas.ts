import { z } from 'zod';
import { approvalsSchema } from '../model/approval.ts';
import { baselineSchema } from '../model/baseline.ts';
import { configSchema } from '../model/config.ts';
import { generatedSchema } from '../model/generated.ts';
import { inputsSchema } from '../model/inputs.ts';
import { knowledgeFileSchema } from '../model/knowledge.ts';
import { planDocumentSchema } from '../model/plan-document.ts';
import { overridesSchema } from '../model/overrides.ts';
import { translationsSchema } from '../model/translations.ts';
import { markOf, shapeOf } from '../model/schema-shape.ts';
import { knownValues, KNOWN, type Known } from './known-values.ts';

const FILES = {
  inputs: inputsSchema,
  overrides: overridesSchema,
  translations: translationsSchema,
  generated: generatedSchema,
  knowledge: knowledgeFileSchema,
  baseline: baselineSchema,
  approvals: approvalsSchema,
  config: configSchema,
} satisfies Record<string, z.ZodType>;

/** What programs read, by file name: schemas of documents that the site publishes. */
const DOCUMENTS = { plan: planDocumentSchema } satisfies Record<string, z.ZodType>;

/**
 * JSON Schemas of the authored files, for editors, by file name. Draft 7 is what editors support
 * most reliably.
 */
export function emitSchemas(): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(FILES).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: forEditors });
      const text = JSON.stringify(nameKnownValues(inlineValues(json)), null, 2);
      return [`${name}.schema.json`, `${text}\n`];
    }),
    ...Object.entries(DOCUMENTS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'output', target: 'draft-7' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  ]);
}

/**
 * zod keeps the examples of a codec from its written side, though they are written forms: without
 * them an editor proposes no form for a time or a share. Titles would stand above every hover.
 */
function forEditors({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }) {
  const json = jsonSchema as Json;
  delete json['title'];
  if (shapeOf(zodSchema).type === 'notation') {
    const examples = markOf(zodSchema, 'examples');
    if (examples !== undefined) json['examples'] = examples;
  }
}

type Json = Record<string, unknown>;

/**
 * Where a field refers to what the program knows by itself, its values are listed in a definition,
 * so that they complete and are explained by their names.
 */
function nameKnownValues(root: Json): Json {
  const used = new Set<Known>();
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    const { reference, suggest, ...rest } = node as Json;
    const kept = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, visit(part)]));
    const known = KNOWN.find((name) => name === (reference ?? suggest));
    if (known === undefined) return kept;
    used.add(known);
    return { ...kept, allOf: [{ $ref: `#/definitions/known-${known}` }] };
  };
  const visited = visit(root) as Json;
  if (used.size === 0) return visited;
  const known = [...used].sort().map((name) => [`known-${name}`, definitionOf(name)]);
  const definitions = { ...(visited['definitions'] as Json), ...Object.fromEntries(known) };
  return { ...visited, definitions };
}

/** One branch a value, with its name; the last lets the words of a team pass. */
function definitionOf(name: Known): Json {
  const values = knownValues(name).map(({ id, about }) => ({ const: id, description: about }));
  return { anyOf: [...values, { type: 'string' }] };
}

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
