/**
 * Writes `docs/rules/`: an index of the rules of the checks and one page a rule, in both languages. With
 * `--check` it only says whether the files are up to date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { rulePageSchema, type RulePage } from '../src/check/rule-page.ts';
import { FAMILY_CODES, RULE_CODES, type Family } from '../src/check/rules.ts';
import { CATALOGUE, type Code } from '../src/diagnostics/catalogue.ts';
import type { Entry } from '../src/diagnostics/catalogue/entry.ts';
import { WORDS as RULE_WORDS } from '../src/cli/words.ts';
import { LOCALES, type Locale } from '../src/model/locale.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'docs/rules');

interface Words {
  title: string;
  intro: string;
  head: [string, string, string];
  severity: string;
  message: string;
  why: string;
  fails: string;
  sound: string;
  beside: string;
  fix: string;
  waive: string;
  waiveWhy: string;
  setSeverity: string;
  all: string;
  other: string;
}

const WORDS: Record<Locale, Words> = {
  'zh-CN': {
    title: '检查规则',
    intro:
      '`planpress check` 按下面的规则核对方案。每条规则有一页说明：它发现什么、为什么要紧、怎样算错、怎样算对、怎么改。页面上的例子都在测试中真正跑过。怎样调整严重程度、豁免一项发现、接手一份旧方案，见[检查](../checks.zh-CN.md)。',
    head: ['规则', '程度', '发现什么'],
    severity: '严重程度',
    message: '检查结果中的说法',
    why: '为什么要紧',
    fails: '这样会被指出',
    sound: '这样没有问题',
    beside: '另一份方案',
    fix: '怎么改',
    waive: '确实要保留的话，写明原因，在 `inputs.yaml` 里豁免：',
    waiveWhy: '……',
    setSeverity: '或者在 `planpress.config.yaml` 里调整它的严重程度：',
    all: '全部规则',
    other: 'English',
  },
  en: {
    title: 'Rules of the checks',
    intro:
      '`planpress check` holds a plan to these rules. Each has a page: what it finds, why that matters, what fails, what is sound, and what to do. The examples on the pages are run by the tests. How to set a severity, waive a finding or take over an old plan stands in [Checks](../checks.md).',
    head: ['rule', 'severity', 'what it finds'],
    severity: 'Severity',
    message: 'What the finding says',
    why: 'Why it matters',
    fails: 'This is reported',
    sound: 'This is sound',
    beside: 'Another plan',
    fix: 'What to do',
    waive: 'Where it is meant to be so, waive it with the reason in `inputs.yaml`:',
    waiveWhy: '…',
    setSeverity: 'Or set its severity in `planpress.config.yaml`:',
    all: 'All rules',
    other: '中文',
  },
};

/** `name.md` in English, `name.zh-CN.md` in Chinese. */
const suffix = (locale: Locale): string => (locale === 'en' ? '.md' : `.${locale}.md`);
const otherOf = (locale: Locale): Locale => (locale === 'en' ? 'zh-CN' : 'en');

function readPage(code: Code): RulePage {
  const file = path.join(ROOT, 'src/check/pages', `${code}.yaml`);
  return rulePageSchema.parse(parse(readFileSync(file, 'utf8')));
}

function indexOf(locale: Locale, pages: ReadonlyMap<Code, RulePage>): string {
  const words = WORDS[locale];
  const rows = (family: Family): string[] =>
    FAMILY_CODES[family].map((code) => {
      const { severity }: Entry = CATALOGUE[code];
      const finds = pages.get(code)?.finds[locale] ?? '';
      return `| [\`${code}\`](${code}${suffix(locale)}) | ${RULE_WORDS[locale].rules.severities[severity]} | ${finds} |`;
    });
  return [
    `# ${words.title}`,
    `[${words.other}](README${suffix(otherOf(locale))})`,
    words.intro,
    ...(Object.keys(FAMILY_CODES) as Family[]).flatMap((family) => [
      `## ${RULE_WORDS[locale].rules.families[family]}`,
      [`| ${words.head.join(' | ')} |`, '| --- | --- | --- |', ...rows(family)].join('\n'),
    ]),
  ].join('\n\n');
}

function pageOf(code: Code, page: RulePage, locale: Locale): string {
  const words = WORDS[locale];
  const { severity, message }: Entry = CATALOGUE[code];
  const [area = '', name = ''] = code.split('/');
  const yaml = (text: string): string => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
  const at = (page.at[0] ?? '').split('#')[0] ?? '';
  const waiver = ['waivers:', `  - code: ${code}`, ...(at === '' ? [] : [`    at: ${at}`])];
  return [
    `# \`${code}\``,
    `[${words.all}](../README${suffix(locale)}) · [${words.other}](${name}${suffix(otherOf(locale))})`,
    page.finds[locale],
    `${words.severity}: ${RULE_WORDS[locale].rules.severities[severity]}`.replace(
      /: /,
      locale === 'zh-CN' ? '：' : ': ',
    ),
    `## ${words.message}`,
    `> ${message[locale].replaceAll(/\{\w+\}/g, '…')}`,
    `## ${words.why}`,
    page.why[locale],
    ...(page.beside === undefined ? [] : [`## ${words.beside}`, yaml(page.beside)]),
    `## ${words.fails}`,
    yaml(page.fails),
    `## ${words.sound}`,
    yaml(page.sound),
    `## ${words.fix}`,
    page.fix[locale],
    words.waive,
    yaml([...waiver, `    why: ${words.waiveWhy}`].join('\n')),
    words.setSeverity,
    yaml(`checks:\n  severity:\n    ${area}/${name}: ${severity === 'info' ? 'off' : 'info'}`),
  ].join('\n\n');
}

const pages = new Map(RULE_CODES.map((code) => [code, readPage(code)]));
const texts = new Map<string, string>();
for (const locale of LOCALES) {
  texts.set(`README${suffix(locale)}`, indexOf(locale, pages));
  for (const [code, page] of pages)
    texts.set(`${code}${suffix(locale)}`, pageOf(code, page, locale));
}
const options = { ...(await resolveConfig(path.join(FOLDER, 'README.md'))), parser: 'markdown' };
const wanted = new Map(
  await Promise.all(
    [...texts].map(async ([file, text]) => [file, await format(text, options)] as const),
  ),
);
const present = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => file.endsWith('.md'))
  : [];
const surplus = present.filter((file) => !wanted.has(file));
const changed = [...wanted].filter(
  ([file, text]) =>
    !present.includes(file) || readFileSync(path.join(FOLDER, file), 'utf8') !== text,
);
if (process.argv.includes('--check')) {
  const wrong = [...surplus, ...changed.map(([file]) => file)];
  if (wrong.length > 0) {
    console.error(`docs/rules is out of date: node scripts/write-rules.ts (${wrong.join(', ')})`);
  }
  process.exitCode = wrong.length > 0 ? 1 : 0;
} else {
  for (const file of surplus) rmSync(path.join(FOLDER, file));
  for (const [file, text] of changed) {
    mkdirSync(path.dirname(path.join(FOLDER, file)), { recursive: true });
    writeFileSync(path.join(FOLDER, file), text);
  }
}
