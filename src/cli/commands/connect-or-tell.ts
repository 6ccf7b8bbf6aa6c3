import { ModelFailure, type CallModel } from '../../generate/llm/model-call.ts';
import { connectModel } from '../../io/llm/connect-model.ts';
import type { LlmSettings } from '../../model/llm.ts';
import type { Locale } from '../../model/locale.ts';
import { CliError } from '../cli-error.ts';
import { tellModelFailure } from '../model-failure-words.ts';

/** The model of the settings, ready to be asked; what is missing is told in the reader's language. */
export function connectOrTell(settings: LlmSettings, locale: Locale): CallModel {
  try {
    return connectModel(settings);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    throw new CliError(tellModelFailure(error, settings, locale), { cause: error });
  }
}
