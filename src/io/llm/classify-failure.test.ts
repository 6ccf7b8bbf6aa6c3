import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { ModelFailure } from '../../generate/llm/model-call.ts';
import { llmSchema } from '../../model/llm.ts';
import { connectModel } from './connect-model.ts';
import { failureOf, PROMPT, settingsFor } from './scripted-call.test-support.ts';
import type { Script } from './scripted-server.test-support.ts';

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

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
