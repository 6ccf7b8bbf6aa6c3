import type { LanguageModelV4 } from '@ai-sdk/provider';
import type {
  CallModel,
  CallOptions,
  ModelPrompt,
  ModelReply,
} from '../../generate/llm/model-call.ts';
import type { LlmSettings } from '../../model/llm.ts';
import { askOnce } from './ask-once.ts';
import { classifyFailure } from './classify-failure.ts';
import { guardFetch } from './guard-fetch.ts';
import { hideKey, type HideKey } from './hide-key.ts';
import { isLocal, readKey } from './model-address.ts';
import { openModel } from './open-model.ts';
import { patientFetch } from './patient-fetch.ts';

/** What a model is reached through: the process's own when absent. */
export interface ModelEffects {
  /** Where the key is read from. */
  env?: Readonly<Record<string, string | undefined>>;
  fetch?: typeof globalThis.fetch;
}

/** Longest time that a server is waited for; asked for more, the call fails and says how long. */
const MOST_WAIT_SECONDS = 120;

/**
 * The model of the settings, ready to be asked. Nothing is sent before it is called. Throws
 * ModelFailure('no-key') where a service by name has no key in the environment, and ModelFailure('other-host').
 */
export function connectModel(
  settings: LlmSettings,
  { env = process.env, fetch = patientFetch(isLocal(settings)) }: ModelEffects = {},
): CallModel {
  const key = readKey(settings, env);
  let model: Promise<LanguageModelV4> | undefined;
  return askWithRetries(
    () => (model ??= openModel(settings, key, guardFetch(fetch))),
    settings,
    hideKey(key),
  );
}

/** Asks an opened model, and again after failures that may pass; hides the key in all that comes back. */
function askWithRetries(
  open: () => Promise<LanguageModelV4>,
  settings: LlmSettings,
  hide: HideKey,
): CallModel {
  return async (prompt: ModelPrompt, options: CallOptions = {}): Promise<ModelReply> => {
    const { signal, onProgress } = options;
    const model = await open();
    for (let attempt = 0; ; attempt++) {
      signal?.throwIfAborted();
      try {
        const reply = await askOnce(model, prompt, settings, options);
        return { ...reply, text: hide(reply.text) };
      } catch (error) {
        if (signal?.aborted === true) throw signal.reason;
        const { failure, mayPass } = classifyFailure(error, hide);
        const seconds = failure.retryAfter ?? Math.min(2 ** attempt, 30);
        const isLast = attempt >= settings.retries || seconds > MOST_WAIT_SECONDS;
        if (!mayPass || isLast) throw failure;
        onProgress?.({ step: 'waits', seconds, failure: failure.kind });
        await wait(seconds, signal);
      }
    }
  };
}

/** Rejects at once with the reason of the signal. */
function wait(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted === true) end();
  });
}
