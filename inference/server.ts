/**
 * A real llama.cpp behind the protocol of OpenAI: /v1/models and /v1/chat/completions, streamed or not.
 * What a request asks of the form of its reply becomes a grammar by the code that llama-server itself
 * uses for it.
 *
 * `node server.ts MODEL.gguf`, started with an IPC channel, sends `{ baseUrl }` over it. It is a process
 * of its own because llama.cpp writes its log to the output.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { loadLlama, type ReplyForm } from './llama.ts';

/** What is read of a request; llama.cpp decides about the rest. */
interface ChatRequest {
  messages: { role: string; content: string }[];
  max_tokens?: number;
  temperature?: number;
  seed?: number;
  stream?: boolean;
  response_format?: ReplyForm;
}

type Finish = 'stop' | 'length';

interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
}

/** Tokens that a prompt and its reply may have together. */
const CONTEXT = 65_536;

const [model = ''] = process.argv.slice(2);
const llama = await loadLlama(model, CONTEXT);

/** The last reply: tests ask whether it went on after nobody listened. */
let last = { tokens: 0, running: false };

class BadRequest extends Error {}

async function complete(
  request: ChatRequest,
  gone: AbortSignal,
  onText: (text: string) => void,
): Promise<{ text: string; finish: Finish; usage: Usage }> {
  const { messages, max_tokens, temperature = 0.8, seed, response_format } = request;
  const formatted = formatPrompt(messages, response_format);
  const { tokens } = await llama.tokenize(formatted.prompt);
  if (tokens.length >= CONTEXT) {
    throw new BadRequest(
      `the request exceeds the available context size (${tokens.length} tokens, ${CONTEXT} available)`,
    );
  }
  gone.throwIfAborted();
  const mine = { tokens: 0, running: true };
  const { promise, stop } = await llama.parallel.completion(
    {
      ...formatted,
      n_predict: max_tokens ?? -1,
      temperature,
      ...(seed === undefined ? {} : { seed }),
    },
    (_, { token }) => {
      last = mine;
      mine.tokens += 1;
      onText(token);
    },
  );
  gone.addEventListener('abort', stop, { once: true });
  try {
    const result = await promise;
    return {
      text: result.text,
      finish: result.stopped_limit || result.context_full ? 'length' : 'stop',
      usage: {
        prompt_tokens: tokens.length,
        completion_tokens: result.tokens_predicted,
        total_tokens: tokens.length + result.tokens_predicted,
      },
    };
  } finally {
    mine.running = false;
    gone.removeEventListener('abort', stop);
  }
}

/** The prompt by the template of the model, and the grammar of the form that is asked for. */
function formatPrompt(
  messages: ChatRequest['messages'],
  form: ReplyForm | undefined,
): { prompt: string; grammar: string } {
  // Any JSON is an object here, as in llama-server.
  const asked = form?.type === 'json_object' ? { schema: { type: 'object' }, ...form } : form;
  const options = asked === undefined ? {} : { response_format: asked };
  try {
    const { prompt, grammar = '' } = llama.getFormattedChat(messages, undefined, options);
    return { prompt, grammar };
  } catch (error) {
    throw new BadRequest((error as Error).message);
  }
}

async function answerChat(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const body = JSON.parse(await text(request)) as ChatRequest;
  const about = { id: 'chatcmpl-1', created: 0, model: 'tiny-random' };
  const chunk = (value: object): void => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(
      `data: ${JSON.stringify({ ...about, object: 'chat.completion.chunk', ...value })}\n\n`,
    );
  };
  const say = (delta: object, finish_reason: Finish | null = null): void =>
    chunk({ choices: [{ index: 0, delta, finish_reason }] });
  const onText = (content: string): void => {
    if (body.stream === true && content !== '') say({ role: 'assistant', content });
  };

  const { text: content, finish, usage } = await complete(body, gone.signal, onText);
  if (body.stream === true) {
    say({}, finish);
    chunk({ choices: [], usage });
    response.end('data: [DONE]\n\n');
    return;
  }
  const message = { role: 'assistant', content };
  sendJson(response, 200, {
    ...about,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finish }],
    usage,
  });
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

const server = createServer((request, response) => {
  if (request.url === '/v1/models')
    return sendJson(response, 200, {
      object: 'list',
      data: [{ id: 'tiny-random', object: 'model' }],
    });
  if (request.url === '/last') return sendJson(response, 200, last);
  if (request.url !== '/v1/chat/completions') return sendJson(response, 404, {});
  answerChat(request, response).catch((error: unknown) => {
    if (response.headersSent || response.destroyed) return void response.destroy();
    const status = error instanceof BadRequest ? 400 : 500;
    const { message } = error as Error;
    sendJson(response, status, { error: { code: status, message, type: 'invalid_request_error' } });
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ baseUrl: `http://127.0.0.1:${port}/v1` });
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
