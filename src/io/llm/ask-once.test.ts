import type { LanguageModelV4StreamPart, LanguageModelV4Usage } from '@ai-sdk/provider';
import { MockLanguageModelV4, simulateReadableStream } from 'ai/test';
import { describe, expect, it } from 'vitest';
import { ModelFailure, type ModelPrompt } from '../../generate/llm/model-call.ts';
import { llmSchema } from '../../model/llm.ts';
import { askOnce } from './ask-once.ts';

const SETTINGS = llmSchema.parse({ provider: 'openai', model: 'mock', stallSeconds: 1 });
const PROMPT: ModelPrompt = { system: 'Be brief.', turns: [{ role: 'user', text: 'Say it.' }] };

const NOT_COUNTED: LanguageModelV4Usage = {
  inputTokens: {
    total: undefined,
    noCache: undefined,
    cacheRead: undefined,
    cacheWrite: undefined,
  },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};

const finish = (
  unified: 'stop' | 'error' | 'interrupted' | 'other',
): LanguageModelV4StreamPart => ({
  type: 'finish',
  finishReason: { unified, raw: undefined },
  usage: NOT_COUNTED,
});

const says = (delta: string): LanguageModelV4StreamPart => ({ type: 'text-delta', id: '0', delta });

const modelOf = (...chunks: LanguageModelV4StreamPart[]): MockLanguageModelV4 =>
  new MockLanguageModelV4({ doStream: { stream: simulateReadableStream({ chunks }) } });

describe('askOnce(model, prompt, settings, options)', () => {
  it('counts no tokens where the server does not', async () => {
    const reply = await askOnce(
      modelOf(says('a'), says('b'), finish('stop')),
      PROMPT,
      SETTINGS,
      {},
    );
    expect(reply).toEqual({ text: 'ab', tokens: { input: 0, output: 0 }, finish: 'stop' });
  });

  it.each([
    [-1_000_000, 0],
    [0.4, 0],
    [11.6, 12],
    [1e308, 100_000_000],
  ])('takes %d tokens for %d', async (said, taken) => {
    const end: LanguageModelV4StreamPart = {
      type: 'finish',
      finishReason: { unified: 'stop', raw: undefined },
      usage: {
        inputTokens: { ...NOT_COUNTED.inputTokens, total: said },
        outputTokens: { ...NOT_COUNTED.outputTokens, total: 5 },
      },
    };
    const { tokens } = await askOnce(modelOf(says('a'), end), PROMPT, SETTINGS, {});
    expect(tokens).toEqual({ input: taken, output: 5 });
  });

  it('asks for plain text where the prompt has no form', async () => {
    const model = modelOf(says('a'), finish('other'));
    await askOnce(model, PROMPT, SETTINGS, {});
    expect(model.doStreamCalls[0]?.responseFormat).toBeUndefined();
  });

  it.each(['error', 'interrupted'] as const)('takes no %s for the end of a reply', async (end) => {
    const asked = askOnce(modelOf(says('{"a":'), finish(end)), PROMPT, SETTINGS, {});
    await expect(asked).rejects.toMatchObject({ kind: 'not-understood' });
  });

  it('bounds thoughts like words', async () => {
    const thinks: LanguageModelV4StreamPart = {
      type: 'reasoning-delta',
      id: '0',
      delta: 'x'.repeat(700_000),
    };
    const asked = askOnce(modelOf(thinks, thinks, thinks, finish('stop')), PROMPT, SETTINGS, {});
    await expect(asked).rejects.toMatchObject({ kind: 'too-large' });
  });

  it('ends although the model does not listen', async () => {
    const deaf = new MockLanguageModelV4({ doStream: () => new Promise(() => undefined) });
    await expect(askOnce(deaf, PROMPT, SETTINGS, {})).rejects.toMatchObject({ kind: 'stalled' });
    const signal = AbortSignal.abort('over');
    await expect(askOnce(deaf, PROMPT, SETTINGS, { signal })).rejects.toBe('over');
  });

  it('is not troubled by what a model that was given up does later', async () => {
    const late = new MockLanguageModelV4({
      doStream: () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 1200)),
    });
    await expect(askOnce(late, PROMPT, SETTINGS, {})).rejects.toBeInstanceOf(ModelFailure);
    // An unhandled rejection would fail the run.
    await new Promise((resolve) => setTimeout(resolve, 400));
  });

  it('ends the stream that it no longer reads', async () => {
    let ended = false;
    const stream = new ReadableStream<LanguageModelV4StreamPart>({
      start: (controller) => controller.enqueue(says('a')),
      cancel: () => void (ended = true),
    });
    const model = new MockLanguageModelV4({ doStream: { stream } });
    await expect(askOnce(model, PROMPT, SETTINGS, {})).rejects.toMatchObject({ kind: 'stalled' });
    expect(ended).toBe(true);
  });
});
