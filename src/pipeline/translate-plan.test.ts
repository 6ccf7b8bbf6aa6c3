import { describe, expect, it } from 'vitest';
import type { CallModel, ModelPrompt } from '../generate/llm/model-call.ts';
import type { SourceText } from '../generate/llm/translate/translation-batch.ts';
import { llmSchema } from '../model/llm.ts';
import { translateTexts } from './translate-plan.ts';

const settings = llmSchema.parse({
  provider: 'openai-compatible',
  baseUrl: 'http://localhost:1/v1',
  model: 'fake',
  parallel: 2,
});

/** Texts that differ by one figure; a hundred of them are three batches. */
const TEXTS: SourceText[] = Array.from({ length: 100 }, (_, index) => ({
  at: `themes/t${index}#label`,
  from: 'zh-CN',
  to: 'en',
  source: `客户等了 ${index + 20} 分钟`,
}));

const reply = ({ turns }: ModelPrompt) => {
  const text = turns[0]?.text ?? '';
  const { texts } = JSON.parse(text.slice(text.indexOf('{\n'))) as {
    texts: Record<string, { text: string }>;
  };
  const said = Object.entries(texts).map(([key, one]) => [
    key,
    `Customers waited ${/\d+/.exec(one.text)?.[0] ?? ''} minutes`,
  ]);
  return {
    text: JSON.stringify(Object.fromEntries(said)),
    tokens: { input: 10, output: 10 },
    finish: 'stop' as const,
  };
};

const good: CallModel = async (prompt) => reply(prompt);
const request = { plan: 'shop', texts: TEXTS, glossary: [], settings };

describe('translateTexts(request, effects)', () => {
  it('asks for many in a few calls, and answers them in the order of the texts', async () => {
    const result = await translateTexts(request, { callModel: good });
    expect(result.translations.map(({ at }) => at)).toEqual(TEXTS.map(({ at }) => at));
    expect(result).toMatchObject({ calls: 3, tokens: { input: 30, output: 30 }, diagnostics: [] });
    expect(result.ended).toBeUndefined();
  });

  it('asks once for the same words', async () => {
    const twice = [
      ...TEXTS.slice(0, 3),
      ...TEXTS.slice(0, 3).map((one) => ({ ...one, at: 'x#y' })),
    ];
    const result = await translateTexts({ ...request, texts: twice }, { callModel: good });
    expect(result.translations).toHaveLength(3);
  });

  it('ends on the signal and keeps the batches that came', async () => {
    const stop = new AbortController();
    const callModel: CallModel = async (prompt, { signal } = {}) => {
      if (!(prompt.turns[0]?.text ?? '').includes('客户等了 20 分钟')) {
        stop.abort();
        signal?.throwIfAborted();
      }
      return reply(prompt);
    };
    const one = { ...request, settings: { ...settings, parallel: 1 } };
    const result = await translateTexts(one, { callModel, signal: stop.signal });
    expect(result.ended).toEqual({ why: 'aborted' });
    expect(result.translations).toHaveLength(40);
  });

  it('gives up on a text after the repairs of the settings, and on no other', async () => {
    let calls = 0;
    const callModel: CallModel = async (prompt) => {
      calls += 1;
      const said = reply(prompt);
      return { ...said, text: said.text.replace('waited 20 ', 'waited 21 ') };
    };
    const few = { ...request, texts: TEXTS.slice(0, 2) };
    const result = await translateTexts(few, { callModel });
    expect(calls).toBe(1 + settings.repairs);
    expect(result.translations.map(({ at }) => at)).toEqual(['themes/t1#label']);
    expect(result.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['translation/failed', 'warning'],
      ['translation/figure-lost', 'info'],
      ['translation/figure-added', 'info'],
    ]);
  });

  it('ends at the budget, also where the server does not count', async () => {
    const callModel: CallModel = async (prompt) => ({
      ...reply(prompt),
      tokens: { input: 0, output: 0 },
    });
    const tight = { ...settings, parallel: 1, budget: { tokens: 3000 } };
    const result = await translateTexts({ ...request, settings: tight }, { callModel });
    expect(result).toMatchObject({ calls: 1, ended: { why: 'budget', limit: 3000 } });
    expect(result.translations).toHaveLength(40);
  });

  it('lets a mistake of the program through', async () => {
    const callModel: CallModel = async () => {
      throw new TypeError('a bug');
    };
    await expect(translateTexts(request, { callModel })).rejects.toThrow('a bug');
  });
});
