import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { llmSchema, type LlmSettings } from '../../model/llm.ts';
import {
  ModelFailure,
  type CallProgress,
  type ModelPrompt,
} from '../../generate/llm/model-call.ts';
import { connectModel } from './connect-model.ts';
import {
  startScriptedServer,
  type Script,
  type ScriptedServer,
} from './scripted-server.test-support.ts';

const KEY = 'sk-live-4f9a1c77d0e2b8';
const ENV = { PLANPRESS_LLM_API_KEY: KEY };

const SCHEMA = { type: 'object', properties: { goals: { type: 'array' } } };

const PROMPT: ModelPrompt = {
  system: 'You write plans.',
  turns: [
    { role: 'user', text: 'Write the goals.' },
    { role: 'assistant', text: '{}' },
    { role: 'user', text: 'Goals are missing.' },
  ],
  reply: { name: 'goals', schema: SCHEMA },
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

/** Asks a server that follows the script, and hands back the failure of the call. */
async function failureOf(script: Script, more: object = {}): Promise<ModelFailure> {
  const server = await start(script);
  const call = connectModel(settingsFor(server.baseUrl, more), { env: ENV });
  const failure: unknown = await call(PROMPT).catch((error: unknown) => error);
  if (!(failure instanceof ModelFailure)) throw new Error(`no failure: ${inspect(failure)}`);
  return failure;
}

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

  it('outlives a reply that is slow but never silent', async () => {
    const server = await start({ reply: '{"goals":[]}', chunk: 2, pause: 300 });
    const { text } = await connectModel(settingsFor(server.baseUrl), { env: {} })(PROMPT);
    expect(text).toBe('{"goals":[]}');
  });
});

