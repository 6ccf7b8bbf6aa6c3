import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ModelFailure, type CallProgress } from '../../generate/llm/model-call.ts';
import { connectModel } from './connect-model.ts';
import {
  ENV,
  failureOf,
  KEY,
  PROMPT,
  SCHEMA,
  settingsFor,
  start,
} from './scripted-call.test-support.ts';
import type { Script } from './scripted-server.test-support.ts';

const SOON = { 'retry-after-ms': '10' };

describe('a call', () => {
  it('hands back the text, the tokens and how it ended', async () => {
    const server = await start({ reply: { goals: [] }, tokens: { input: 12, output: 5 } });
    const call = connectModel(settingsFor(server.baseUrl), { env: {} });
    expect(await call(PROMPT)).toEqual({
      text: '{"goals":[]}',
      tokens: { input: 12, output: 5 },
      finish: 'stop',
    });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('sends the turns, the parameters and the key', async () => {
    const server = await start({ reply: {} });
    const settings = settingsFor(server.baseUrl, {
      temperature: 0.3,
      seed: 7,
      maxOutputTokens: 900,
    });
    await connectModel(settings, { env: { PLANPRESS_LLM_API_KEY: ` ${KEY}\n` } })(PROMPT);
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(server.chats()[0]).toMatchObject({
      model: 'scripted',
      temperature: 0.3,
      seed: 7,
      max_tokens: 900,
      stream: true,
      messages: [
        { role: 'system', content: 'You write plans.' },
        { role: 'user', content: 'Write the goals.' },
        { role: 'assistant', content: '{}' },
        { role: 'user', content: 'Goals are missing.' },
      ],
    });
  });

  it.each([
    [
      'schema',
      { type: 'json_schema', json_schema: { name: 'goals', strict: false, schema: SCHEMA } },
    ],
    ['json', { type: 'json_object' }],
    ['text', undefined],
  ])('asks for the form of the reply by %s', async (reply, expected) => {
    const server = await start({ reply: {} });
    await connectModel(settingsFor(server.baseUrl, { reply }), { env: {} })(PROMPT);
    expect(server.chats()[0]?.response_format).toEqual(expected);
  });

  it('tells how much came, and leaves thoughts out', async () => {
    const server = await start({ reply: '<think>or 9?</think>{"a":1}', reasoning: 'hm', chunk: 5 });
    const seen: CallProgress[] = [];
    const call = connectModel(settingsFor(server.baseUrl), { env: {} });
    const { text } = await call(PROMPT, { onProgress: (progress) => seen.push(progress) });
    expect(text).toBe('{"a":1}');
    expect(seen[0]).toEqual({ step: 'wrote', characters: 2 });
    expect(seen.at(-1)).toEqual({ step: 'wrote', characters: 29 });
  });

  it('says when a reply was cut off or held back', async () => {
    const server = await start([
      { reply: '{"goals":[', finish: 'length' },
      { reply: '', finish: 'content_filter' },
    ]);
    const call = connectModel(settingsFor(server.baseUrl), { env: {} });
    expect(await call(PROMPT)).toMatchObject({ text: '{"goals":[', finish: 'length' });
    expect(await call(PROMPT)).toMatchObject({ text: '', finish: 'filtered' });
  });

  it('reads a reply of a server that does not stream', async () => {
    const message = { role: 'assistant', content: '{"goals":[]}', reasoning_content: 'hm' };
    const body = {
      choices: [{ index: 0, message, finish_reason: 'length' }],
      usage: { prompt_tokens: 12, completion_tokens: 5 },
    };
    const server = await start({ status: 200, body });
    const reply = await connectModel(settingsFor(server.baseUrl), { env: {} })(PROMPT);
    expect(reply).toEqual({
      text: '{"goals":[]}',
      tokens: { input: 12, output: 5 },
      finish: 'length',
    });
  });

  it('does not read one of any size', async () => {
    const message = { content: 'x'.repeat(13_000_000) };
    const server = await start({ status: 200, body: { choices: [{ message }] } });
    const call = connectModel(settingsFor(server.baseUrl), { env: {} });
    await expect(call(PROMPT)).rejects.toMatchObject({ kind: 'too-large' });
  });

  it('outlives a reply that is slow but never silent', async () => {
    const server = await start({ reply: '{"goals":[]}', chunk: 2, pause: 300 });
    const { text } = await connectModel(settingsFor(server.baseUrl), { env: {} })(PROMPT);
    expect(text).toBe('{"goals":[]}');
  });
});

describe('a call that fails by chance', () => {
  it('is made again as the server asks', async () => {
    const server = await start([
      { status: 429, headers: SOON },
      { status: 503, headers: SOON },
      { reply: { goals: [] } },
    ]);
    const seen: CallProgress[] = [];
    const call = connectModel(settingsFor(server.baseUrl, { retries: 2 }), { env: {} });
    const { text } = await call(PROMPT, { onProgress: (progress) => seen.push(progress) });
    expect(text).toBe('{"goals":[]}');
    expect(seen.slice(0, 2)).toEqual([
      { step: 'waits', seconds: 0.01, failure: 'rate-limited' },
      { step: 'waits', seconds: 0.01, failure: 'server-error' },
    ]);
  });

  it('is made again after a stall and after a broken connection', async () => {
    const server = await start([
      { reply: '{"a":1}', breaks: { after: 3, by: 'stall' } },
      { reply: '{"a":1}', breaks: { after: 3, by: 'reset' } },
      { reply: '{"a":2}' },
    ]);
    const call = connectModel(settingsFor(server.baseUrl, { retries: 2 }), { env: {} });
    expect(await call(PROMPT)).toMatchObject({ text: '{"a":2}' });
  });

  it('is given up after its retries', async () => {
    const server = await start({ status: 429, headers: SOON });
    const call = connectModel(settingsFor(server.baseUrl, { retries: 2 }), { env: {} });
    await expect(call(PROMPT)).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(server.chats()).toHaveLength(3);
  });

  it.each<[string, Script]>([
    ['for a wrong key', { status: 401 }],
    ['for a wait of an hour', { status: 429, headers: { 'retry-after': '3600' } }],
    [
      'for a quota that is spent',
      {
        status: 429,
        headers: SOON,
        body: { error: { message: 'You exceeded your current quota' } },
      },
    ],
  ])('is not made again %s', async (_, script) => {
    const server = await start(script);
    const call = connectModel(settingsFor(server.baseUrl, { retries: 2 }), { env: {} });
    await expect(call(PROMPT)).rejects.toBeInstanceOf(ModelFailure);
    expect(server.chats()).toHaveLength(1);
  });
});

describe('a call that is ended', () => {
  it.each<[string, Script]>([
    ['while nothing comes', { reply: '', breaks: { after: 0, by: 'stall' } }],
    ['while a reply comes', { reply: 'x'.repeat(1000), chunk: 1, pause: 20 }],
    ['while it waits to be made again', { status: 429, headers: { 'retry-after': '60' } }],
  ])('rejects at once with the reason, %s', async (_, script) => {
    const server = await start(script);
    const ends = new AbortController();
    const reason = new Error('enough');
    const settings = settingsFor(server.baseUrl, { retries: 2, stallSeconds: 60 });
    const running = connectModel(settings, { env: {} })(PROMPT, { signal: ends.signal });
    setTimeout(() => ends.abort(reason), 200);
    const from = performance.now();
    await expect(running).rejects.toBe(reason);
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('sends nothing when it was ended before', async () => {
    const server = await start({ reply: {} });
    const call = connectModel(settingsFor(server.baseUrl), { env: {} });
    await expect(call(PROMPT, { signal: AbortSignal.abort('over') })).rejects.toBe('over');
    expect(server.requests).toEqual([]);
  });
});

describe('the key', () => {
  it('goes nowhere but to the server, whatever it answers', async () => {
    const bodies = [
      { error: { message: `Incorrect API key provided: ${KEY}` } },
      `Authorization: Bearer ${KEY}`,
      `<html><title>${KEY}</title>`,
      `basic ${Buffer.from(`user:${KEY}`).toString('base64')}`,
    ];
    const headers = { 'x-echo': KEY, 'content-type': 'text/html' };
    for (const body of bodies) {
      const failure = await failureOf({ status: 400, headers, body });
      const all = `${inspect(failure, { depth: 20, showHidden: true })}${failure.stack}`;
      expect(all).not.toContain(KEY.slice(0, 12));
      expect(all).not.toContain(Buffer.from(KEY).toString('base64').slice(0, 12));
      expect(failure.detail).toContain('[key]');
    }
  });

  it('goes to no other host than the environment names, nor does the plan', async () => {
    const server = await start({ reply: {} });
    const settings = settingsFor(server.baseUrl);
    const { host, hostname } = new URL(server.baseUrl);
    for (const other of ['llm.example', `${hostname}:1`, `${host}.example`]) {
      const env = { ...ENV, PLANPRESS_LLM_HOST: other };
      expect(() => connectModel(settings, { env })).toThrow('other-host');
    }
    for (const own of [host, ` ${hostname}\n`]) {
      await connectModel(settings, { env: { ...ENV, PLANPRESS_LLM_HOST: own } })(PROMPT);
    }
    expect(server.chats()).toHaveLength(2);
  });

  it('is taken out of a reply that holds it', async () => {
    const server = await start({ reply: `{"note":"${KEY}"}`, chunk: 3 });
    const { text } = await connectModel(settingsFor(server.baseUrl), { env: ENV })(PROMPT);
    expect(text).toBe('{"note":"[key]"}');
  });

  it('is taken out of an error within a stream, and of a redirect', async () => {
    const headers = { 'content-type': 'text/event-stream' };
    const body = `data: ${JSON.stringify({ error: { message: KEY } })}\n\n`;
    expect((await failureOf({ status: 200, headers, body })).detail).toBe('[key]');
    const location = `https://elsewhere.example/${KEY}`;
    expect((await failureOf({ status: 307, headers: { location } })).detail).toContain('[key]');
  });

  it('is not sent on to where a server redirects', async () => {
    const other = await start({ reply: {} });
    const location = `${other.baseUrl}/chat/completions`;
    await failureOf({ status: 307, headers: { location } });
    expect(other.requests).toEqual([]);
  });
});
