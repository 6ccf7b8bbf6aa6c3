import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { llmSchema } from '../../model/llm.ts';
import type { ModelPrompt } from '../../generate/llm/model-call.ts';
import { connectModel } from './connect-model.ts';

const KEY = 'sk-live-4f9a1c77d0e2b8';

/** One field may be left out, as in most replies. */
const SCHEMA = {
  type: 'object',
  properties: { goal: { type: 'string' }, note: { type: 'string' } },
  required: ['goal'],
  additionalProperties: false,
};

const PROMPT: ModelPrompt = {
  system: 'You write plans.',
  turns: [{ role: 'user', text: 'Write the goal.' }],
  reply: { name: 'goals', schema: SCHEMA },
};

interface Sent {
  url: string;
  headers: Record<string, string>;
  body: Record<string, unknown>;
  redirect: string | undefined;
}

/** Asks a service by name that answers with these events, and tells what was sent to it. */
async function ask(
  settings: { provider: string; model: string },
  env: Record<string, string>,
  events: readonly object[],
): Promise<{ sent: Sent; reply: unknown }> {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = (url, init) => {
    sent.push({
      url: String(url),
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: JSON.parse(String(init?.body)) as Record<string, unknown>,
      redirect: init?.redirect,
    });
    const stream = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
    const headers = { 'content-type': 'text/event-stream' };
    return Promise.resolve(new Response(stream, { headers }));
  };
  const call = connectModel(llmSchema.parse({ ...settings, retries: 0 }), { env, fetch });
  const reply = await call(PROMPT);
  if (sent[0] === undefined || sent.length > 1) throw new Error(`${sent.length} requests`);
  return { sent: sent[0], reply };
}

const EXPECTED = { text: '{"goal":"x"}', tokens: { input: 9, output: 4 }, finish: 'stop' };

// A run has said where it sends a plan; the clients alone would obey these.
beforeEach(() => {
  for (const service of ['OPENAI', 'ANTHROPIC', 'GOOGLE_GENERATIVE_AI'])
    vi.stubEnv(`${service}_BASE_URL`, 'https://elsewhere.example');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a service by name', () => {
  it('openai is asked for responses by a schema with optional fields, and to keep nothing', async () => {
    const item = { type: 'message', id: 'm', phase: null };
    const { sent, reply } = await ask(
      { provider: 'openai', model: 'gpt-4.1' },
      { OPENAI_API_KEY: KEY },
      [
        { type: 'response.output_item.added', output_index: 0, item },
        { type: 'response.output_text.delta', item_id: 'm', delta: '{"goal":"x"}' },
        { type: 'response.output_item.done', output_index: 0, item },
        { type: 'response.completed', response: { usage: { input_tokens: 9, output_tokens: 4 } } },
      ],
    );
    expect(reply).toEqual(EXPECTED);
    expect(sent).toMatchObject({
      url: 'https://api.openai.com/v1/responses',
      headers: { authorization: `Bearer ${KEY}` },
      redirect: 'manual',
      body: {
        store: false,
        stream: true,
        text: { format: { type: 'json_schema', strict: false, name: 'goals', schema: SCHEMA } },
      },
    });
  });

  it('anthropic is asked by a schema', async () => {
    const { sent, reply } = await ask(
      { provider: 'anthropic', model: 'claude-sonnet-4-5' },
      { ANTHROPIC_API_KEY: KEY },
      [
        {
          type: 'message_start',
          message: {
            id: 'm',
            model: 'claude',
            role: 'assistant',
            content: [],
            usage: { input_tokens: 9, output_tokens: 1 },
          },
        },
        { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
        {
          type: 'content_block_delta',
          index: 0,
          delta: { type: 'text_delta', text: '{"goal":"x"}' },
        },
        { type: 'content_block_stop', index: 0 },
        { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 4 } },
        { type: 'message_stop' },
      ],
    );
    expect(reply).toEqual(EXPECTED);
    expect(sent).toMatchObject({
      url: 'https://api.anthropic.com/v1/messages',
      headers: { 'x-api-key': KEY },
      redirect: 'manual',
    });
    expect(JSON.stringify(sent.body)).toContain('"note"');
  });

  it('google is asked by a schema, with the key in no address', async () => {
    const { sent, reply } = await ask(
      { provider: 'google', model: 'gemini-2.5-pro' },
      { GOOGLE_GENERATIVE_AI_API_KEY: KEY },
      [
        {
          candidates: [{ content: { parts: [{ text: '{"goal":"x"}' }] }, finishReason: 'STOP' }],
          usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 4, totalTokenCount: 13 },
        },
      ],
    );
    expect(reply).toEqual(EXPECTED);
    expect(sent.url).toBe(
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse',
    );
    expect(sent.headers['x-goog-api-key']).toBe(KEY);
    expect(JSON.stringify(sent.body)).toContain('"note"');
  });
});
