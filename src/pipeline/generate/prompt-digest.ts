import type { ModelPrompt } from '../../generate/llm/model-call.ts';
import { digest } from '../../model/digest.ts';
import type { LlmSettings, SectionRecord } from '../../model/llm.ts';

/** The settings that a reply depends on, as a record holds them. */
export function parametersOf({
  reply,
  temperature,
  seed,
  maxOutputTokens,
}: LlmSettings): NonNullable<SectionRecord['parameters']> {
  return {
    reply,
    maxOutputTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/**
 * Digest of what a model is asked: the prompt, the model, and the settings that its reply depends on.
 * Where its server stands does not count.
 */
export function promptDigest(prompt: ModelPrompt, settings: LlmSettings): string {
  const { provider, model } = settings;
  return `sha256:${digest({ prompt, provider, model, parameters: parametersOf(settings) })}`;
}
