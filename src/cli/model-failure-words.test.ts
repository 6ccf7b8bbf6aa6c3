import { describe, expect, it } from 'vitest';
import { ModelFailure, type ModelFailureKind } from '../generate/llm/model-call.ts';
import { llmSchema } from '../model/llm.ts';
import { LOCALES } from '../model/locale.ts';
import { modelFailureWords, tellModelFailure } from './model-failure-words.ts';

const KINDS: Record<ModelFailureKind, true> = {
  'no-key': true,
  'other-host': true,
  unauthorised: true,
  'not-found': true,
  'rate-limited': true,
  'server-error': true,
  refused: true,
  'too-long': true,
  'too-large': true,
  stalled: true,
  unreachable: true,
  'not-understood': true,
};

const LOCAL = llmSchema.parse({
  provider: 'openai-compatible',
  baseUrl: 'http://localhost:11434/v1',
  model: 'qwen3:32b',
});
const SERVICE = llmSchema.parse({ provider: 'openai', model: 'gpt' });

describe('modelFailureWords(failure, settings, locale)', () => {
  for (const kind of Object.keys(KINDS) as ModelFailureKind[]) {
    it(`says of ${kind} what happened and what to do, in whole sentences`, () => {
      for (const settings of [LOCAL, SERVICE])
        for (const locale of LOCALES) {
          const { message, remedy } = modelFailureWords(new ModelFailure(kind), settings, locale);
          for (const text of [message, remedy]) {
            expect(text).toMatch(locale === 'en' ? /^[A-Zh].*\.$/ : /。$/);
            expect(text).not.toMatch(/undefined|（）|\(\)/);
            expect(text.length).toBeLessThan(140);
          }
          if (settings === SERVICE) expect(message + remedy).not.toContain('baseUrl');
        }
    });
  }

  it('adds what the server said, the status and the time asked for', () => {
    const failure = new ModelFailure('rate-limited', {
      status: 429,
      detail: 'Tokens per day used up',
      retryAfter: 3599.2,
    });
    expect(LOCALES.map((locale) => tellModelFailure(failure, LOCAL, locale)))
      .toMatchInlineSnapshot(`
      [
        "http://localhost:11434/v1 限制了请求的频率或额度（429），要求等待 3600 秒。原话：Tokens per day used up
        → 请稍后再运行同一条命令，检查账户额度，或调低 llm.parallel。",
        "http://localhost:11434/v1 limits requests or has no quota left (429) and asks to wait 3600 s. It says: Tokens per day used up
        → Run the same command later, look at the quota of the account, or lower llm.parallel.",
      ]
    `);
    const unreachable = new ModelFailure('unreachable', {
      detail: 'connect ECONNREFUSED 127.0.0.1:11434',
    });
    expect(LOCALES.map((locale) => tellModelFailure(unreachable, LOCAL, locale)))
      .toMatchInlineSnapshot(`
      [
        "连接不上 http://localhost:11434/v1。原因：connect ECONNREFUSED 127.0.0.1:11434
        → 请确认服务器已启动，llm.baseUrl 没有写错，网络和证书正常。",
        "There is no connection to http://localhost:11434/v1. Reason: connect ECONNREFUSED 127.0.0.1:11434
        → See that the server runs, that llm.baseUrl is right, and that network and certificate are.",
      ]
    `);
  });
});
