import { z } from 'zod';
import { CATALOGUE, type Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { KIND_LABELS } from '../diagnostics/kind-label.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Place } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import type { Path, Step } from './node-index.ts';
import { suggestNotation } from './notation-suggestion.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { kindOf, kindOfValue, schemaAt, shapeOf, unwrap } from './schema-shape.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

type Issue = z.core.$ZodIssue;

/** A finding, with what the step that drops consequences needs to know. */
export interface SchemaFinding {
  diagnostic: Diagnostic;
  path: Path;
}

/** Where and of what an issue speaks. */
interface Subject {
  parsed: ParsedYaml;
  schema: z.core.$ZodType | undefined;
  path: Path;
  value: unknown;
  /** Name of the field, for the message. */
  field: string;
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
  const meant = new Set(
    findings
      .filter(({ diagnostic: { code } }) => code === 'schema/unknown-key')
      .map(({ path, diagnostic: { values } }) =>
        keyOf([...path.slice(0, -1), String(values['nearest'])]),
      ),
  );
  return findings.filter(
    ({ path, diagnostic: { code } }) => code !== 'schema/missing' || !meant.has(keyOf(path)),
  );
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
    field: String(path.findLast((step) => typeof step === 'string') ?? ''),
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
  return [{ diagnostic: wordOne(issue, subject), path }];
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
    const near = nearest(key, free);
    const values = {
      key: clip(key),
      allowed: enumerate(allowed),
      ...(near === undefined ? {} : { nearest: near }),
    };
    const place = parsed.placeOf(own, 'key');
    return {
      diagnostic: diagnostic('schema/unknown-key', { place, path: parsed.addressOf(own), values }),
      path: own,
    };
  });
}

/** The fields of a map; of a text by language, the languages. */
function fieldsOf(schema: z.core.$ZodType): string[] {
  const shape = shapeOf(schema);
  if (shape.type === 'object') return Object.keys(shape.fields);
  return shape.type === 'union' ? shape.options.flatMap(fieldsOf) : [];
}

function wordOne(issue: Issue, subject: Subject): Diagnostic {
  const { parsed, path, value, field, schema } = subject;
  const at = { place: parsed.placeOf(path), path: parsed.addressOf(path) };
  const found = show(value);
  if (value === undefined) return wordMissing(subject);
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return wordType(subject, at);
    case 'invalid_value':
      return wordChoice(subject, at, issue.values.map(String));
    case 'invalid_format':
      return wordFormat(issue, subject, at);
    case 'too_big':
    case 'too_small':
      return wordSize(issue, subject, at);
    case 'custom':
      return wordProblem(issue, subject, at);
    case 'invalid_key':
      return diagnostic('schema/value', {
        place: parsed.placeOf(path, 'key'),
        path: at.path,
        values: { field: String(path.at(-2) ?? field), found: field },
      });
    default:
      return diagnostic('schema/value', { ...at, values: { field: nameOf(field, schema), found } });
  }
}

interface At {
  place: Place;
  path: string;
}

function wordMissing({ parsed, path, field, schema }: Subject): Diagnostic {
  const parent = path.slice(0, -1);
  return diagnostic('schema/missing', {
    place: parsed.placeOf(parent, 'key'),
    path: parsed.addressOf(path),
    values: { key: field, expected: KIND_LABELS[schema ? kindOf(schema) : 'value'] },
  });
}

function wordType({ parsed, path, value, field, schema }: Subject, at: At): Diagnostic {
  const kind = schema ? kindOf(schema) : 'value';
  const textual = kind === 'text' || kind === 'text-map' || kind === 'id';
  if (textual && (typeof value === 'number' || typeof value === 'boolean')) {
    return diagnostic('schema/unquoted', {
      ...at,
      values: {
        field,
        found: parsed.numeralAt(path) ?? String(value),
        kind: KIND_LABELS[kindOfValue(value)],
      },
    });
  }
  if (value === null) {
    return diagnostic('schema/empty', { ...at, values: { field, expected: KIND_LABELS[kind] } });
  }
  return diagnostic('schema/type', {
    ...at,
    values: { field, expected: KIND_LABELS[kind], found: KIND_LABELS[kindOfValue(value)] },
  });
}

