import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptFolder } from '../../io/kept.ts';
import {
  startScriptedServer,
  type Script,
  type ScriptedAnswer,
  type ScriptedServer,
} from '../../io/llm/scripted-server.test-support.ts';
import {
  loadShop,
  rulesReplies,
  SHOP_FACTS,
  type Reply,
} from '../../pipeline/generate/model-run.test-support.ts';
import { LLM_SECTIONS, type LlmSection } from '../../model/llm.ts';
import type { Locale } from '../../model/locale.ts';
import { runGenerate, type GenerateOptions } from './generate.ts';

const KEY = 'sk-very-secret-0123456789';
const replies = rulesReplies(await loadShop());

let root = '';
let out = '';
let server: ScriptedServer;

/** The server replies as the rules write, but for what `twist` makes of it. */
async function serve(
  twist: (section: LlmSection, reply: Reply, attempt: number) => ScriptedAnswer | undefined = () =>
    undefined,
  settings = '',
): Promise<void> {
  const attempts = new Map<string, number>();
  const script: Script = ({ body }) => {
    const section = (body.response_format?.json_schema?.name ?? '') as LlmSection;
    const attempt = attempts.get(section) ?? 0;
    attempts.set(section, attempt + 1);
    const reply = structuredClone(replies.get(section) ?? {});
    return twist(section, reply, attempt) ?? { reply };
  };
  server = await startScriptedServer(script);
  const llm = `  provider: openai-compatible\n  baseUrl: ${server.baseUrl}\n  model: scripted\n  retries: 0\n  stallSeconds: 1\n${settings}`;
  writeFileSync(path.join(root, 'planpress.config.yaml'), `locales: [en]\nllm:\n${llm}`);
}

async function generate(
  options: Partial<GenerateOptions> = { with: 'llm' },
  locale: Locale = 'en',
): Promise<number> {
  out = '';
  const say = (text: string): void => void (out += text);
  const terminal = { write: say, writeError: say, isInteractive: false, colour: false, locale };
  return runGenerate({ root, terminal }, { plans: ['shop'], check: false, ...options }).catch(
    (error: Error) => {
      out += error.message;
      return 2;
    },
  );
}

