import type { ModelEffects } from '../../io/llm/connect-model.ts';
import { isLocal, modelAddress, readKey } from '../../io/llm/model-address.ts';
import { probeModel, type ModelProbe } from '../../io/llm/probe-model.ts';
import { decodeFile, type Workspace } from '../../io/read-workspace.ts';
import { ModelFailure } from '../../generate/llm/model-call.ts';
import { LLM_KEY_VARIABLES, type LlmSettings } from '../../model/llm.ts';
import type { Locale } from '../../model/locale.ts';
import { parseConfig } from '../../parse/parse-plan-files.ts';
import { finding, type DoctorFinding } from '../doctor-finding.ts';
import { DOCTOR_LLM_WORDS, type DoctorLlmWords } from '../doctor-llm-words.ts';
import { modelFailureWords } from '../model-failure-words.ts';
import type { Terminal } from '../terminal.ts';

/**
 * What is set up of a language model, and whether it answers. It is asked for a few words only where there is
 * one. A plan can be written without it, so that nothing of it is required.
 */
export async function findModel(
  { config }: Pick<Workspace, 'config'>,
  terminal: Terminal,
  effects: Required<Pick<ModelEffects, 'env'>> & ModelEffects,
): Promise<DoctorFinding[]> {
  const words = DOCTOR_LLM_WORDS[terminal.locale];
  const none = finding('llm', true, false, words.none, '');
  if (config === undefined) return [none];
  const { value } = parseConfig(decodeFile(config));
  if (value === undefined) return [finding('llm', false, false, words.broken, words.brokenRemedy)];
  const { llm } = value;
  if (llm === undefined) return [none];

  const address = modelAddress(llm);
  const model = words.model({ ...llm, address });
  const noKey = keyProblem(llm, effects.env);
  if (noKey !== undefined) {
    const { message, remedy } = modelFailureWords(noKey, llm, terminal.locale);
    if (noKey.kind !== 'no-key') return [finding('llm', false, false, message, remedy)];
    const missing = words.keyMissing(LLM_KEY_VARIABLES[llm.provider]);
    return [finding('llm', false, false, join(terminal.locale, model, missing), remedy)];
  }
  const key = keyWords(llm, effects.env, words);
  const setUp = finding('llm', true, false, join(terminal.locale, model, key), '');
  if (terminal.isInteractive) terminal.writeError(`${words.asking(address)}\n`);
  const probe = await probeModel(llm, effects);
  return [setUp, judgeServer(probe, llm, terminal.locale, words)];
}

function keyProblem(
  llm: LlmSettings,
  env: Parameters<typeof readKey>[1],
): ModelFailure | undefined {
  try {
    readKey(llm, env);
    return undefined;
  } catch (error) {
    if (error instanceof ModelFailure) return error;
    throw error;
  }
}

function keyWords(
  llm: LlmSettings,
  env: Parameters<typeof readKey>[1],
  words: DoctorLlmWords,
): string {
  const variable = LLM_KEY_VARIABLES[llm.provider];
  return readKey(llm, env) === undefined
    ? words.noKey(variable, isLocal(llm))
    : words.key(variable);
}

/** How much a server enforces, the most first. */
const FORMS = ['schema', 'json', 'text'] as const;

function judgeServer(
  { failure, supports, tokens }: ModelProbe,
  llm: LlmSettings,
  locale: Locale,
  words: DoctorLlmWords,
): DoctorFinding {
  if (failure !== undefined) {
    const { message, remedy } = modelFailureWords(failure, llm, locale);
    return finding('llm-server', false, false, message, remedy);
  }
  const best = bestForm(supports);
  const cost = words.cost(tokens);
  if (best === undefined) return finding('llm-server', true, false, `${words.unclear}${cost}`, '');
  const asksTooMuch = FORMS.indexOf(llm.reply) < FORMS.indexOf(best);
  const stands = llm.reply === best ? words.fits(best) : words.better(llm.reply, best);
  const found = asksTooMuch ? words.forms[best] : join(locale, words.forms[best], stands);
  return finding('llm-server', !asksTooMuch, false, `${found}${cost}`, words.change(best));
}

function bestForm({ schema, json }: ModelProbe['supports']): LlmSettings['reply'] | undefined {
  if (schema === true) return 'schema';
  if (json === true) return 'json';
  return schema === undefined || json === undefined ? undefined : 'text';
}

const join = (locale: Locale, one: string, other: string): string =>
  `${one}${locale === 'zh-CN' ? '；' : '; '}${other}`;
