import { afterEach, describe, expect, it } from 'vitest';
import { llmSchema, type LlmSettings } from '../../model/llm.ts';
import { probeModel } from './probe-model.ts';
import {
  startScriptedServer,
  type ChatRequest,
  type Script,
  type ScriptedAnswer,
  type ScriptedServer,
} from './scripted-server.test-support.ts';

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

async function probe(script: Script): ReturnType<typeof probeModel> {
  server = await startScriptedServer(script);
  const settings: LlmSettings = llmSchema.parse({
    provider: 'openai-compatible',
    baseUrl: server.baseUrl,
    model: 'scripted',
    stallSeconds: 1,
  });
  return probeModel(settings, { env: {} });
}

const tokens = { input: 20, output: 10 };
const OWN: ScriptedAnswer = { reply: { answer: 'blue' }, tokens };
const FENCED: ScriptedAnswer = { reply: '```json\n{"answer":"blue"}\n```', tokens };
const REFUSED: ScriptedAnswer = { status: 400, body: { error: 'unknown response_format' } };

/** A server that writes what the schema demands, as a grammar would make it. */
const ENFORCES = ({ body }: { body: ChatRequest }): ScriptedAnswer => {
  const schema = body.response_format?.json_schema?.schema ?? {};
  const properties = Object.entries(schema['properties'] as Record<string, { enum: unknown[] }>);
  return {
    reply: Object.fromEntries(
      properties.map(
        ([
          name,
          {
            enum: [only],
          },
        ]) => [name, only],
      ),
    ),
    tokens,
  };
};

describe('probeModel(settings)', () => {
  it('sees a server that enforces a schema, with one call', async () => {
    const found = await probe(ENFORCES);
    expect(found).toEqual({ reachable: true, supports: { schema: true }, tokens: 30 });
    expect(server?.chats()).toHaveLength(1);
  });

  it.each<[string, ScriptedAnswer[], object, number]>([
    ['takes a schema but does not keep to it', [OWN, OWN], { schema: false, json: true }, 60],
    ['refuses a schema', [REFUSED, OWN], { schema: false, json: true }, 30],
    ['fails at a schema', [{ status: 500 }, OWN], { schema: false, json: true }, 30],
    ['keeps to no form', [FENCED, FENCED], { schema: false, json: false }, 60],
    ['refuses all forms', [REFUSED, REFUSED, OWN], { schema: false, json: false }, 30],
  ])('sees a server that %s', async (_, script, supports, spent) => {
    expect(await probe(script)).toEqual({ reachable: true, supports, tokens: spent });
  });

  it('claims nothing of an answer that was cut off', async () => {
    const found = await probe({ reply: '', finish: 'length', tokens });
    expect(found).toEqual({ reachable: true, supports: {}, tokens: 60 });
  });

  it.each<[string, ScriptedAnswer, number]>([
    ['unauthorised', { status: 401 }, 1],
    ['not-found', { status: 404 }, 1],
    ['rate-limited', { status: 429 }, 1],
    ['stalled', { reply: '', breaks: { after: 0, by: 'stall' } }, 1],
    ['server-error', { status: 500 }, 3],
  ])('hands back why a server is out of reach: %s', async (kind, answer, calls) => {
    const found = await probe(answer);
    expect(found).toMatchObject({ reachable: false, failure: { kind }, tokens: 0 });
    expect(server?.chats()).toHaveLength(calls);
  });
});
