/**
 * Writes `docs/playbooks.md`: the strategies of the knowledge base, what calls for them, what they do and
 * how they are measured. With `--check` it only says whether the file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readKnowledge } from '../src/knowledge/read-knowledge.ts';
import { LOCALES } from '../src/model/locale.ts';
import type { Text } from '../src/model/text.ts';

const FILE = path.resolve(import.meta.dirname, '../docs/playbooks.md');

const HEADER = `# Playbooks

The strategies that the rules choose from, by id. Effort (S to XL), months until they bear fruit, weeks and
staff are estimates. A team adds its own, or replaces one by its id, in \`knowledge/*.yaml\`; how they are
chosen stands in [generation.md](generation.md).

This page is written from the program by \`node scripts/write-playbooks.ts\`.
`;

const both = (text: Text): string =>
  typeof text === 'string' ? text : LOCALES.map((locale) => text[locale] ?? '').join(' · ');
const inEnglish = (text: Text): string => (typeof text === 'string' ? text : (text.en ?? ''));
const code = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');

const { playbooks } = readKnowledge();
const text = [
  HEADER,
  ...playbooks.flatMap((book) => [
    `## ${book.id}\n`,
    `**${both(book.label)}**\n`,
    `${inEnglish(book.description)}\n`,
    `- answers: ${code(book.tags)}`,
    `- industries: ${code(book.industries)}`,
    `- effort ${book.effort}, ${book.months.join(' to ')} months, owner \`${book.owner}\``,
    `- measured by: ${code(book.kpis)}`,
    ...(book.requires === undefined ? [] : [`- requires: ${code(book.requires)}`]),
    ...(book.prerequisites.length === 0
      ? []
      : [`- before it starts: ${book.prerequisites.map(inEnglish).join('; ')}`]),
    '',
    ...book.tactics.map(
      (tactic, at) => `${at + 1}. ${both(tactic.label)}. ${inEnglish(tactic.how)}`,
    ),
    '',
  ]),
].join('\n');

const written = await format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' });
if (process.argv.includes('--check')) {
  const same = readFileSync(FILE, 'utf8') === written;
  if (!same) console.error('docs/playbooks.md is out of date: node scripts/write-playbooks.ts');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(FILE, written);
}
