import { inspect } from 'node:util';
import { onTestFinished } from 'vitest';
import { ModelFailure, type ModelPrompt } from '../../generate/llm/model-call.ts';
import { llmSchema, type LlmSettings } from '../../model/llm.ts';
import { connectModel } from './connect-model.ts';
import {
  startScriptedServer,
  type Script,
  type ScriptedServer,
} from './scripted-server.test-support.ts';

export const KEY = 'sk-live-4f9a1c77d0e2b8';
export const ENV = { PLANPRESS_LLM_API_KEY: KEY };

export const SCHEMA = { type: 'object', properties: { goals: { type: 'array' } } };

/** A prompt with a repair in it. */
export const PROMPT: ModelPrompt = {
  system: 'You write plans.',
  turns: [
    { role: 'user', text: 'Write the goals.' },
    { role: 'assistant', text: '{}' },
    { role: 'user', text: 'Goals are missing.' },
  ],
  reply: { name: 'goals', schema: SCHEMA },
};

/** A server that ends with the test. */
export async function start(script: Script): Promise<ScriptedServer> {
  const server = await startScriptedServer(script);
  onTestFinished(() => server.close());
  return server;
}

/** Settings of a test: impatient, and without retries. */
export const settingsFor = (baseUrl: string, more: object = {}): LlmSettings =>
  llmSchema.parse({
    provider: 'openai-compatible',
    baseUrl,
    model: 'scripted',
    retries: 0,
    stallSeconds: 1,
    ...more,
  });

/** Asks a server that follows the script, and hands back the failure of the call. */
export async function failureOf(script: Script, more: object = {}): Promise<ModelFailure> {
  const server = await start(script);
  const call = connectModel(settingsFor(server.baseUrl, more), { env: ENV });
  const failure: unknown = await call(PROMPT).catch((error: unknown) => error);
  if (!(failure instanceof ModelFailure)) throw new Error(`no failure: ${inspect(failure)}`);
  return failure;
}
