import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startScriptedServer,
  type Script,
  type ScriptedServer,
} from '../../io/llm/scripted-server.test-support.ts';
import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import { edit, SOUND_INPUTS } from '../../pipeline/sound-workspace.test-support.ts';
import type { Terminal } from '../terminal.ts';
import { runTranslate, type TranslateOptions } from './translate.ts';

const KEY = 'sk-very-secret-key';
const PAIRS = /\{zh-CN: ([^,{}]+), en: ([^,{}]+)\}/g;

/** The English of every Chinese text of the plan. */
const ENGLISH = new Map(
  Array.from(SOUND_INPUTS.matchAll(PAIRS), ([, chinese = '', english = '']) => [chinese, english]),
);
/** The same plan as somebody writes it who writes Chinese alone. */
const CHINESE_INPUTS = edit(
  SOUND_INPUTS.replaceAll(PAIRS, '$1').replace('language: en', 'language: zh-CN\ngenerate: []'),
  'impact: 重复劳动',
  'impact: 每月多花 40 小时',
);
ENGLISH.set('每月多花 40 小时', 'It costs 40 hours more a month');

let root = '';
let out = '';
let server: ScriptedServer | undefined;

const terminal: Terminal = {
  write: (text) => {
    out += text;
  },
  writeError: (text) => {
    out += text;
  },
  isInteractive: false,
  colour: false,
  locale: 'en',
};

interface Asked {
  texts: Record<string, { at: string; text: string }>;
  terms: Record<string, string>;
}

/** The texts of a prompt, by key. */
function asked(prompt: string): Asked {
  return JSON.parse(prompt.slice(prompt.indexOf('{\n'))) as Asked;
}

/** What a good translator says to the first question of a conversation. */
function translated(prompt: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked(prompt).texts).map(([key, { text }]) => [key, ENGLISH.get(text) ?? '']),
  );
}

const good: Script = ({ body }) => ({
  reply: translated(body.messages[1]?.content ?? ''),
  tokens: { input: 100, output: 50 },
});

async function serve(script: Script, llm = ''): Promise<ScriptedServer> {
  server = await startScriptedServer(script);
  writeFileSync(
    path.join(root, 'planpress.config.yaml'),
    `format: 1\nllm:\n  provider: openai-compatible\n  baseUrl: ${server.baseUrl}\n  model: scripted\n  retries: 0\n  parallel: 1\n${llm}`,
  );
  return server;
}

function translate(options: Partial<TranslateOptions> = {}): Promise<number> {
  out = '';
  const none = { check: false, dryRun: false, prune: false, prompt: false, model: 'chat' };
  return runTranslate({ root, terminal }, { plan: 'shop', ...none, ...options });
}

const FILE = 'plans/shop/translations.yaml';
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

async function codes(): Promise<string[]> {
  const { diagnostics } = await checkWorkspace({ root, plans: [] });
  return diagnostics.map(({ code }) => code);
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-translate-'));
  mkdirSync(path.join(root, 'plans/shop'), { recursive: true });
  writeFileSync(path.join(root, 'plans/shop/inputs.yaml'), CHINESE_INPUTS);
  writeFileSync(path.join(root, 'planpress.config.yaml'), 'format: 1\n');
  process.env['PLANPRESS_LLM_API_KEY'] = KEY;
});

afterEach(async () => {
  delete process.env['PLANPRESS_LLM_API_KEY'];
  rmSync(root, { recursive: true, force: true });
  await server?.close();
  server = undefined;
});

