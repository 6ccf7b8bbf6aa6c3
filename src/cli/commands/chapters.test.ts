import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import { SOUND_INPUTS } from '../../pipeline/sound-workspace.test-support.ts';
import type { Terminal } from '../terminal.ts';
import { runBuild } from './build.ts';

let root = '';
let log = '';

const terminal: Terminal = {
  write: (text) => {
    log += text;
  },
  writeError: (text) => {
    log += text;
  },
  isInteractive: false,
  colour: false,
  locale: 'en',
};

const CONFIG = 'format: 1\nlocales: [en, zh-CN]\n';
const HEAD = '---\ntitle: {zh-CN: 承诺, en: Our promise}\nafter: goals\n---\n\n';
const EN = `${HEAD}Text with **one.** See [phases](roadmap).

## What counts

<Goals ids={['satisfaction']} />

<Kpis strategy="answer-faster" />

<Milestones phase="run" />

<Gantt />
`;
const ZH = `${HEAD}中文**加粗。**下一句。\n\n## 算数的\n\n<Goals />\n\n<Diagram id="roadmap" />\n`;

const file = (name: string) => path.join(root, 'plans/shop', name);

function write(name: string, text: string): void {
  mkdirSync(path.dirname(file(name)), { recursive: true });
  writeFileSync(file(name), text);
}

function configure(more = ''): void {
  writeFileSync(path.join(root, 'planpress.config.yaml'), CONFIG + more);
}

async function build(): Promise<number> {
  log = '';
  const options = { plans: [], out: 'dist', pdf: false, frozen: false, force: false };
  return runBuild({ root, terminal }, { ...options, reporter: 'pretty' });
}

const page = (locale: string, chapter: string) =>
  readFileSync(path.join(root, 'dist/shop/draft', locale, chapter, 'index.html'), 'utf8');

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-chapters-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(path.join(root, 'plans'), { recursive: true, force: true });
  write('inputs.yaml', `${SOUND_INPUTS}generate: []\n`);
  configure();
  write('chapters/promise.mdx', EN);
  write('chapters/promise.zh-CN.mdx', ZH);
});

describe('planpress build with authored chapters', () => {
  it('shows them with the parts of the plan that they name, in both languages', async () => {
    expect(await build(), log).toBe(0);
    const en = page('en', 'promise');
    expect(en).toContain('<span class="mark">3</span> Our promise</h1>');
    expect(en).toContain('<h2 id="promise-what-counts">');
    expect(en).toContain('<p>Text with <strong>one.</strong> See');
    expect(en).toContain('href="/shop/draft/en/roadmap/">phases</a>');
    expect(en).toContain('Raise satisfaction');
    expect(en).toContain('Answers online');
    expect(en).not.toContain('Stock taken</span></th>');
    expect(page('zh-CN', 'promise')).toContain('<p>中文<strong>加粗。</strong>下一句。</p>');
    // The menu of other pages, and the way on from the chapter before.
    expect(page('en', 'roadmap')).toContain('href="/shop/draft/en/promise/"');
    expect(page('en', 'goals')).toContain('rel="next"');
    const next = /<a class="turn-on" href="([^"]*)"/.exec(page('en', 'goals'))?.[1];
    expect(next).toBe('/shop/draft/en/promise/');
    // The report has it too, and no id twice.
    const print = page('en', 'print');
    expect(print).toContain('data-for="chapter-promise"');
    const ids = [...print.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('builds anew when a chapter changed, and not when nothing did', async () => {
    expect(await build()).toBe(0);
    expect(await build()).toBe(0);
    expect(log).toContain('nothing changed');
    write('chapters/promise.mdx', EN.replace('Text with', 'Words with'));
    expect(await build()).toBe(0);
    expect(page('en', 'promise')).toContain('Words with');
  });

  it('stops at a wrong id, and says where it stands', async () => {
    write('chapters/promise.mdx', EN.replace("['satisfaction']", "['satisfacton']"));
    expect(await build()).toBe(1);
    expect(log).toContain('plans/shop/chapters/promise.mdx:10:15  error  reference/dangling');
    expect(log).toContain('Did you mean `satisfaction`?');
    expect(log).toMatch(/> 10 \| <Goals ids=\{\['satisfacton'\]\} \/>/);
  });

  it('never runs what stands in a plain chapter', async () => {
    write('chapters/promise.mdx', `${HEAD}export const a = 1\n\n{a}\n\n<script>1</script>\n`);
    expect(await build()).toBe(1);
    expect(log.match(/chapter\/code/g)).toHaveLength(2);
    expect(log).toContain('chapter/component');
  });

  it('compiles code where the configuration trusts it, with the components bound to each page', async () => {
    configure('chapters: code\n');
    write(
      'chapters/promise.mdx',
      `${EN}\n中文**加粗。**下一句\n\n{[1, 2].map((n) => <i>n{n}</i>)}\n`,
    );
    expect(await build(), log).toBe(0);
    expect(page('en', 'promise')).toContain('<i>n1</i><i>n2</i>');
    expect(page('en', 'promise')).toContain('Raise satisfaction');
    expect(page('en', 'promise')).toContain('<a href="/shop/draft/en/roadmap/">phases</a>');
    expect(page('zh-CN', 'promise')).toContain('提升满意度');
    expect(page('en', 'promise')).toContain('<strong>加粗。</strong>下一句');
  });
});

describe('checkWorkspace(request) with chapters', () => {
  const codes = async () =>
    (await checkWorkspace({ root, plans: [] })).diagnostics
      .filter(({ place, code }) => /chapters\//.test(place?.file ?? '') || /workspace/.test(code))
      .map(({ code }) => code);

  it('counts them into the digest, except when they are off', async () => {
    const digest = async () => (await checkWorkspace({ root, plans: [] })).digest;
    const before = await digest();
    write('chapters/promise.mdx', `${EN}\nMore.\n`);
    expect(await digest()).not.toBe(before);
    configure('chapters: off\n');
    write('chapters/broken.mdx', '<');
    expect(await codes()).toEqual([]);
  });

  it('refuses names that say nothing, but lets a README be', async () => {
    write('chapters/Promise.md', 'x');
    write('chapters/README.md', 'x');
    expect(await codes()).toEqual(['chapter/name']);
  });

  it('does not follow a link out of the workspace', async () => {
    const outside = path.join(os.tmpdir(), `planpress-outside-${process.pid}.mdx`);
    writeFileSync(outside, EN);
    symlinkSync(outside, file('chapters/linked.mdx'));
    expect(await codes()).toEqual(['workspace/unreadable']);
    rmSync(outside);
  });
});
