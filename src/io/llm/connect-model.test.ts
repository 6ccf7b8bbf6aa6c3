import { afterEach, describe, expect, it } from 'vitest';
import { llmSchema, type LlmSettings } from '../../model/llm.ts';
import { ModelFailure, type ModelPrompt } from '../../generate/llm/model-call.ts';
import { connectModel } from './connect-model.ts';
import {
  startScriptedServer,
  type Script,
  type ScriptedServer,
} from './scripted-server.test-support.ts';

const KEY = 'sk-live-4f9a1c77d0e2b8';

const PROMPT: ModelPrompt = {
  system: 'You write plans.',
  turns: [{ role: 'user', text: 'Write the goals.' }],
  reply: { name: 'goals', schema: { type: 'object', properties: {}, additionalProperties: true } },
};

const servers: ScriptedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(script: Script): Promise<ScriptedServer> {
  const server = await startScriptedServer(script);
  servers.push(server);
  return server;
}

const settingsFor = (baseUrl: string, more: object = {}): LlmSettings =>
  llmSchema.parse({
    provider: 'openai-compatible',
    baseUrl,
    model: 'scripted',
    retries: 0,
    stallSeconds: 1,
    ...more,
  });

describe('connectModel(settings, effects)', () => {
  it('hands back the text, the tokens and how it ended', async () => {
    const server = await start({ reply: { goals: [] }, tokens: { input: 12, output: 5 } });
    const call = connectModel(settingsFor(server.baseUrl), { env: {} });
    expect(await call(PROMPT)).toEqual({
      text: '{"goals":[]}',
      tokens: { input: 12, output: 5 },
      finish: 'stop',
    });
  });

  it('rejects with the kind of failure', async () => {
    const server = await start({ status: 401, body: { error: { message: `no: ${KEY}` } } });
    const call = connectModel(settingsFor(server.baseUrl), {
      env: { PLANPRESS_LLM_API_KEY: KEY },
    });
    const failure = await call(PROMPT).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ModelFailure);
    expect(failure).toMatchObject({ kind: 'unauthorised', status: 401, detail: 'no: [key]' });
  });
});
