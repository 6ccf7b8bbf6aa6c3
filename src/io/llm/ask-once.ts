import type { LanguageModelV4, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import {
  ModelFailure,
  MOST_REPLY_CHARACTERS,
  type CallOptions,
  type ModelPrompt,
  type ModelReply,
} from '../../generate/llm/model-call.ts';
import type { LlmSettings } from '../../model/llm.ts';
import { dropThoughts } from './drop-thoughts.ts';
import { PROVIDER_OPTIONS } from './open-model.ts';

/** Tokens of one call that are believed: the largest budget. */
const MOST_TOKENS = 100_000_000;

type Settings = Pick<
  LlmSettings,
  'reply' | 'temperature' | 'seed' | 'maxOutputTokens' | 'stallSeconds'
>;

/**
 * One request and its streamed reply, without retries. Rejects with whatever went wrong, not yet classified, or
 * with the reason of the signal.
 *
 * The stream of the model is read directly: `streamText` of the AI SDK begins to watch for stalls when the
 * headers are there, and a server that is silent from the start would never be given up.
 */
export async function askOnce(
  model: LanguageModelV4,
  prompt: ModelPrompt,
  settings: Settings,
  { signal, onProgress }: CallOptions,
): Promise<ModelReply> {
  const watch = watchFor(settings.stallSeconds * 1000, signal);
  try {
    const call = Promise.resolve(
      model.doStream({ ...callOptions(prompt, settings), abortSignal: watch.signal }),
    );
    // Should it fail after it was given up, nobody is left to hear of it.
    call.catch(() => undefined);
    const { stream } = await Promise.race([call, watch.ended]);
    const reader = stream.getReader();
    try {
      const gather = gatherReply(onProgress);
      for (;;) {
        watch.touch();
        const { done, value } = await Promise.race([reader.read(), watch.ended]);
        if (done) return gather.end();
        gather.take(value);
      }
    } finally {
      void reader.cancel().catch(() => undefined);
    }
  } catch (error) {
    // Whatever a client makes of an abort, the reason is what counts.
    watch.signal.throwIfAborted();
    throw error;
  } finally {
    watch.stop();
  }
}

function callOptions(
  { system, turns, reply }: ModelPrompt,
  settings: Settings,
): Parameters<LanguageModelV4['doStream']>[0] {
  const { temperature, seed, maxOutputTokens } = settings;
  const asks = reply === undefined ? 'text' : settings.reply;
  return {
    prompt: [
      { role: 'system', content: system },
      ...turns.map(({ role, text }) => ({ role, content: [{ type: 'text' as const, text }] })),
    ],
    maxOutputTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(seed === undefined ? {} : { seed }),
    ...(asks === 'json' ? { responseFormat: { type: 'json' } } : {}),
    ...(asks === 'schema' && reply !== undefined
      ? { responseFormat: { type: 'json', name: reply.name, schema: reply.schema } }
      : {}),
    providerOptions: PROVIDER_OPTIONS,
  };
}

/** Ends with the caller's signal, or when it was not touched for so many milliseconds. */
function watchFor(
  milliseconds: number,
  caller: AbortSignal | undefined,
): { signal: AbortSignal; ended: Promise<never>; touch(): void; stop(): void } {
  const stall = new AbortController();
  const signal = caller === undefined ? stall.signal : AbortSignal.any([caller, stall.signal]);
  const start = (): NodeJS.Timeout =>
    setTimeout(() => stall.abort(new ModelFailure('stalled')), milliseconds);
  let timer = start();
  let leave = (): void => undefined;
  const ended = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
  ended.catch(() => undefined);
  return {
    signal,
    ended,
    touch() {
      clearTimeout(timer);
      timer = start();
    },
    stop() {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    },
  };
}

function gatherReply(onProgress: CallOptions['onProgress']): {
  take(part: LanguageModelV4StreamPart): void;
  end(): ModelReply;
} {
  let text = '';
  let characters = 0;
  let finish: ModelReply['finish'] | undefined;
  let tokens = { input: 0, output: 0 };
  return {
    take(part) {
      switch (part.type) {
        case 'text-delta':
        case 'reasoning-delta':
          characters += part.delta.length;
          if (characters > MOST_REPLY_CHARACTERS) throw new ModelFailure('too-large');
          if (part.type === 'text-delta') text += part.delta;
          onProgress?.({ step: 'wrote', characters });
          break;
        case 'finish':
          finish = FINISHES[part.finishReason.unified];
          tokens = {
            input: countOf(part.usage.inputTokens.total),
            output: countOf(part.usage.outputTokens.total),
          };
          break;
        case 'error':
          throw part.error;
      }
    },
    end() {
      const said = dropThoughts(text);
      if (finish === undefined) throw new ModelFailure('not-understood', { detail: CUT_OFF });
      if (said.trim() === '' && finish !== 'length' && finish !== 'filtered')
        throw new ModelFailure('not-understood', { detail: 'empty reply' });
      return { text: said, tokens, finish };
    },
  };
}

/** Tokens as a server counts them, which may be any number: a budget goes by them, and records hold them. */
function countOf(said: number | undefined): number {
  return Math.min(Math.max(0, Math.round(said ?? 0)), MOST_TOKENS);
}

const CUT_OFF = 'the stream ended before the reply did';

/** `interrupted` and `error` are no ends of a reply. */
const FINISHES: Readonly<Partial<Record<string, ModelReply['finish']>>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'filtered',
  'tool-calls': 'other',
  other: 'other',
};
