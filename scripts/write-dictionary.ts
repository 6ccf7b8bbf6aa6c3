/**
 * Writes `docs/dictionary.md`: the metrics, roles, industries and kinds of problem that plans may name,
 * and the codes of all findings, from the built-in knowledge and the catalogue. With `--check` it only
 * says whether the file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { CATALOGUE } from '../src/diagnostics/catalogue.ts';
import type { Entry } from '../src/diagnostics/catalogue/entry.ts';
import { readKnowledge } from '../src/knowledge/read-knowledge.ts';
import { LOCALES } from '../src/model/locale.ts';
import type { Text } from '../src/model/text.ts';

const FILE = path.resolve(import.meta.dirname, '../docs/dictionary.md');

const HEADER = `# The dictionary

What a plan may name without saying what it is: \`metric: nps\`, \`owner: crm-lead\`, \`industry: saas\`,
\`tags: [returns-friction]\`. A team adds its own in \`knowledge/*.yaml\`, and roles of one plan in \`roles\` of
its inputs. Editors propose the same ids with their names.

This page is written from the program by \`node scripts/write-dictionary.ts\`.
`;

const CODES = `## Findings

What \`planpress check\` may report. An error stops the build, a warning does not. A finding about what the
plan says may be accepted in \`waivers\` of the inputs, by its code; braces stand for what was found.
`;

const BETTER = { up: 'higher', down: 'lower', declare: 'the plan says it' };

/** A text in both languages, as two cells. */
function names(text: Text): string[] {
  return LOCALES.map((locale) => (typeof text === 'string' ? text : (text[locale] ?? '')));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

const { metrics, roles, industries, tags } = readKnowledge();
const groups = [...new Set(metrics.map(({ group }) => group))];

const text = [
  HEADER,
  '## Metrics\n',
  ...groups.flatMap((group) => [
    `### ${group}\n`,
    table(
      ['id', '中文', 'English', 'unit', 'better'],
      metrics
        .filter((metric) => metric.group === group)
        .map(({ id, label, unit, direction }) => [
          `\`${id}\``,
          ...names(label),
          unit,
          BETTER[direction],
        ]),
    ),
  ]),
  '## Roles\n',
  table(
    ['id', '中文', 'English'],
    roles.map(({ id, label }) => [`\`${id}\``, ...names(label)]),
  ),
  '## Industries\n',
  table(
    ['id', '中文', 'English'],
    industries.map(({ id, label }) => [`\`${id}\``, ...names(label)]),
  ),
  '## Kinds of problem\n',
  table(
    ['tag', 'for', '中文', 'English'],
    tags.map(({ id, kind, label }) => [`\`${id}\``, `${kind}s`, ...names(label)]),
  ),
  CODES,
  table(
    ['code', 'severity', 'message', '中文'],
    Object.entries<Entry>(CATALOGUE).map(([code, { severity, message }]) => [
      `\`${code}\``,
      severity,
      message.en,
      message['zh-CN'],
    ]),
  ),
].join('\n');

const written = await format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' });
if (process.argv.includes('--check')) {
  const same = readFileSync(FILE, 'utf8') === written;
  if (!same) console.error('docs/dictionary.md is out of date: node scripts/write-dictionary.ts');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(FILE, written);
}
