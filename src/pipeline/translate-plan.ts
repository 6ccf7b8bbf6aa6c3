import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import {
  ModelFailure,
  type CallModel,
  type CallProgress,
  type ModelPrompt,
  type ModelReply,
} from '../generate/llm/model-call.ts';
import type { GlossaryEntry } from '../generate/llm/translate/glossary.ts';
import {
  batchOf,
  batchTexts,
  distinct,
  type KeyedText,
  type SourceText,
  type TranslationBatch,
} from '../generate/llm/translate/translation-batch.ts';
import {
  addTranslationRepair,
  writeTranslationPrompt,
} from '../generate/llm/translate/translation-prompt.ts';
import { LOCALE_NAMES } from '../model/locale-names.ts';
import type { Locale } from '../model/locale.ts';
import type { LlmSettings } from '../model/llm.ts';
import { sourceDigest, type Translation } from '../model/translations.ts';
import { readTranslations } from './read-translations.ts';
import { tokenBudget } from './token-budget.ts';

export interface TranslateRequest {
  plan: string;
  texts: readonly SourceText[];
  glossary: readonly GlossaryEntry[];
  settings: LlmSettings;
}

export interface TranslateEffects {
  callModel: CallModel;
  /** Ends the run; what was translated by then is kept. */
  signal?: AbortSignal;
  onProgress?: (progress: TranslateProgress) => void;
}

/** What may be told while a run goes on: texts done of all, and tokens as the server counts them. */
export type TranslateProgress =
  | { step: 'translated'; done: number; of: number; tokens: number }
  | { step: 'repairs'; texts: number }
  | CallProgress;

/** Why a run ended before every text was asked for. */
export type TranslateEnd =
  | { why: 'failure'; failure: ModelFailure }
  | { why: 'budget'; spent: number; limit: number }
  | { why: 'aborted' };

export interface TranslateResult {
  /** Sound translations, in the order of the texts. */
  translations: Translation[];
  /** Texts for which no sound translation came, each with what was wrong in the end. */
  diagnostics: Diagnostic[];
  tokens: { input: number; output: number };
  calls: number;
  ended?: TranslateEnd;
}

/**
 * Asks a model for the translations of texts, some at a time, and sends back what does not stand up, at most
 * as often as the settings say. Each translation stands by itself: whatever ends the run, those that came
 * are answered.
 */
export async function translateTexts(
  { plan, texts, glossary, settings }: TranslateRequest,
  { callModel, signal, onProgress }: TranslateEffects,
): Promise<TranslateResult> {
  const queue = batchTexts(texts, glossary);
  const total = queue.reduce((sum, batch) => sum + batch.texts.length, 0);
  const found = new Map<string, Translation>();
  const failures = new Map<string, Diagnostic[]>();
  const budget = tokenBudget(settings.budget.tokens);
  const tokens = { input: 0, output: 0 };
  let calls = 0;
  let ended: TranslateEnd | undefined;
  let done = 0;

  const ask = async (prompt: ModelPrompt): Promise<ModelReply | undefined> => {
    if (signal?.aborted === true) ended ??= { why: 'aborted' };
    const call = ended === undefined ? budget.begin(prompt) : undefined;
    if (call === undefined) {
      ended ??= { why: 'budget', spent: budget.spent(), limit: budget.limit };
      return undefined;
    }
    let reply: ModelReply | undefined;
    try {
      calls += 1;
      reply = await callModel(prompt, {
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
      });
      tokens.input += reply.tokens.input;
      tokens.output += reply.tokens.output;
      return reply;
    } catch (error) {
      if (signal?.aborted === true) ended ??= { why: 'aborted' };
      else if (error instanceof ModelFailure) ended ??= { why: 'failure', failure: error };
      else throw error;
      return undefined;
    } finally {
      call.end(reply);
    }
  };

  const keep = (batch: TranslationBatch, sound: ReadonlyMap<string, string>): void => {
    for (const { key, at, to, source } of batch.texts) {
      const text = sound.get(key);
      if (text === undefined) continue;
      const { provider, model } = settings;
      found.set(nameOf(to, source), { at, to, of: sourceDigest(source), text, provider, model });
    }
    done += sound.size;
    const spent = tokens.input + tokens.output;
    onProgress?.({ step: 'translated', done, of: total, tokens: spent });
  };

  const translate = async (batch: TranslationBatch): Promise<void> => {
    let prompt = writeTranslationPrompt(batch);
    let open: readonly KeyedText[] = batch.texts;
    for (let repair = 0; ; repair += 1) {
      const reply = await ask(prompt);
      if (reply === undefined) return;
      if (reply.finish === 'length' && open.length > 1) {
        // Too much for one reply: each half is a question of its own.
        const middle = Math.ceil(open.length / 2);
        queue.unshift(
          ...[open.slice(0, middle), open.slice(middle)].map((half) => batchOf(half, glossary)),
        );
        return;
      }
      const asked = { ...batch, texts: open };
      const source = { file: 'reply.json', text: reply.text };
      const { sound, wrong, findings } = readTranslations(source, asked);
      keep(asked, sound);
      if (wrong.length === 0) return;
      open = wrong;
      if (repair >= settings.repairs) {
        for (const text of wrong) {
          failures.set(nameOf(text.to, text.source), failed(plan, text, findings));
        }
        return;
      }
      onProgress?.({ step: 'repairs', texts: wrong.length });
      prompt = addTranslationRepair(prompt, reply.text, wrong, findings, batch.to);
    }
  };

  const work = async (): Promise<void> => {
    const next = ended === undefined ? queue.shift() : undefined;
    if (next === undefined) return;
    await translate(next);
    await work();
  };
  await Promise.all(Array.from({ length: settings.parallel }, work));
  return {
    translations: texts.flatMap(({ to, source, at }) => {
      const one = found.get(nameOf(to, source));
      return one?.at === at ? [one] : [];
    }),
    diagnostics: distinct(texts).flatMap(
      ({ to, source }) => failures.get(nameOf(to, source)) ?? [],
    ),
    tokens,
    calls,
    ...(ended && { ended }),
  };
}

/** What a text is told from others by: the same words need to be translated once. */
function nameOf(to: Locale, source: string): string {
  return `${to} ${source}`;
}

/** That a text stays without a translation, and what was wrong with the last one. */
function failed(
  plan: string,
  { at, to, key }: KeyedText,
  findings: readonly Diagnostic[],
): Diagnostic[] {
  const own = findings.filter(({ field }) => field === key);
  const reasons = own.length > 0 ? own : findings.filter(({ field }) => field === undefined);
  return [
    diagnostic('translation/failed', {
      plan,
      path: at,
      values: { at, plan, language: LOCALE_NAMES[to] },
    }),
    ...reasons.slice(0, MOST_REASONS).map(
      // The reply is nowhere to be looked at.
      ({ code, values }): Diagnostic => ({
        code,
        severity: 'info',
        plan,
        path: at,
        values,
        related: [],
      }),
    ),
  ];
}

const MOST_REASONS = 3;