function wordChoice(subject: Subject, at: At, choices: readonly string[]): Diagnostic {
  const { path, value, field } = subject;
  if (path.length === 1 && field === 'format') {
    return diagnostic('schema/format-version', {
      ...at,
      values: { found: show(value), expected: choices.join(', ') },
    });
  }
  if (typeof value === 'object') return wordType(subject, at);
  const near = nearest(String(value), choices);
  return diagnostic('schema/choice', {
    ...at,
    values: {
      field,
      found: show(value),
      choices: enumerate(choices),
      ...(near === undefined ? {} : { nearest: near }),
    },
  });
}

/** The names that patterns of the model give their mistakes. */
const PATTERNS = {
  'not an address': 'schema/address',
  'not a tactic': 'schema/tactic',
  'not a base path': 'schema/base-path',
  'not a colour': 'schema/colour',
} as const satisfies Record<string, Code>;

function wordFormat(
  issue: z.core.$ZodIssueInvalidStringFormat,
  subject: Subject,
  at: At,
): Diagnostic {
  const found = show(subject.value);
  if (issue.message === 'not an id') {
    const id = toId(String(subject.value));
    return diagnostic('schema/id', {
      ...at,
      values: { found, ...(id === '' ? {} : { nearest: id }) },
    });
  }
  if (issue.format === 'url') return diagnostic('schema/url', { ...at, values: { found } });
  const name = Object.keys(PATTERNS).find((pattern) => pattern === issue.message);
  if (name !== undefined) {
    return diagnostic(PATTERNS[name as keyof typeof PATTERNS], { ...at, values: { found } });
  }
  return diagnostic('schema/value', { ...at, values: { field: subject.field, found } });
}

/** The nearest id to a name: `Self-Service Returns` becomes `self-service-returns`. */
export function toId(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replaceAll(/^-+|-+$/g, '');
}

function wordSize(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  { schema, value, field }: Subject,
  at: At,
): Diagnostic {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  if (typeof value === 'string') {
    if (issue.code === 'too_small') return diagnostic('text/empty', at);
    const values = { field, found: value.length, most: limit };
    return diagnostic('schema/too-long', { ...at, values });
  }
  if (Array.isArray(value)) {
    return issue.code === 'too_big'
      ? diagnostic('schema/too-many', {
          ...at,
          values: { field, found: value.length, most: limit },
        })
      : diagnostic('schema/too-few', {
          ...at,
          values: { field, found: value.length, least: limit },
        });
  }
  const { minimum, maximum } = (schema ? unwrap(schema)._zod.bag : {}) as {
    minimum?: number;
    maximum?: number;
  };
  return diagnostic('schema/out-of-range', {
    ...at,
    values: { field, found: show(value), low: minimum ?? limit, high: maximum ?? limit },
  });
}

/** A mistake that the model named itself, in the parameters of its issue. */
function wordProblem(issue: z.core.$ZodIssueCustom, subject: Subject, at: At): Diagnostic {
  const { problem, found = show(subject.value) } = issue.params ?? {};
  if (typeof problem !== 'string' || !Object.hasOwn(CATALOGUE, problem)) {
    return diagnostic('schema/value', {
      ...at,
      values: { field: subject.field, found: String(found) },
    });
  }
  const near = suggestNotation(problem, String(found));
  return diagnostic(problem as Code, {
    ...at,
    place: subject.parsed.narrow(at.place, String(found)),
    values: { found: clip(String(found)), ...(near === undefined ? {} : { nearest: near }) },
  });
}

function nameOf(field: string, schema: z.core.$ZodType | undefined): string {
  return field === '' && schema ? kindOf(schema) : field;
}

function enumerate(names: readonly string[]): Text {
  const quoted = names.map((name) => `\`${name}\``);
  return { 'zh-CN': quoted.join('、'), en: quoted.join(', ') };
}

/** A value in a message: short, on one line. */
function show(value: unknown): string {
  return clip(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}

function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) {
      return undefined;
    }
    current = (current as Record<Step, unknown>)[step];
  }
  return current;
}
