import type { z } from 'zod';
import { CATALOGUE, type Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { KIND_LABELS } from '../diagnostics/kind-label.ts';
import { PATH_LABELS } from '../diagnostics/list-label.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Place } from '../model/place.ts';
import type { Path } from './node-index.ts';
import { leadingFigure, suggestNotation } from './notation-suggestion.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { childSchema, markOf, shapeOf, unwrap } from '../model/schema-shape.ts';
import { kindOf, kindOfValue } from './schema-kind.ts';
import { clip, enumerate, show } from './show-value.ts';
import { toId } from './to-id.ts';

/** Where and of what an issue speaks. */
export interface Subject {
  parsed: ParsedYaml;
  schema: z.core.$ZodType | undefined;
  path: Path;
  value: unknown;
  /** Name of the field, for the message. */
  field: string;
}

interface At {
  place: Place;
  path: string;
}

/** Tells one issue about one value. */
export function wordValue(issue: z.core.$ZodIssue, subject: Subject): Diagnostic {
  const { parsed, path, value, field } = subject;
  const at = { place: parsed.placeOf(path), path: parsed.addressOf(path) };
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
      return diagnostic('schema/value', { ...at, values: { field, found: show(value) } });
  }
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
        found: clip(parsed.numeralAt(path) ?? String(value)),
        kind: KIND_LABELS[kindOfValue(value)],
      },
    });
  }
  if (value === null) {
    return diagnostic('schema/empty', { ...at, values: { field, expected: KIND_LABELS[kind] } });
  }
  const isNumeral = typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(value.trim());
  if ((kind === 'number' || kind === 'whole') && isNumeral) {
    const values = { field, expected: KIND_LABELS[kind], found: clip(value.trim()) };
    return diagnostic('schema/quoted', { ...at, values });
  }
  if (kind === 'list' && typeof value !== 'object' && schema && holdsValues(schema)) {
    const found = clip(parsed.numeralAt(path) ?? String(value));
    return diagnostic('schema/not-a-list', {
      ...at,
      values: { field, kind: KIND_LABELS[kindOfValue(value)], found },
    });
  }
  if (kind === 'map' && Array.isArray(value) && path.length > 0 && value.length === 1) {
    const inBrackets = parsed.isInBrackets(path);
    return diagnostic('schema/not-a-map', {
      ...at,
      values: { field, mark: MARKS[inBrackets ? 'brackets' : 'dash'] },
    });
  }
  return diagnostic('schema/type', {
    ...at,
    values: { field, expected: KIND_LABELS[kind], found: KIND_LABELS[kindOfValue(value)] },
  });
}

const MARKS = {
  brackets: { 'zh-CN': '方括号', en: 'brackets' },
  dash: { 'zh-CN': '短横线', en: 'dash' },
} as const;

