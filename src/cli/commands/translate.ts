import { modelAddress } from '../../io/llm/model-address.ts';
import { batchTexts, distinct } from '../../generate/llm/translate/translation-batch.ts';
import type { Locale } from '../../model/locale.ts';
import { plainNameSchema } from '../../model/text.ts';
import { loadWorkspace } from '../../pipeline/load-workspace.ts';
import {
  translateTexts,
  type TranslateEnd,
  type TranslateResult,
} from '../../pipeline/translate-plan.ts';
import { translationState } from '../../pipeline/translation-state.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import { IMPORT_WORDS } from '../import-words.ts';
import { tellModelFailure } from '../model-failure-words.ts';
import type { CommandContext } from '../program.ts';
import { report } from '../report.ts';
import { TRANSLATE_WORDS } from '../translate-words.ts';
import { translateProgress } from '../translate-progress.ts';
import { connectOrTell } from './connect-or-tell.ts';
import { stopOnInterrupt } from './stop-on-interrupt.ts';
import { importTranslations, printTranslationPrompt } from './translate-chat.ts';
import { listLacking, listOpen } from './translate-list.ts';
import { writeTranslations, type Translating } from './translating.ts';

export interface TranslateOptions {
  plan: string;
  /** The only language that is filled; all of the workspace when absent. */
  to?: Locale | undefined;
  /** Writes nothing and fails when a text lacks a language. */
  check: boolean;
  /** Only says what would be sent. */
  dryRun: boolean;
  /** Takes out what nothing needs any more. */
  prune: boolean;
  /** Prints what to paste into a chat. */
  prompt: boolean;
  /** File with the reply of a chat. */
  reply?: string | undefined;
  /** What is written down as the author of a reply that was imported. */
  model: string;
}

/** Fills texts of a plan in the language that they lack, into `translations.yaml`. */
export async function runTranslate(
  { root, terminal }: CommandContext,
  options: TranslateOptions,
): Promise<ExitCode> {
  const { plan, to, check, dryRun, prune, prompt, reply } = options;
  const words = TRANSLATE_WORDS[terminal.locale];
  if ([check, dryRun, prompt, reply !== undefined].filter(Boolean).length > 1) {
    throw new CliError(words.oneMode);
  }
  if (options.model === '' || !plainNameSchema.safeParse(options.model).success)
    throw new CliError(IMPORT_WORDS[terminal.locale].model);
  const workspace = await loadWorkspace({ root, plans: [plan] });
  const loaded = workspace.plans[0];
  const layers = loaded?.layers;
  const broken = (loaded?.diagnostics ?? []).some(
    ({ severity, place }) => severity === 'error' && place?.file.endsWith('/translations.yaml'),
  );
  // A file that cannot be read as it stands must not be written over.
  if (layers === undefined || broken) {
    const findings = [...workspace.diagnostics, ...(loaded?.diagnostics ?? [])];
    report(terminal, 'pretty', findings, workspace.sources);
    return 1;
  }
  const { config, knowledge } = workspace;
  const state = translationState(layers, knowledge, to === undefined ? config.locales : [to]);
  const translating = { root, terminal, words, plan, layers, workspace, state };
  if (check) return listLacking(translating);
  if (dryRun) return estimate(translating);
  if (prompt) return printTranslationPrompt(translating);
  if (reply !== undefined) {
    return importTranslations(translating, { file: reply, model: options.model, prune });
  }
  return askModel(translating, prune);
}

function estimate({ terminal, words, plan, state }: Translating): ExitCode {
  const texts = distinct(state.open);
  if (texts.length === 0) terminal.writeError(`${words.complete(plan)}\n`);
  else {
    listOpen({ terminal, words, plan, state });
    const characters = texts.reduce((sum, { source }) => sum + source.length, 0);
    const calls = batchTexts(texts, []).length;
    terminal.writeError(`${words.estimate(texts.length, characters, calls)}\n`);
  }
  return 0;
}

/** Asks the model of the settings for all that is open, and writes what came. */
async function askModel(translating: Translating, prune: boolean): Promise<ExitCode> {
  const { terminal, words, plan, workspace, state } = translating;
  const texts = distinct(state.open);
  if (texts.length === 0) {
    await writeTranslations(translating, [], prune);
    terminal.writeError(`${words.complete(plan)}\n`);
    return 0;
  }
  const settings = workspace.config.llm;
  if (settings === undefined) throw new CliError(words.noModel);
  const callModel = connectOrTell(settings, terminal.locale);
  const address = modelAddress(settings);
  terminal.writeError(`${words.sends(plan, texts.length, address, settings.model)}\n`);
  const progress = translateProgress(terminal, words);
  const interrupt = stopOnInterrupt(() => {
    progress.end();
    terminal.writeError(`${words.stopping}\n`);
  });
  const result = await translateTexts(
    { plan, texts, glossary: state.glossary, settings },
    { callModel, signal: interrupt.signal, onProgress: progress.show },
  ).finally(() => {
    interrupt.release();
    progress.end();
  });
  await writeTranslations(translating, result.translations, prune);
  const open = texts.length - result.translations.length;
  terminal.writeError(`${words.summary(factsOf(result, open))}\n`);
  if (result.diagnostics.length > 0) {
    report(terminal, 'pretty', result.diagnostics, workspace.sources);
  }
  if (result.ended === undefined) return result.diagnostics.length > 0 ? 1 : 0;
  const tell = (end: TranslateEnd): string => {
    if (end.why === 'failure') return tellModelFailure(end.failure, settings, terminal.locale);
    return end.why === 'budget' ? words.budget(end) : words.aborted;
  };
  terminal.writeError(`${tell(result.ended)}\n${words.goOn(plan, open)}\n`);
  return 2;
}

function factsOf({ translations, tokens, calls }: TranslateResult, open: number) {
  return { added: translations.length, open, tokens: tokens.input + tokens.output, calls };
}
