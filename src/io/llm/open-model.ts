import type { LanguageModelV4, SharedV4ProviderOptions } from '@ai-sdk/provider';
import type { LlmSettings } from '../../model/llm.ts';
import { modelAddress } from './model-address.ts';

/**
 * The model of the settings, with the client of its provider alone loaded. Always an object: the name of a
 * model as a string would go to a hosted gateway.
 */
export async function openModel(
  settings: LlmSettings,
  apiKey: string | undefined,
  fetch: typeof globalThis.fetch,
): Promise<LanguageModelV4> {
  const { provider, model } = settings;
  const baseURL = modelAddress(settings);
  switch (provider) {
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
      const open = createOpenAICompatible({
        name: 'planpress',
        baseURL,
        fetch,
        ...(apiKey === undefined ? {} : { apiKey }),
        includeUsage: true,
        // Otherwise the schema of the reply is left out of the request.
        supportsStructuredOutputs: true,
      });
      return open(model);
    }
    case 'openai': {
      const { createOpenAI } = await import('@ai-sdk/openai');
      return createOpenAI({ baseURL, fetch, apiKey: apiKey ?? '' })(model);
    }
    case 'anthropic': {
      const { createAnthropic } = await import('@ai-sdk/anthropic');
      return createAnthropic({ baseURL, fetch, apiKey: apiKey ?? '' })(model);
    }
    case 'google': {
      const { createGoogle } = await import('@ai-sdk/google');
      return createGoogle({ baseURL, fetch, apiKey: apiKey ?? '' })(model);
    }
  }
}

/**
 * `strict` is left off: in that mode a schema may have no optional fields, and replies have many. Servers that
 * constrain what a model writes do so either way. OpenAI is asked to keep nothing of the conversation.
 */
export const PROVIDER_OPTIONS: SharedV4ProviderOptions = {
  openaiCompatible: { strictJsonSchema: false },
  openai: { strictJsonSchema: false, store: false },
};
