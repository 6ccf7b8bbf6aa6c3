import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest, nearestAll } from '../diagnostics/nearest.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Text } from '../model/text.ts';
import { isSecretField } from './hide-secrets.ts';
import type { Path, Step } from './node-index.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { schemaAt, shapeOf } from '../model/schema-shape.ts';
import { clip, enumerate } from './show-value.ts';
import { wordValue, type Subject } from './value-issues.ts';
import { valueAt } from './value-at.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

type Issue = z.core.$ZodIssue;

/** A finding, with what the step that drops consequences needs to know. */
export interface SchemaFinding {
  diagnostic: Diagnostic;
  path: Path;
}

/** Tells the issues of a schema as findings, each at its exact place in the file. */
export function wordIssues(
  issues: readonly Issue[],
  parsed: ParsedYaml,
  value: unknown,
  schema: z.core.$ZodType,
): SchemaFinding[] {
  const findings = issues
    .slice(0, YAML_LIMITS.findings + 1)
    .flatMap((issue) => wordIssue(issue, parsed, value, schema));
  // A misspelt field is told once: as unknown, with the missing one suggested.
  const unknown = findings.filter(({ diagnostic: { code } }) => code === 'schema/unknown-key');
  const meant = new Set(
    unknown.map(({ path, diagnostic: { values } }) =>
      keyOf([...path.slice(0, -1), String(values['nearest'])]),
    ),
  );
  // So is a text whose language is misspelt: it is not empty.
  const around = new Set(unknown.map(({ path }) => keyOf(path.slice(0, -1))));
  return findings.filter(({ path, diagnostic: { code } }) => {
    if (code === 'schema/missing') return !meant.has(keyOf(path));
    return code !== 'text/empty' || !around.has(keyOf(path));
  });
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

function wordIssue(
  issue: Issue,
  parsed: ParsedYaml,
  root: unknown,
  schema: z.core.$ZodType,
): SchemaFinding[] {
  const path = issue.path.map((step): Step => (typeof step === 'number' ? step : String(step)));
  const subject: Subject = {
    parsed,
    path,
    schema: schemaAt(schema, path),
    value: valueAt(root, path),
    field: String(path.findLast((step) => typeof step === 'string') ?? parsed.placeOf([]).file),
  };
  if (issue.code === 'unrecognized_keys') return wordUnknownKeys(subject, issue.keys);
  if (issue.code === 'invalid_union') {
    const branch = chooseBranch(issue);
    if (branch) {
      return branch.flatMap((inner) =>
        wordIssue({ ...inner, path: [...issue.path, ...inner.path] }, parsed, root, schema),
      );
    }
  }
  return [{ diagnostic: wordValue(issue, subject), path }];
}

/** The branch that got furthest; none when every branch refuses the value as a whole. */
function chooseBranch(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] | undefined {
  return issue.errors
    .filter(
      (branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
    )
    .sort((a, b) => a.length - b.length)[0];
}

function wordUnknownKeys(subject: Subject, keys: readonly string[]): SchemaFinding[] {
  const { parsed, path, schema, value } = subject;
  const allowed = schema === undefined ? [] : fieldsOf(schema);
  const free = allowed.filter((name) => valueAt(value, [name]) === undefined);
  return keys.slice(0, YAML_LIMITS.findings + 1).map((key) => {
    const own = [...path, key];
    const near = languageOf(key, free) ?? nearest(key, free);
    const values = {
      key: clip(key),
      allowed: enumerateSome(key, allowed),
      ...(near === undefined ? {} : { nearest: near }),
    };
    const place = parsed.placeOf(own, 'key');
    if (path[0] === 'llm' && isSecretField(key)) {
      const found = diagnostic('schema/secret', {
        place,
        path: parsed.addressOf(own),
        values: { key: clip(key) },
      });
      return { diagnostic: found, path: own };
    }
    return {
      diagnostic: diagnostic('schema/unknown-key', { place, path: parsed.addressOf(own), values }),
      path: own,
    };
  });
}

const LANGUAGES: Readonly<Record<string, RegExp>> = {
  'zh-CN': /^(?:zh\b.*|zh_.*|cn|chinese|中文)$/i,
  en: /^(?:en[-_].*|eng|english|英文|英语)$/i,
};

/** The language that a key of a text names in another way: `zh` is `zh-CN`. */
function languageOf(key: string, free: readonly string[]): string | undefined {
  return free.find((name) => LANGUAGES[name]?.test(key) === true);
}

/** More names than these are no help. */
const MOST_NAMES = 12;

/** Names that may stand here, those near to `key` first. */
function enumerateSome(key: string, names: readonly string[]): Text {
  if (names.length <= MOST_NAMES) return enumerate(names);
  const near = nearestAll(key, names, MOST_NAMES);
  const shown = [...near, ...names.filter((name) => !near.includes(name))].slice(0, MOST_NAMES);
  const { 'zh-CN': zh, en } = enumerate(shown);
  return { 'zh-CN': `${zh}……`, en: `${en}, …` };
}

/** The fields of a map; of a text by language, the languages. */
function fieldsOf(schema: z.core.$ZodType): string[] {
  const shape = shapeOf(schema);
  if (shape.type === 'object') {
    // The generator alone writes where a part is from.
    return Object.keys(shape.fields).filter((name) => name !== 'origin');
  }
  return shape.type === 'union' ? shape.options.flatMap(fieldsOf) : [];
}
