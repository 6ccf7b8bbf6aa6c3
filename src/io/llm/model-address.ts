import {
  LLM_HOST_VARIABLE,
  LLM_KEY_VARIABLES,
  type LlmProvider,
  type LlmSettings,
} from '../../model/llm.ts';
import { ModelFailure } from '../../generate/llm/model-call.ts';

/**
 * Where the services by name answer. They are spelled out because the clients would otherwise go where a
 * variable such as OPENAI_BASE_URL points, and a run says beforehand where it sends what it sends.
 */
const SERVICES: Readonly<Record<Exclude<LlmProvider, 'openai-compatible'>, string>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com/v1',
  google: 'https://generativelanguage.googleapis.com/v1beta',
};

/** Where the model of these settings is asked, such as `http://localhost:11434/v1`. */
export function modelAddress({ provider, baseUrl }: LlmSettings): string {
  if (provider !== 'openai-compatible') return SERVICES[provider];
  // The schema of the settings asks for one.
  if (baseUrl === undefined) throw new Error('an openai-compatible server without a base URL');
  return baseUrl.replace(/\/+$/, '');
}

/** Whether the model runs on this machine: its server rarely asks for a key. */
export function isLocal(settings: LlmSettings): boolean {
  const { hostname } = new URL(modelAddress(settings));
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}

/** What a header takes, and therefore what a key is made of. */
const KEY = /^[\x21-\x7e]+$/;

/**
 * The key of the environment, and nothing else; undefined for an openai-compatible server without one,
 * since many need none. Throws ModelFailure('no-key'), and ModelFailure('other-host') where the environment names
 * another host.
 */
export function readKey(
  settings: LlmSettings,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { provider } = settings;
  const wanted = (env[LLM_HOST_VARIABLE] ?? '').trim().toLowerCase();
  const { host, hostname } = new URL(modelAddress(settings));
  if (provider === 'openai-compatible' && wanted !== '' && ![host, hostname].includes(wanted)) {
    throw new ModelFailure('other-host');
  }
  const key = (env[LLM_KEY_VARIABLES[provider]] ?? '').trim();
  if (key === '' && provider === 'openai-compatible') return undefined;
  if (!KEY.test(key)) throw new ModelFailure('no-key');
  return key;
}
