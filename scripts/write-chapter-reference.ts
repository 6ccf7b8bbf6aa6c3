/**
 * Writes `docs/chapters.md`: how authored chapters are written, with every component from the table
 * that checks and pages use. With `--check` it only says whether the file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { CHAPTER_COMPONENTS, type ChapterAttribute } from '../src/model/chapter-components.ts';
import { CHAPTERS } from '../src/model/profile.ts';
import { wordsOf } from '../src/site/words/words.ts';

const FILE = path.resolve(import.meta.dirname, '../docs/chapters.md');

const GUIDE = `# Authored chapters

A chapter of your own is a file \`plans/<plan>/chapters/<slug>.mdx\` in the language of the plan, or
\`<slug>.zh-CN.mdx\` and \`<slug>.en.mdx\`. It is numbered with the others and stands in the menu, in the
table of contents and in the PDF, which carries its source as an attachment. Where a language is missing
the other one stands in, with a mark and a warning.

\`\`\`mdx
---
title: What customers can rely on
lead: From which day, and how we will know.
after: strategies
---

Customers do not care how many systems we run.

## From which day

<Milestones phase="pilot" />

<Kpis strategy="self-service-returns" />

<Risks ids={['peak-capacity', 'contact-compliance']} />
\`\`\`

## The head

| field | what it holds |
| --- | --- |
| \`title\` | Title of the chapter; required |
| \`lead\` | A sentence below the title |
| \`after\` | The chapter it follows; by default it stands before the appendix |

Chapters are named like the end of their address: those of a plan ${CHAPTERS.map((slug) => `\`${slug}\``).join(', ')}, of which each kind of document has some, and authored ones like their file.

## The text

Markdown with tables, task lists and strike-through. \`##\` headings are numbered and listed in the menu. A
component stands on a line of its own, between empty lines. \`<\` and \`{\` are written \`\\<\` and \`\\{\` when
they are meant as characters; \`{/* a comment */}\` is not shown.

Links lead to \`https:\`, \`http:\` and \`mailto:\` addresses, to another chapter by its name, \`[risks](risks)\`,
and to a place in it: \`[the goal](goals#goal-satisfaction)\`; \`[below](#from-which-day)\` leads to a heading
of the same chapter.

\`planpress check\` finds unknown components, attributes and ids, wrong links, code and broken syntax, each
at its line and column.

## What a chapter may hold

\`chapters\` in \`planpress.config.yaml\`:

| value | meaning |
| --- | --- |
| \`plain\` | The default. Text and components with written-out values. No \`import\`, \`export\`, expressions, HTML, pictures or footnotes: a chapter is data, and nothing in it runs |
| \`code\` | MDX with imports, exports and expressions, compiled by Astro. **It runs on the machine that builds**, so a pull request that adds a chapter must be trusted like one that adds a program. Imports name installed packages; relative paths are refused. A chapter without code stays data. A running \`planpress dev\` has to be started again after this setting was changed |
| \`off\` | The folder is ignored |

## Components

\`ids\` picks items and puts them in that order; without it all are shown. Ids are those of the plan, as
\`planpress explain <plan> <list>\` and the YAML files name them. A component with nothing to show is a warning.
`;

const SPECIAL: Readonly<Record<string, string>> = {
  kpis: 'How strategies are measured: of one strategy, or of all, each below its name',
  gantt: 'The chart of the whole roadmap, or of the work of one phase',
  milestones: 'The milestones of one phase, or of all',
  segments: 'The segments of one scheme, or of all',
  diagram: 'Any drawing of the plan by its id; a wrong one is answered with those that there are',
};

function example(name: string, attribute: string, { takes }: ChapterAttribute): string {
  return takes === 'ids' ? `<${name} ${attribute}={['…']} />` : `<${name} ${attribute}="…" />`;
}

const words = wordsOf('en');
const rows = [...CHAPTER_COMPONENTS].map(([name, { shows, attributes }]) => {
  const what = SPECIAL[shows] ?? words.sections[shows as keyof typeof words.sections];
  const [attribute] = Object.entries(attributes);
  const written = attribute === undefined ? `<${name} />` : example(name, ...attribute);
  const required = attribute?.[1].required === true ? ', required' : '';
  const takes = attribute === undefined ? '' : `\`${attribute[0]}\`${required}`;
  return `| \`${written}\` | ${takes} | ${what} |`;
});
const text = `${GUIDE}
| component | attribute | shows |
| --- | --- | --- |
${rows.join('\n')}

This page is written by \`node scripts/write-chapter-reference.ts\`.
`;

const written = await format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' });
if (process.argv.includes('--check')) {
  const same = readFileSync(FILE, 'utf8') === written;
  if (!same)
    console.error('docs/chapters.md is out of date: node scripts/write-chapter-reference.ts');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(FILE, written);
}
