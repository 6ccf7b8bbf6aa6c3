import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';

/** What a model says, and how its server gets it across. */
export interface ScriptedReply {
  /** An object is sent as JSON. */
  reply: string | object;
  /** Sent before it the way that servers tell thoughts apart. */
  reasoning?: string;
  tokens?: { input: number; output: number };
  finish?: 'stop' | 'length' | 'content_filter';
  /** Characters of one piece of the stream; 200 when absent. */
  chunk?: number;
  /** Milliseconds before every piece. */
  pause?: number;
  /** What becomes of the connection after so many characters; 0: before the first byte. */
  breaks?: { after: number; by: 'stall' | 'reset' | 'end' };
}

/** An HTTP answer as it stands: an error, a page, a stream that is none. */
export interface ScriptedResponse {
  status: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON; a string as it is, of the type in `headers`. */
  body?: string | object;
}

export type ScriptedAnswer = ScriptedReply | ScriptedResponse;

export interface ScriptedRequest {
  method: string;
  /** Such as /v1/chat/completions. */
  path: string;
  headers: IncomingHttpHeaders;
  /** The parsed JSON; undefined without a body. */
  body: ChatRequest | undefined;
}

/** What tests look at of a request. */
export interface ChatRequest {
  model: string;
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  max_tokens?: number;
  temperature?: number;
  seed?: number;
  response_format?: {
    type: 'json_schema' | 'json_object';
    json_schema?: { name: string; strict: boolean; schema: Record<string, unknown> };
  };
}

/**
 * One answer for every request, a list of them in turn, or a function of the request and its number from 0.
 * A request beyond the list is answered with 418, which nothing tries again.
 */
export type Script =
  | ScriptedAnswer
  | readonly ScriptedAnswer[]
  | ((
      request: ScriptedRequest & { body: ChatRequest },
      index: number,
    ) => ScriptedAnswer | Promise<ScriptedAnswer>);

export interface ScriptedServer {
  /** Such as http://127.0.0.1:40123/v1. */
  baseUrl: string;
  /** All that came, in this order, /v1/models included. */
  requests: ScriptedRequest[];
  /** The chat requests among them. */
  chats(): ChatRequest[];
  close(): Promise<void>;
}

/**
 * A server that speaks the protocol of OpenAI and says what a test wrote down for it:
 *
 * ```ts
 * const server = await startScriptedServer([{ status: 500 }, { reply: { diagnosis: 'Calls repeat.' } }]);
 * // … llm: { provider: 'openai-compatible', baseUrl: server.baseUrl, model: 'scripted' }
 * expect(server.chats()).toHaveLength(2);
 * await server.close();
 * ```
 */
export async function startScriptedServer(
  script: Script,
  { models = ['scripted'] }: { models?: readonly string[] } = {},
): Promise<ScriptedServer> {
  const requests: ScriptedRequest[] = [];
  let chats = 0;
  const server = createServer((asked, answer) => {
    void (async () => {
      const text = await readText(asked);
      const request: ScriptedRequest = {
        method: asked.method ?? '',
        path: asked.url ?? '',
        headers: asked.headers,
        body: text === '' ? undefined : (JSON.parse(text) as ChatRequest),
      };
      requests.push(request);
      const { body } = request;
      if (request.path === '/v1/models') return sendModels(answer, models);
      if (request.path !== '/v1/chat/completions' || body === undefined)
        return sendResponse(answer, {
          status: 404,
          body: { error: { message: 'no such address' } },
        });
      const said = await choose(script, { ...request, body }, chats++);
      return 'reply' in said ? sendReply(answer, body, said) : sendResponse(answer, said);
    })().catch(() => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    chats: () =>
      requests.flatMap(({ path, body }) =>
        path === '/v1/chat/completions' && body !== undefined ? [body] : [],
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function choose(
  script: Script,
  request: ScriptedRequest & { body: ChatRequest },
  index: number,
): ScriptedAnswer | Promise<ScriptedAnswer> {
  if (typeof script === 'function') return script(request, index);
  if (!isList(script)) return script;
  return script[index] ?? { status: 418, body: { error: { message: 'the script is at its end' } } };
}

const isList = (script: Script): script is readonly ScriptedAnswer[] => Array.isArray(script);

function sendModels(answer: ServerResponse, models: readonly string[]): void {
  const data = models.map((id) => ({ id, object: 'model' }));
  sendResponse(answer, { status: 200, body: { object: 'list', data } });
}

function sendResponse(
  answer: ServerResponse,
  { status, headers, body = '' }: ScriptedResponse,
): void {
  const isText = typeof body === 'string';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json';
  answer.writeHead(status, { 'Content-Type': type, ...headers });
  answer.end(isText ? body : JSON.stringify(body));
}

async function sendReply(
  answer: ServerResponse,
  asked: ChatRequest,
  said: ScriptedReply,
): Promise<void> {
  const { reply, reasoning, finish = 'stop', chunk = 200, pause = 0, breaks } = said;
  const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
  const usage = usageOf(said.tokens ?? { input: 100, output: Math.ceil(text.length / 4) });
  const head = { id: 'chatcmpl-1', created: 0, model: asked.model };
  if (breaks?.after === 0 && breaks.by !== 'end') {
    if (breaks.by === 'reset') answer.destroy();
    return;
  }
  if (asked.stream !== true) {
    const message = { role: 'assistant', content: text, reasoning_content: reasoning };
    const choices = [{ index: 0, message, finish_reason: finish }];
    const body = { ...head, object: 'chat.completion', choices, usage };
    return sendResponse(answer, { status: 200, body });
  }
  const send = (event: object): void => {
    const body = { ...head, object: 'chat.completion.chunk', ...event };
    answer.write(`data: ${JSON.stringify(body)}\n\n`);
  };
  const delta = (part: object, finishes: string | null = null): void =>
    send({ choices: [{ index: 0, delta: part, finish_reason: finishes }] });
  answer.writeHead(200, { 'Content-Type': 'text/event-stream' });
  delta({ role: 'assistant', content: '' });
  if (reasoning !== undefined) delta({ reasoning_content: reasoning });
  const until = Math.min(text.length, breaks?.after ?? Infinity);
  for (let at = 0; at < until; at += chunk) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (answer.destroyed) return;
    delta({ content: text.slice(at, Math.min(until, at + chunk)) });
  }
  if (breaks !== undefined) {
    if (breaks.by === 'end') answer.end();
    // What was written has to leave before the connection breaks.
    if (breaks.by === 'reset') setTimeout(() => answer.destroy(), 20);
    return;
  }
  delta({}, finish);
  if (asked.stream_options?.include_usage === true) send({ choices: [], usage });
  answer.end('data: [DONE]\n\n');
}

const usageOf = ({ input, output }: { input: number; output: number }): object => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
});