describe('planpress translate', () => {
  it('gives a plan in Chinese alone its English, and nothing is borrowed any more', async () => {
    expect(await codes()).toContain('text/missing-translation');
    const { chats } = await serve(good);
    expect(await translate()).toBe(0);
    expect(await codes()).toEqual([]);
    const { plans } = await checkWorkspace({ root, plans: [] });
    const resolved = plans[0]?.resolved;
    expect(resolved?.plan.title).toEqual({
      'zh-CN': '小店客户方案',
      en: 'Customer plan of a small shop',
    });
    expect(resolved?.origins['challenges/no-knowledge-base']?.at(-1)).toMatchObject({
      layer: 'translation',
      fields: ['label', 'impact'],
      locale: 'en',
      model: 'scripted',
      file: FILE,
    });
    expect(chats().length).toBeLessThan(3);
    expect(out).toContain('translations.yaml');
    expect(out + read(FILE)).not.toContain(KEY);
    expect(read(FILE)).toContain('model: scripted');
  });

  it('asks for nothing when nothing lacks, and fails a check until then', async () => {
    const { chats } = await serve(good);
    expect(await translate({ check: true })).toBe(1);
    expect(out).toContain('#title');
    expect(out).toContain('have no English');
    expect(await translate({ dryRun: true })).toBe(0);
    expect(chats()).toEqual([]);
    expect(existsSync(path.join(root, FILE))).toBe(false);
    await translate();
    const [calls, text] = [chats().length, read(FILE)];
    expect(await translate({ check: true })).toBe(0);
    expect(await translate()).toBe(0);
    expect(chats()).toHaveLength(calls);
    expect(read(FILE)).toBe(text);
  });

  it('translates only what changed, and keeps every other byte', async () => {
    await serve(good);
    await translate();
    const before = read(FILE);
    ENGLISH.set('加快答复速度', 'Answer more quickly');
    const changed = edit(CHINESE_INPUTS, 'label: 加快答复', 'label: 加快答复速度');
    writeFileSync(path.join(root, 'plans/shop/inputs.yaml'), changed);
    expect(await codes()).toEqual(
      expect.arrayContaining(['translation/stale', 'text/missing-translation']),
    );
    expect(await translate({ check: true })).toBe(1);
    expect(await translate()).toBe(0);
    expect(out).toContain('1 replaced');
    expect(await codes()).toEqual([]);
    const gone = before.split('\n').filter((line) => !read(FILE).split('\n').includes(line));
    expect(gone.join('\n')).toContain('Answer faster');
    expect(gone.length).toBeLessThan(4);
  });

  it('takes out what nothing needs only when asked to', async () => {
    await serve(good);
    await translate();
    const written = edit(CHINESE_INPUTS, 'title: 小店客户方案', 'title: {zh-CN: 方案, en: Plan}');
    writeFileSync(path.join(root, 'plans/shop/inputs.yaml'), written);
    expect(await codes()).toEqual(['translation/unused']);
    await translate();
    expect(read(FILE)).toContain('#title');
    expect(await translate({ prune: true })).toBe(0);
    expect(read(FILE)).not.toContain('#title');
    expect(await codes()).toEqual([]);
  });

  it('sends back a changed figure, with its place, and takes what comes then', async () => {
    const { chats } = await serve(({ body, ...request }, index) => {
      const first = translated(body.messages[1]?.content ?? '');
      const wrong = Object.entries(first).map(([key, text]) => [key, text.replace('40', '14')]);
      if (index === 0) return { reply: Object.fromEntries(wrong) as object };
      const again = (body.messages.at(-1)?.content ?? '').match(/t\d+(?= \()/g) ?? [];
      expect(request.path).toBe('/v1/chat/completions');
      return { reply: Object.fromEntries(again.map((key) => [key, first[key] ?? ''])) };
    });
    expect(await translate()).toBe(0);
    expect(chats()).toHaveLength(2);
    const repair = chats()[1]?.messages.at(-1)?.content ?? '';
    expect(repair).toContain('challenges/no-knowledge-base#impact');
    expect(repair).toContain('“40 小时”');
    expect(repair).toContain('“14 hours”');
    expect(await codes()).toEqual([]);
  });

  it('leaves a text open that no reply gets right, and says why', async () => {
    await serve(({ body }) => {
      const first = translated(body.messages[1]?.content ?? '');
      const wrong = Object.entries(first).map(([key, text]) => [key, text.replace('40', '14')]);
      return { reply: Object.fromEntries(wrong) as object };
    });
    expect(await translate()).toBe(1);
    expect(out).toContain('translation/failed');
    expect(out).toContain('lacks “40 小时” of its source');
    expect(read(FILE)).not.toContain('14 hours');
    expect((await codes()).filter((code) => code === 'text/missing-translation')).toHaveLength(1);
  });

  it.each([
    ['markup', '<script>alert(1)</script>'],
    ['a link', '[Shop](https://evil.example)'],
    ['another language', '小店客户方案'],
    ['an invented figure', 'Customer plan with 300% growth'],
    ['ten times the length', 'Customer plan '.repeat(60)],
  ])('never writes %s', async (_, hostile) => {
    await serve(({ body }) => {
      const first = translated(body.messages[1]?.content ?? '');
      return { reply: { ...first, t1: hostile } };
    });
    expect(await translate()).toBe(1);
    expect(read(FILE)).not.toContain('#title');
    expect(read(FILE)).not.toContain(hostile);
  });

  it('strips what nobody sees, and reads past thoughts, fences and words', async () => {
    await serve(({ body }) => {
      const first = translated(body.messages[1]?.content ?? '');
      const said = JSON.stringify({ ...first, t1: 'Customer plan\u200B of a small shop' });
      return {
        reply: `<think>{"t1": "no"}</think>Here you are:\n\`\`\`json\n${said}\n\`\`\`\nDone.`,
      };
    });
    expect(await translate()).toBe(0);
    expect(read(FILE)).toContain('text: Customer plan of a small shop');
  });

  it('asks in halves for what is too long for one reply', async () => {
    const { chats } = await serve(({ body }, index) => {
      const reply = translated(body.messages[1]?.content ?? '');
      if (index === 0) return { reply: JSON.stringify(reply).slice(0, 60), finish: 'length' };
      return { reply };
    });
    expect(await translate()).toBe(0);
    expect(chats()).toHaveLength(3);
    expect(await codes()).toEqual([]);
  });

  it.each([
    ['401', { status: 401, body: { error: { message: `bad key ${KEY}` } } }, 'refused access'],
    ['500', { status: 500, body: 'oops' }, 'failed inside'],
  ])('says what to do after a %s, and shows no key', async (_, answer, words) => {
    await serve(answer);
    expect(await translate()).toBe(2);
    expect(out).toContain(words);
    expect(out).toContain('planpress translate shop goes on from here');
    expect(out).not.toContain(KEY);
    expect(existsSync(path.join(root, FILE))).toBe(false);
  });

  it('keeps what came before a run ended, and goes on from there', async () => {
    const { chats } = await serve(({ body }, index) => {
      const reply = translated(body.messages[1]?.content ?? '');
      if (index === 0) return { reply: '{', finish: 'length' };
      return index === 2 ? { status: 500, body: 'oops' } : { reply };
    });
    expect(await translate()).toBe(2);
    const half = read(FILE);
    expect(await codes()).toContain('text/missing-translation');
    expect(await translate()).toBe(0);
    expect(read(FILE).startsWith(half)).toBe(true);
    expect(await codes()).toEqual([]);
    expect(chats()).toHaveLength(4);
  });

  it('ends at the budget, before it is exceeded', async () => {
    const { chats } = await serve(good, '  budget: {tokens: 1000}\n');
    expect(await translate()).toBe(2);
    expect(out).toContain('llm.budget.tokens');
    expect(chats()).toEqual([]);
  });

  it('names a sample when no model is set, and says when the settings clash', async () => {
    await expect(translate()).rejects.toThrow(/baseUrl: http:/);
    await expect(translate({ check: true, prompt: true })).rejects.toThrow(/only one of/);
  });

  it('tells a file that cannot be read, and writes nothing over it', async () => {
    await serve(good);
    const broken = 'format: 1\ntranslations:\n  - at: "#title"\n    text: x\n';
    writeFileSync(path.join(root, FILE), broken);
    expect(await translate()).toBe(1);
    expect(out).toContain('translations.yaml:3');
    expect(read(FILE)).toBe(broken);
  });

  it('goes by a chat: the reply to the printed prompt is read back', async () => {
    expect(await translate({ prompt: true })).toBe(0);
    expect(out).toContain('Reply with one JSON object');
    const reply = translated(out);
    const [first = ''] = Object.keys(reply);
    const file = path.join(root, 'reply.md');
    writeFileSync(
      file,
      `Here:\n\`\`\`json\n${JSON.stringify({ ...reply, [first]: '小店' }, null, 1)}\n\`\`\`\n`,
    );
    expect(await translate({ reply: file, model: 'qwen3' })).toBe(1);
    expect(out).toMatch(/reply\.md:4:\d+ {2}error {2}translation\/language/);
    expect(read(FILE)).toContain('model: qwen3');
    // The same reply, mended: what was taken before is no mistake now.
    writeFileSync(file, JSON.stringify(reply));
    expect(await translate({ reply: file })).toBe(0);
    expect(await codes()).toEqual([]);
  });

  it('refuses a reply that is not there or too large, and writes nothing', async () => {
    const file = path.join(root, 'reply.md');
    await expect(translate({ reply: file })).rejects.toThrow('Cannot read');
    writeFileSync(file, 'x'.repeat(8_000_001));
    expect(await translate({ reply: file })).toBe(1);
    expect(out).toMatch(/reply\.md {2}error {2}reply\/too-large\n.* at most 2\.0 MB are read/);
    expect(existsSync(path.join(root, FILE))).toBe(false);
  });
});
