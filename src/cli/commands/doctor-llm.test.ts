import { afterEach, describe, expect, it } from 'vitest';
import {
  startScriptedServer,
  type Script,
  type ScriptedServer,
} from '../../io/llm/scripted-server.test-support.ts';
import type { Locale } from '../../model/locale.ts';
import type { DoctorFinding } from '../doctor-finding.ts';
import { findModel } from './doctor-llm.ts';

const KEY = 'sk-live-4f9a1c77d0e2b8';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function findIn(
  config: string | undefined,
  env: Record<string, string> = {},
  locale: Locale = 'en',
): Promise<DoctorFinding[]> {
  const silent = (): void => undefined;
  const terminal = {
    write: silent,
    writeError: silent,
    isInteractive: false,
    colour: false,
    locale,
  };
  const file = 'planpress.config.yaml';
  const workspace = config === undefined ? {} : { config: { file, bytes: Buffer.from(config) } };
  // What is out of reach of a test is nothing that a test may try to reach.
  return findModel(workspace, terminal, {
    env,
    ...(server === undefined ? { fetch: noNetwork } : {}),
  });
}

const noNetwork = (): never => {
  throw new Error('a request was made');
};

async function findAt(
  script: Script,
  { reply = 'schema', env = {} }: { reply?: string; env?: Record<string, string> } = {},
): Promise<DoctorFinding> {
  server = await startScriptedServer(script);
  const llm = `llm: { provider: openai-compatible, baseUrl: '${server.baseUrl}', model: qwen3, reply: ${reply} }`;
  const [, found] = await findIn(llm, env);
  if (found === undefined) throw new Error('the server was not asked');
  return found;
}

const OWN = { reply: { answer: 'blue' }, tokens: { input: 20, output: 10 } };
const AS_DEMANDED = { reply: { colour: 'teal', count: 7 }, tokens: { input: 20, output: 10 } };

describe('what doctor says of the language model', () => {
  it.each([undefined, 'site: { title: Plans }\n'])(
    'is one line where none is set up',
    async (config) => {
      const [only, ...more] = await findIn(config);
      expect(only).toEqual({
        what: 'llm',
        ok: true,
        required: false,
        found: 'No language model is set up; the rules need none',
      });
      expect(more).toEqual([]);
    },
  );

  it('is where to look when the settings cannot be read', async () => {
    const [only] = await findIn('llm: { provider: nobody }\n');
    expect(only).toMatchObject({ ok: false, remedy: 'Run planpress check to see where they are.' });
  });

  it('is which key is missing, without asking anybody', async () => {
    const config = 'llm: { provider: anthropic, model: claude-sonnet }\n';
    expect(await findIn(config)).toMatchInlineSnapshot(`
      [
        {
          "found": "Language model claude-sonnet (anthropic, https://api.anthropic.com/v1); no usable key in ANTHROPIC_API_KEY",
          "ok": false,
          "remedy": "Put the key into the environment variable ANTHROPIC_API_KEY; it has no place in a file.",
          "required": false,
          "what": "llm",
        },
      ]
    `);
    expect(await findIn(config, {}, 'zh-CN')).toMatchInlineSnapshot(`
      [
        {
          "found": "语言模型 claude-sonnet（anthropic，https://api.anthropic.com/v1）；ANTHROPIC_API_KEY 中没有可用的密钥",
          "ok": false,
          "remedy": "请把密钥放进环境变量 ANTHROPIC_API_KEY；密钥不能写进配置文件。",
          "required": false,
          "what": "llm",
        },
      ]
    `);
  });

  it('is whether there is a key, never the key', async () => {
    server = await startScriptedServer({ status: 401, body: `who is ${KEY}?` });
    const config = `llm: { provider: openai-compatible, baseUrl: '${server.baseUrl}', model: qwen3 }`;
    const found = JSON.stringify(await findIn(config, { PLANPRESS_LLM_API_KEY: KEY }));
    expect(found).toContain('key from PLANPRESS_LLM_API_KEY');
    expect(found).toContain('who is [key]?');
    expect(found).not.toContain(KEY);
    expect(JSON.stringify(await findIn(config))).toContain('no key in PLANPRESS_LLM_API_KEY');
  });

  it('is that the form of replies fits', async () => {
    expect(await findAt(AS_DEMANDED)).toMatchObject({
      ok: true,
      found:
        'The model answers, and its server enforces JSON Schema; llm.reply: schema fits (asking took 30 tokens)',
    });
  });

  it('is that a stricter form is possible', async () => {
    const { ok, found } = await findAt(AS_DEMANDED, { reply: 'text' });
    expect(ok).toBe(true);
    expect(found).toContain('llm.reply is text, and could be schema');
  });

  it('is what to set when the server enforces less', async () => {
    expect(await findAt([OWN, OWN])).toMatchObject({
      ok: false,
      required: false,
      remedy: 'Set llm.reply to json in planpress.config.yaml.',
    });
  });

  it('is why the server is out of reach, and what to do', async () => {
    expect(await findAt({ status: 404, body: { error: 'model "qwen3" not found' } })).toMatchObject(
      {
        ok: false,
        found: expect.stringContaining('model "qwen3" not found') as string,
        remedy: expect.stringContaining('llm.model') as string,
      },
    );
  });
});
