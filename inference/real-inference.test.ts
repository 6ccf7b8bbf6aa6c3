import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { jsonSchemaOf } from '../src/generate/llm/json-schema.ts';
import type { ModelFailure, ModelPrompt } from '../src/generate/llm/model-call.ts';
import { replySchemaOf } from '../src/generate/llm/reply-schema.ts';
import { SECTION_PLANS } from '../src/generate/llm/sections.ts';
import { connectModel } from '../src/io/llm/connect-model.ts';
import { probeModel } from '../src/io/llm/probe-model.ts';
import { LLM_SECTIONS, llmSchema, type LlmSection, type LlmSettings } from '../src/model/llm.ts';
import { parseReply } from '../src/parse/parse-reply.ts';
import { startRealServer, type RealServer } from './start-server.test-support.ts';

let server: RealServer;
before(async () => {
  server = await startRealServer();
});
after(() => server.close());

const settings = (fields: Partial<LlmSettings> = {}): LlmSettings =>
  llmSchema.parse({
    provider: 'openai-compatible',
    baseUrl: server.baseUrl,
    model: 'tiny-random',
    temperature: 0.8,
    seed: 7,
    ...fields,
  });
const call = (fields?: Partial<LlmSettings>) => connectModel(settings(fields), { env: {} });

const ask = (text: string, schema?: object): ModelPrompt => ({
  system: 'You write plans.',
  turns: [{ role: 'user', text }],
  ...(schema === undefined ? {} : { reply: { name: 'reply', schema: { ...schema } } }),
});

/** Goes on for thousands of tokens: each of the items has to be there. */
const ENDLESS = {
  type: 'object',
  properties: { items: { type: 'array', items: { type: 'string' }, minItems: 1500 } },
  required: ['items'],
  additionalProperties: false,
};

/** Whether a model that writes noise keeps to a schema is up to the grammar alone. */
describe('connectModel against llama.cpp', () => {
  it('streams plain text in both languages and counts its tokens', async () => {
    let pieces = 0;
    const reply = await call()(ask('客户体验 and service'), {
      onProgress: ({ step }) => {
        if (step === 'wrote') pieces += 1;
      },
    });
    assert.equal(reply.finish, 'stop');
    assert.ok(pieces > 5, `${pieces} pieces`);
    // A token a character: the template and the system prompt come on top of 21.
    assert.ok(reply.tokens.input > 40, `${reply.tokens.input} tokens read`);
    assert.ok(reply.tokens.output >= pieces, `${reply.tokens.output} tokens in ${pieces} pieces`);
  });

  it('writes the same for the same seed, and something else for another', async () => {
    const [first, again, other] = [
      await call()(ask('plan')),
      await call()(ask('plan')),
      await call({ seed: 8 })(ask('plan')),
    ];
    assert.equal(first.text, again.text);
    assert.notEqual(first.text, other.text);
  });

  it('gets any JSON where JSON alone is asked for, between the fences that llama.cpp allows', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const reply = await call({ reply: 'json', seed })(ask('plan', { type: 'object' }));
      assert.equal(typeof jsonIn(reply.text), 'object');
    }
  });

  it('says that a reply was cut off at the most tokens', async () => {
    const reply = await call({ maxOutputTokens: 256 })(ask('plan', ENDLESS));
    assert.equal(reply.finish, 'length');
    assert.equal(reply.tokens.output, 256);
    assert.throws(() => JSON.parse(reply.text));
  });

  it('ends the writing of the model when a call is given up', async () => {
    const given = new AbortController();
    await assert.rejects(
      call()(ask('plan', ENDLESS), {
        signal: given.signal,
        onProgress: () => given.abort(new Error('enough')),
      }),
    );
    await waitUntil(async () => !(await server.last()).running);
    const { tokens } = await server.last();
    assert.ok(tokens < 1000, `${tokens} tokens were written`);
  });

  it('tells a prompt that is longer than the model reads', async () => {
    const failure = await failureOf(call()(ask('很长'.repeat(40_000))));
    assert.equal(failure.kind, 'too-long');
  });

  it('tells a schema that the server does not know, in its words', async () => {
    const failure = await failureOf(call()(ask('plan', { type: 'nonsense' })));
    assert.equal(failure.kind, 'refused');
    assert.match(failure.detail ?? '', /Unrecognized schema/);
  });

  it('finds by asking that the server enforces schemas', async () => {
    const { reachable, supports } = await probeModel(settings(), { env: {} });
    assert.equal(reachable, true);
    assert.equal(supports.schema, true);
  });
});

describe('the reply schema of each section, as a grammar of llama.cpp', () => {
  const ajv = new Ajv({ strict: true });

  for (const section of LLM_SECTIONS) {
    it(`${section}: noise in its form, which is read to the end`, async () => {
      const schema = replySchemaOf(section, partsOf(section));
      const json = jsonSchemaOf(schema);
      const reply = await call({ maxOutputTokens: 100_000 })(ask(`Write ${section}.`, json));

      assert.equal(reply.finish, 'stop');
      const isValid = ajv.compile(json);
      assert.ok(isValid(jsonIn(reply.text)), ajv.errorsText(isValid.errors));

      // Ids, notations and references are noise; that it is JSON of the right fields is not.
      const { diagnostics } = parseReply({ file: 'reply.json', text: reply.text }, schema);
      const codes = new Set(diagnostics.map(({ code }) => code));
      for (const code of NEVER_FOUND) assert.ok(!codes.has(code), code);
    });
  }
});

/** What stands between the fences that the grammar of llama.cpp allows around JSON. */
function jsonIn(reply: string): unknown {
  return JSON.parse(/\{.*\}/s.exec(reply)?.[0] ?? '');
}

const NEVER_FOUND = [
  'reply/no-reply',
  'reply/truncated',
  'reply/json',
  'reply/quote',
  'schema/unknown-key',
] as const;

function partsOf(section: LlmSection) {
  const { parts, narrative } = SECTION_PLANS[section];
  return narrative === undefined ? parts : [...parts, 'narrative' as const];
}

async function failureOf(asked: Promise<unknown>): Promise<ModelFailure> {
  try {
    await asked;
  } catch (error) {
    return error as ModelFailure;
  }
  throw new Error('it did not fail');
}

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await isSo()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