const file = (): string => path.join(root, 'plans/shop/generated.yaml');
const generated = (): string => readFileSync(file(), 'utf8');
const isWritten = (): boolean => readdirSync(path.dirname(file())).includes('generated.yaml');
const kept = (): string[] => {
  try {
    return readdirSync(path.join(keptFolder(root), 'replies'));
  } catch {
    return [];
  }
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-generate-'));
  mkdirSync(path.join(root, 'plans/shop'), { recursive: true });
  writeFileSync(path.join(root, 'plans/shop/inputs.yaml'), SHOP_FACTS);
  vi.stubEnv('PLANPRESS_LLM_API_KEY', KEY);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.close();
  rmSync(keptFolder(root), { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
});

describe('planpress generate --with llm', () => {
  it('says what it sends where, writes the plan, and says by whom', async () => {
    await serve();
    expect(await generate()).toBe(0);
    expect(out).toContain(`sending the inputs of shop to ${server.baseUrl}, model scripted\n`);
    expect(out).toMatch(/^ {2}Goals: scripted, \d+ tokens, \d+ s$/m);
    expect(out).toContain('wrote plans/shop/generated.yaml');
    expect(generated()).toContain('model: scripted');
    expect(kept()).toEqual([]);
  });

  it('sends nothing when nothing changed, and the file stays as it is', async () => {
    await serve();
    await generate();
    const first = generated();
    const calls = server.chats().length;
    expect(await generate()).toBe(0);
    expect(server.chats()).toHaveLength(calls);
    expect(generated()).toBe(first);
    expect(out).toContain('Risks and governance, Summary: unchanged, kept\n');
    expect(out).not.toContain('sending');
    expect(out).toContain('generated.yaml is unchanged');
  });

  it('ends with 1 when a section fell back, and says what was wrong with it', async () => {
    await serve((section) => (section === 'risks' ? { reply: 'Sorry, I cannot.' } : undefined));
    expect(await generate()).toBe(1);
    expect(out).toContain('sent back with 1 finding');
    expect(out).toContain('The rules wrote the section Risks and governance');
    expect(out).toContain('reply/no-reply');
    expect(generated()).toContain('by: rules');
  });

  it.each([
    ['en', 401, 'refused access', 'It ended at the section'],
    ['zh-CN', 401, '拒绝了访问', 'generated.yaml 没有改动'],
    ['en', 500, 'failed inside', 'the same command goes on from here'],
  ] as const)(
    'tells a failure in words (%s, %d) and writes nothing',
    async (locale, status, ...said) => {
      await serve(() => ({ status, body: { error: { message: `bad key ${KEY}` } } }));
      expect(await generate({ with: 'llm' }, locale)).toBe(2);
      for (const words of said) expect(out).toContain(words);
      expect(out).not.toContain(KEY);
      expect(isWritten()).toBe(false);
    },
  );

  it('goes on after a failure from the sections that are there', async () => {
    let isDown = true;
    await serve((section, reply) =>
      section === 'strategies' && isDown
        ? { reply, breaks: { after: 40, by: 'stall' } }
        : undefined,
    );
    expect(await generate(), out).toBe(2);
    expect(out).toMatch(/2 of 7 sections are done/);
    expect(isWritten()).toBe(false);
    isDown = false;
    const calls = server.chats().length;
    expect(await generate()).toBe(0);
    expect(out).toContain('Goals: going on from a reply of the last run');
    expect(server.chats().slice(calls)).toHaveLength(LLM_SECTIONS.length - 2);
    expect(kept()).toEqual([]);
  });

  it('ends at the budget', async () => {
    await serve(undefined, '  budget: {tokens: 1000}\n');
    expect(await generate()).toBe(2);
    expect(out).toContain('exceed the budget of 1000.\n  → Raise llm.budget.tokens');
    expect(isWritten()).toBe(false);
  });

  it('stops at Ctrl-C without writing anything', async () => {
    await serve((section, reply) => {
      if (section === 'strategies') process.emit('SIGINT');
      return { reply, pause: 5 };
    });
    expect(await generate()).toBe(2);
    expect(out).toContain('Stopped.\n2 of 7 sections are done');
    expect(isWritten()).toBe(false);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it('never writes or prints the key', async () => {
    await serve((section, reply, attempt) =>
      section === 'goals' && attempt === 0 ? { reply: `My key is ${KEY}.` } : { reply },
    );
    await generate();
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(out).not.toContain(KEY);
    expect(generated()).not.toContain(KEY);
    for (const chat of server.chats()) expect(JSON.stringify(chat)).not.toContain(KEY);
  });

  it('sends nothing where the inputs state all of it', async () => {
    await serve();
    const inputs = `${SHOP_FACTS}generate: []\n`;
    writeFileSync(path.join(root, 'plans/shop/inputs.yaml'), inputs);
    expect(await generate()).toBe(0);
    expect(out).toBe('shop: the inputs state all of it; there is nothing to generate.\n');
    expect(server.requests).toEqual([]);
  });

  it('says what to write into the settings when no model is set up', async () => {
    await serve();
    writeFileSync(path.join(root, 'planpress.config.yaml'), 'locales: [en]\n');
    expect(await generate()).toBe(2);
    expect(out).toContain('baseUrl: http://localhost:11434/v1');
  });

  it('says that a service by name needs its key before anything is sent', async () => {
    await serve();
    vi.stubEnv('OPENAI_API_KEY', '');
    const llm = 'llm: {provider: openai, model: gpt-5}\n';
    writeFileSync(path.join(root, 'planpress.config.yaml'), llm);
    expect(await generate()).toBe(2);
    expect(out).toContain('OPENAI_API_KEY');
  });

  it('sends nothing while the overrides cannot be read', async () => {
    await serve();
    writeFileSync(path.join(root, 'plans/shop/overrides.yaml'), 'format: 1\noverrides: nonsense\n');
    expect(await generate()).toBe(1);
    expect(out).toContain('so nothing was sent to a model');
    expect(server.requests).toEqual([]);
  });

  it('refuses items that are not there, and names the nearest', async () => {
    await serve();
    await generate();
    const content = generated().slice(generated().indexOf('\ncontent:'));
    const [id] = /\n {2}goals:\n {4}- id: (\S+)/.exec(content)?.slice(1) ?? [];
    expect(await generate({ with: 'llm', items: [`goals/${id}x`] })).toBe(2);
    expect(out).toContain(`did you mean goals/${id}?`);
  });

  it('restricts only a model', async () => {
    await serve();
    expect(await generate({ sections: ['goals'] })).toBe(2);
    expect(out).toContain('go with --with llm only');
  });
});

describe('planpress generate on a plan that a model wrote', () => {
  beforeEach(async () => {
    await serve();
    await generate();
  });

  it('leaves it as it is unless somebody says who is to write it', async () => {
    const before = generated();
    expect(await generate({})).toBe(2);
    expect(out).toContain('was written by the model scripted');
    expect(out).toContain('--with rules');
    expect(await generate({ plans: [] })).toBe(0);
    expect(generated()).toBe(before);
    expect(await generate({ with: 'rules' })).toBe(0);
    expect(generated()).toContain('generator: rules');
  });

  it('leaves it as it is also where it cannot be read any more', async () => {
    const broken = generated().replace('content:\n', '<<<<<<< HEAD\ncontent:\n');
    writeFileSync(file(), broken);
    expect(await generate({})).toBe(2);
    expect(out).toContain('shop was written by a model and is left as it is.');
    expect(out).toContain('plans/shop/generated.yaml:');
    expect(await generate({ check: true })).toBe(1);
    expect(generated()).toBe(broken);
    const calls = server.requests.length;
    expect(await generate({ with: 'llm', sections: ['goals'] })).toBe(1);
    expect(out).toContain('so nothing was sent to a model');
    expect(server.requests).toHaveLength(calls);
    expect(generated()).toBe(broken);
    expect(await generate({ with: 'rules' })).toBe(0);
    expect(generated()).toContain('generator: rules');
  });

  it('takes no name of a model that could write to a terminal', async () => {
    writeFileSync(file(), generated().replaceAll('model: scripted', 'model: "x\\e[2J"'));
    expect(await generate({})).toBe(2);
    expect(out).toContain('text/hidden-character');
    expect(out).not.toContain('\u001b');
  });

  it('says so where no reply stood up and the rules stood in for all', async () => {
    await server.close();
    await serve(() => ({ reply: 'Sorry, I cannot.' }));
    expect(await generate({ with: 'llm', fresh: true })).toBe(1);
    const before = generated();
    expect(await generate({})).toBe(2);
    expect(out).toContain('no reply stood up and the rules stood in');
    expect(generated()).toBe(before);
  });

  it('tells with --check whether it is out of date, without a model', async () => {
    const calls = server.requests.length;
    expect(await generate({ check: true })).toBe(0);
    writeFileSync(file(), generated().replace('label: Raise', 'label: Lift'));
    writeFileSync(path.join(root, 'plans/shop/inputs.yaml'), SHOP_FACTS.replace('22', '23'));
    expect(await generate({ check: true, with: 'llm' })).toBe(1);
    expect(out).toContain('generated/stale');
    expect(out).toContain('planpress generate shop --with llm');
    expect(server.requests).toHaveLength(calls);
  });
});