/** Whether the items of a list are single values, which may stand in brackets. */
function holdsValues(schema: z.core.$ZodType): boolean {
  const element = childSchema(schema, 0);
  return element !== undefined && !['object', 'record', 'list'].includes(shapeOf(element).type);
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

/** Its braces are no places to fill in, so it is handed to the wording as a value. */
const SOURCE_SAMPLE = 'https://github.com/acme/plans/blob/{ref}/{file}#L{line}';

/** The names that patterns of the model give their mistakes. */
const PATTERNS = {
  'not an address': 'schema/address',
  'not a base path': 'schema/base-path',
  'not a colour': 'schema/colour',
  'not a brand file': 'schema/brand-file',
  'not a base URL': 'schema/base-url',
  'not a model': 'schema/model',
} as const satisfies Record<string, Code>;

function wordFormat(
  issue: z.core.$ZodIssueInvalidStringFormat,
  subject: Subject,
  at: At,
): Diagnostic {
  const found = show(subject.value);
  if (issue.message === 'not an id') {
    // What a reference names exists already: an id made from its words would name nothing.
    const isReference = subject.schema && markOf(subject.schema, 'reference') !== undefined;
    const id = isReference ? '' : toId(String(subject.value));
    return diagnostic('schema/id', {
      ...at,
      values: { found, ...(id === '' ? {} : { nearest: id }) },
    });
  }
  if (issue.message === 'not a path') {
    const collection = subject.schema && markOf(subject.schema, 'reference');
    const labels = PATH_LABELS[collection as keyof typeof PATH_LABELS]; // only they are paths
    return diagnostic('schema/path', { ...at, values: { found, ...labels } });
  }
  if (issue.message === 'not a source template') {
    return diagnostic('schema/source-template', {
      ...at,
      values: { found, needed: '{file}', sample: SOURCE_SAMPLE },
    });
  }
  if (issue.message === 'not a code') {
    const near = nearest(String(subject.value), Object.keys(CATALOGUE));
    return diagnostic('schema/code', {
      ...at,
      values: { found, ...(near === undefined ? {} : { nearest: near }) },
    });
  }
  if (issue.format === 'url') return diagnostic('schema/url', { ...at, values: { found } });
  const name = Object.keys(PATTERNS).find((pattern) => pattern === issue.message);
  if (name !== undefined) {
    return diagnostic(PATTERNS[name as keyof typeof PATTERNS], { ...at, values: { found } });
  }
  return diagnostic('schema/value', { ...at, values: { field: subject.field, found } });
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
  const { minimum, maximum } = schema ? boundsOf(schema) : {};
  return diagnostic('schema/out-of-range', {
    ...at,
    values: { field, found: show(value), low: minimum ?? limit, high: maximum ?? limit },
  });
}

/** The bounds that the checks of a number set; a description put on later has none of its own. */
function boundsOf(schema: z.core.$ZodType): { minimum?: number; maximum?: number } {
  const { checks = [] } = unwrap(schema)._zod.def as { checks?: z.core.$ZodCheck[] };
  const bounds: { minimum?: number; maximum?: number } = {};
  for (const check of checks) {
    const def = check._zod.def as { check: string; value?: number };
    if (def.check === 'greater_than' && def.value !== undefined) bounds.minimum = def.value;
    if (def.check === 'less_than' && def.value !== undefined) bounds.maximum = def.value;
  }
  return bounds;
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
  const finer = wordFiner(problem, String(found), subject, at);
  if ('severity' in finer) return finer;
  const near = suggestNotation(finer.problem, finer.found);
  return diagnostic(finer.problem as Code, {
    ...at,
    place: subject.parsed.narrow(at.place, finer.found),
    values: { found: clip(finer.found), ...(near === undefined ? {} : { nearest: near }) },
  });
}

/** What the kind of the field tells of a problem beyond what its notation does. */
function wordFiner(
  problem: string,
  found: string,
  { schema, value, parsed }: Subject,
  at: At,
): Diagnostic | { problem: string; found: string } {
  const kind = schema && kindOf(schema);
  const raw = String(value).trim();
  if (problem === 'notation/unit' && kind === 'duration') {
    return { problem: 'notation/time-unit', found };
  }
  if (problem === 'notation/unit' && kind === 'figure') {
    const figure = leadingFigure(raw);
    if (figure === undefined) return { problem, found };
    return diagnostic('notation/figure-words', { ...at, values: { found: clip(raw), figure } });
  }
  const letter = problem === 'notation/time' ? /^([DWMQY])0$/.exec(found)?.[1] : undefined;
  if (letter === undefined) return { problem, found };
  if (new RegExp(String.raw`^${letter}[1-9]\d*\s*\.\.`).test(raw)) {
    return { problem: 'notation/time-order', found: raw };
  }
  const values = { found, span: `${letter}0..${letter}1`, first: `${letter}1` };
  const place = parsed.narrow(at.place, found);
  return diagnostic('notation/time-start', { ...at, place, values });
}
