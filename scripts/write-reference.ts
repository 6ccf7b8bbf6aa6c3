/**
 * Writes `docs/plan-language.md`: every part of a plan with its fields, from the schemas themselves.
 * With `--check` it only says whether the file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { format, resolveConfig } from 'prettier';
import { CONTENT_LISTS, listFields, objectFields } from '../src/model/content.ts';
import { factFields, inputsSchema } from '../src/model/inputs.ts';
import { metricTargetSchema } from '../src/model/plan/metric-target.ts';
import { PROFILE_FACTS, PROFILES } from '../src/model/profile.ts';
import { markOf, shapeOf, unwrap } from '../src/model/schema-shape.ts';

type Schema = z.core.$ZodType;

const FILE = path.resolve(import.meta.dirname, '../docs/plan-language.md');

const HEADER = `# The plan language

What can stand in \`plans/<plan>/inputs.yaml\`. Everything here may be stated; what is left open is
generated, unless \`generate\` names the parts that may be. Editors complete and explain the same fields
when the first line of the file names the schema. The metrics, roles, industries and kinds of problem
that a plan may name, and the codes of all findings, are in [the dictionary](dictionary.md).

This page is written from the schemas by \`node scripts/write-reference.ts\`.

## How values are written

| kind | samples |
| --- | --- |
| text | \`净推荐值\`, or one per language: \`{ zh-CN: 净推荐值, en: Net Promoter Score }\`; Markdown, no HTML |
| figure | \`84%\`, \`2.5 h\`, \`3.6/5\`, \`>48 h\`, \`20+\`, \`25..85%\`, \`120万元\`, \`1,200,000 CNY\`, \`732亿美元\` |
| target | \`36\`, \`>=80%\`, \`30..35\`, \`<=45 min\`, \`down 30%\`, \`up >=40%\`, \`up 4 pp\`, \`top 20%\`, \`2x\`, \`done\`, \`open\` |
| figure of evidence | \`65%\`, \`+28%\`, \`35% -> 5%\`, \`72 h -> 24 h\`, \`1:8.5\`, \`2.3x\` |
| length of time | \`24 h\`, \`<=72 h\`, \`10 min\`, \`2..3 months\` |
| share | \`35%\`, \`35\` |
| time | \`W3\`, \`M5\`, \`Q2\`, \`Y1\`, \`D90\`, \`M6..M12\`, \`2026-03-02\`, \`2027-Q1\` |
| people | \`1\`, \`0.5..1\`; \`6 x 2..3 h/week\`; \`1 of 2 points/quarter\` |
| id | \`self-service-returns\`; within another item \`self-service-returns/portal\` |

Every item may also carry \`note\`, \`unknown\` (what is not known, and why), \`example: true\` (an
illustration, held to nothing), \`evidence\` (ids) and \`why\`.
`;

/** Fields that every item has; the header tells them once. */
const COMMON = new Set(['note', 'unknown', 'example', 'evidence', 'why', 'origin']);

function section(name: string, schema: Schema): string {
  const shape = shapeOf(schema);
  const item = shape.type === 'list' ? shape.element : schema;
  const about = String(markOf(schema, 'description') ?? markOf(item, 'description') ?? '');
  return [`### \`${name}\``, '', about, '', ...table(item, ''), ''].join('\n');
}

function table(item: Schema, prefix: string): string[] {
  const rows = fieldRows(item, prefix);
  return ['| field | form | meaning |', '| --- | --- | --- |', ...rows];
}

/** The fields of an item; those of items within it follow, with their path. */
function fieldRows(item: Schema, prefix: string): string[] {
  const shape = shapeOf(item);
  if (shape.type !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const optional = (field as z.ZodType)._zod.optin !== undefined;
    if (optional && COMMON.has(name)) return [];
    const inner = shapeOf(field);
    const element = inner.type === 'list' ? inner.element : field;
    const below =
      shapeOf(element).type === 'object' && !isTarget(element)
        ? fieldRows(element, `${prefix}${name}.`)
        : [];
    const meaning = String(markOf(field, 'description') ?? '').replaceAll('|', '\\|');
    const mark = optional ? ' (optional)' : '';
    const form = name === 'id' ? 'id' : formOf(field);
    return [`| \`${prefix}${name}\`${mark} | ${form} | ${meaning} |`, ...below];
  });
}

/** Targets stand in many places; they have a table of their own. */
function isTarget(schema: Schema): boolean {
  return markOf(schema, 'id') === 'metric-target';
}

function formOf(field: Schema): string {
  if (isTarget(field)) return '[target](#targets)';
  const shape = shapeOf(field);
  if (shape.type === 'list') return `list of ${formOf(shape.element)}`;
  const reference = markOf(field, 'reference');
  if (reference !== undefined)
    return DICTIONARY[String(reference)] ?? `id in \`${String(reference)}\``;
  const id = String(markOf(field, 'id') ?? '');
  if (id === 'text') return 'text';
  if (shape.type === 'notation') return NOTATIONS[id] ?? id;
  if (shape.type === 'object') return 'map';
  const { def } = (unwrap(field) as z.core.$ZodTypes)._zod;
  if (def.type === 'enum')
    return Object.keys(def.entries)
      .map((one) => `\`${one}\``)
      .join(', ');
  if (def.type === 'boolean') return '`true` or `false`';
  return def.type === 'number' ? 'number' : 'word';
}

/** References into what the program knows by itself; the dictionary lists them. */
const DICTIONARY: Record<string, string> = {
  'catalogue-metrics': '[metric](dictionary.md#metrics)',
  roles: '[role](dictionary.md#roles)',
  industries: '[industry](dictionary.md#industries)',
  tags: '[tag](dictionary.md#kinds-of-problem)',
};

const NOTATIONS: Record<string, string> = {
  quantity: 'figure',
  figure: 'figure of evidence',
  duration: 'length of time',
  fte: 'people',
  effort: 'people',
};

const profiles = PROFILES.map((profile) => {
  const { requires, chapters } = PROFILE_FACTS[profile];
  const parts = requires.map((part) => `\`${part}\``).join(', ');
  return `| \`${profile}\` | ${chapters.length} | ${parts} |`;
});

const known = new Set<string>([
  ...Object.keys(factFields),
  ...CONTENT_LISTS,
  ...Object.keys(objectFields),
]);
const head = Object.fromEntries(
  Object.entries(inputsSchema.shape).filter(([name]) => !known.has(name)),
) as z.ZodRawShape;

const text = [
  HEADER,
  '## Kinds of document\n',
  '| profile | chapters | parts it wants |',
  '| --- | --- | --- |',
  ...profiles,
  '\n## The head of the file\n',
  ...table(z.strictObject(head), ''),
  '\n## Facts\n',
  ...Object.entries(factFields).map(([name, schema]) => section(name, schema)),
  '## Targets\n',
  'What one metric shall reach. Goals, stages, indicators, KPIs, phases, milestones and outcomes all carry these.\n',
  ...table(metricTargetSchema, ''),
  '\n## The plan\n',
  ...Object.entries({ ...objectFields, ...listFields }).map(([name, schema]) =>
    section(name, schema),
  ),
].join('\n');

const written = await format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' });
if (process.argv.includes('--check')) {
  const same = readFileSync(FILE, 'utf8') === written;
  if (!same) console.error('docs/plan-language.md is out of date: node scripts/write-reference.ts');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(FILE, written);
}