describe('a failure', () => {
  const says = (message: string, code?: string): object => ({ error: { message, code } });

  it.each<[string, Script, object]>([
    [
      '401',
      { status: 401, body: says('Bad key') },
      { kind: 'unauthorised', status: 401, detail: 'Bad key' },
    ],
    ['403', { status: 403 }, { kind: 'unauthorised', status: 403 }],
    [
      '404',
      { status: 404, body: { error: 'model "x" not found' } },
      { kind: 'not-found', detail: 'model "x" not found' },
    ],
    [
      '400',
      { status: 400, body: says('response_format is unknown') },
      { kind: 'refused', status: 400 },
    ],
    [
      '422',
      { status: 422, body: { detail: [{ msg: 'extra field' }] } },
      { kind: 'refused', detail: 'extra field' },
    ],
    ['402', { status: 402, body: says('Insufficient Balance') }, { kind: 'refused', status: 402 }],
    ['413', { status: 413 }, { kind: 'too-long' }],
    [
      '429',
      { status: 429, headers: { 'retry-after': '3' } },
      { kind: 'rate-limited', retryAfter: 3 },
    ],
    [
      '500',
      { status: 500, body: 'out of memory' },
      { kind: 'server-error', detail: 'out of memory' },
    ],
    ['503', { status: 503 }, { kind: 'server-error', status: 503 }],
    [
      'a page',
      {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html><title>Sign in</title>',
      },
      { kind: 'not-understood', detail: 'HTML: Sign in' },
    ],
    [
      'a page with 502',
      {
        status: 502,
        headers: { 'content-type': 'text/html' },
        body: '<html><title>Bad gateway</title>',
      },
      { kind: 'server-error', detail: 'HTML: Bad gateway' },
    ],
    [
      'an object instead of a stream',
      { status: 200, body: says('quota') },
      { kind: 'not-understood', detail: 'quota' },
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://elsewhere.example/in?token=1' } },
      { kind: 'not-understood', detail: '302 → https://elsewhere.example/in' },
    ],
    [
      'a broken stream',
      {
        status: 200,
        headers: { 'content-type': 'text/event-stream' },
        body: 'data: {"choices":\n\n',
      },
      { kind: 'not-understood' },
    ],
    [
      'an empty stream',
      { status: 200, headers: { 'content-type': 'text/event-stream' } },
      { kind: 'not-understood' },
    ],
    ['an empty reply', { reply: ' ' }, { kind: 'not-understood', detail: 'empty reply' }],
    [
      'a stream that ends early',
      { reply: '{"goals":[]}', breaks: { after: 4, by: 'end' } },
      { kind: 'not-understood' },
    ],
    [
      'a connection that breaks',
      { reply: '{"goals":[]}', breaks: { after: 4, by: 'reset' } },
      { kind: 'unreachable' },
    ],
    [
      'a connection that breaks at once',
      { reply: '', breaks: { after: 0, by: 'reset' } },
      { kind: 'unreachable' },
    ],
    [
      'a stalled stream',
      { reply: '{"goals":[]}', breaks: { after: 4, by: 'stall' } },
      { kind: 'stalled' },
    ],
    ['silence', { reply: '', breaks: { after: 0, by: 'stall' } }, { kind: 'stalled' }],
  ])('of %s', async (_, script, expected) => {
    expect(await failureOf(script)).toMatchObject(expected);
  });

  it.each([
    "This model's maximum context length is 4096 tokens. However, you requested 9000 tokens.",
    'the request exceeds the available context size, try increasing it',
    'prompt is too long: 210000 tokens > 200000 maximum',
    'The input token count (1300000) exceeds the maximum number of tokens allowed (1048575).',
    'Please reduce the length of the messages or completion.',
    'Input length 40000 exceeds max_model_len 32768',
  ])('of a prompt that is too long: %s', async (message) => {
    expect(await failureOf({ status: 400, body: says(message) })).toMatchObject({
      kind: 'too-long',
    });
  });

  it.each<[string, object, string]>([
    ['a rate', { message: 'Slow down', type: 'rate_limit_exceeded' }, 'rate-limited'],
    ['a status', { message: 'No grammar for this schema', code: 400 }, 'refused'],
    ['a long prompt', { message: '', type: 'exceed_context_size_error', code: 400 }, 'too-long'],
    ['an overload', { message: 'Overloaded', type: 'overloaded_error' }, 'server-error'],
  ])('that comes within the stream, of %s', async (_, error, kind) => {
    const body = `data: ${JSON.stringify({ error })}\n\n`;
    const headers = { 'content-type': 'text/event-stream' };
    expect(await failureOf({ status: 200, headers, body })).toMatchObject({ kind });
  });

  it('of a server that does not run', async () => {
    const call = connectModel(settingsFor(`http://127.0.0.1:${await freePort()}/v1`), { env: {} });
    const failure: unknown = await call(PROMPT).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'unreachable' });
    expect((failure as ModelFailure).detail).toMatch(/^connect ECONNREFUSED 127\.0\.0\.1:\d+$/);
  });

  it('of a name that nobody knows', async () => {
    const call = connectModel(settingsFor('http://no-such-host.invalid/v1'), { env: {} });
    await expect(call(PROMPT)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('of a reply of 10 MB ends the call early', async () => {
    const much = { reply: 'x'.repeat(10_000_000), chunk: 100_000 };
    expect(await failureOf(much)).toMatchObject({ kind: 'too-large' });
    expect(await failureOf({ ...much, chunk: 10_000_000 })).toMatchObject({ kind: 'too-large' });
  });

  it('of an error of 10 MB shows its beginning', async () => {
    const { kind, detail = '' } = await failureOf({ status: 500, body: 'x'.repeat(10_000_000) });
    expect(kind).toBe('server-error');
    expect(detail).toHaveLength(300);
  });

  it('of a missing key comes before anything is sent', () => {
    const settings = llmSchema.parse({ provider: 'anthropic', model: 'claude' });
    for (const key of [undefined, '', ' ', 'with space', 'schlüssel'])
      expect(() => connectModel(settings, { env: { ANTHROPIC_API_KEY: key } })).toThrow(
        expect.objectContaining({ kind: 'no-key' }),
      );
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

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
