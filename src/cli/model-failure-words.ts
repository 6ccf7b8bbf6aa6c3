import { ModelFailure, type ModelFailureKind } from '../generate/llm/model-call.ts';
import { LLM_HOST_VARIABLE, LLM_KEY_VARIABLES, type LlmSettings } from '../model/llm.ts';
import type { Locale } from '../model/locale.ts';
import { modelAddress } from '../io/llm/model-address.ts';

/** What happened, what the server said about it, and what to do next: a sentence each. */
export interface ModelFailureWords {
  message: string;
  remedy: string;
}

interface Facts {
  variable: string;
  address: string;
  model: string;
  status: string;
  settings: LlmSettings;
  retryAfter: number | undefined;
}

type Wording = Record<ModelFailureKind, (facts: Facts) => ModelFailureWords>;

/** A failed call in the user's words. Nothing in them is secret: failures hold no key. */
export function modelFailureWords(
  failure: ModelFailure,
  settings: LlmSettings,
  locale: Locale,
): ModelFailureWords {
  const words = WORDS[locale][failure.kind]({
    variable: LLM_KEY_VARIABLES[settings.provider],
    address: modelAddress(settings),
    model: settings.model,
    status: failure.status === undefined ? '' : String(failure.status),
    settings,
    retryAfter: failure.retryAfter,
  });
  if (failure.detail === undefined) return words;
  const about = OWN_WORDS.has(failure.kind) ? REASON : SAID;
  return { ...words, message: `${words.message}${about[locale](failure.detail)}` };
}

/** The same as one text of two lines, as commands print it. */
export function tellModelFailure(
  failure: ModelFailure,
  settings: LlmSettings,
  locale: Locale,
): string {
  const { message, remedy } = modelFailureWords(failure, settings, locale);
  return `${message}\n  → ${remedy}`;
}

/** Failures whose detail is what this side saw, and not what a server said. */
const OWN_WORDS = new Set<ModelFailureKind>(['unreachable', 'not-understood']);

const REASON: Record<Locale, (detail: string) => string> = {
  'zh-CN': (detail) => `原因：${detail}`,
  en: (detail) => ` Reason: ${detail}`,
};

const SAID: Record<Locale, (detail: string) => string> = {
  'zh-CN': (detail) => `原话：${detail}`,
  en: (detail) => ` It says: ${detail}`,
};

const ZH: Wording = {
  'no-key': ({ variable, settings }) => ({
    message: `环境变量 ${variable} 中没有可用的 ${settings.provider} 密钥。`,
    remedy: `请把密钥放进环境变量 ${variable}；密钥不能写进配置文件。`,
  }),
  'other-host': ({ address }) => ({
    message: `环境变量 ${LLM_HOST_VARIABLE} 写的不是 ${address} 这台主机，没有发送任何内容。`,
    remedy: `请查看 planpress.config.yaml 中 llm 的地址是谁改的；确实要用这台主机，请修改 ${LLM_HOST_VARIABLE}。`,
  }),
  unauthorised: ({ variable, address, status, model }) => ({
    message: `${address} 拒绝了访问（${status || '无权限'}）。`,
    remedy: `请检查环境变量 ${variable} 中是否有有效的密钥，以及它能否使用 ${model}。`,
  }),
  'not-found': ({ address, model, settings }) => ({
    message: `${address} 没有名为 ${model} 的模型，或者地址不对。`,
    remedy:
      settings.provider === 'openai-compatible'
        ? '请检查 planpress.config.yaml 中的 llm.model 和 llm.baseUrl；地址通常以 /v1 结尾。'
        : '请检查 planpress.config.yaml 中的 llm.model。',
  }),
  'rate-limited': ({ address, retryAfter }) => ({
    message: `${address} 限制了请求的频率或额度（429）${retryAfter === undefined ? '' : `，要求等待 ${seconds(retryAfter)} 秒`}。`,
    remedy: '请稍后再运行同一条命令，检查账户额度，或调低 llm.parallel。',
  }),
  'server-error': ({ address, status }) => ({
    message: `${address} 内部出错${status === '' ? '' : `（${status}）`}，重试后仍然失败。`,
    remedy: '请查看服务器的日志，或稍后再运行同一条命令。',
  }),
  refused: ({ address, status, settings }) => ({
    message: `${address} 不接受这个请求${status === '' ? '' : `（${status}）`}。`,
    remedy:
      settings.reply === 'text'
        ? '请检查 planpress.config.yaml 中 llm 的各项参数是否适用于这个模型。'
        : '请运行 planpress doctor，按它的建议设置 llm.reply，并检查 llm 的其他参数。',
  }),
  'too-long': ({ model }) => ({
    message: `提示词加上回复超出了 ${model} 能读的长度。`,
    remedy: '请调低 llm.maxOutputTokens、在服务器上放宽上下文长度，或换一个上下文更长的模型。',
  }),
  'too-large': ({ model }) => ({
    message: `${model} 的回复太大，没有读完。`,
    remedy: '请调低 llm.maxOutputTokens，或换一个模型。',
  }),
  stalled: ({ address, settings }) => ({
    message: `${address} 有 ${settings.stallSeconds} 秒没有任何回应。`,
    remedy: '请查看服务器是否过载；如果模型本来就慢，请调高 llm.stallSeconds。',
  }),
  unreachable: ({ address, settings }) => ({
    message: `连接不上 ${address}。`,
    remedy:
      settings.provider === 'openai-compatible'
        ? '请确认服务器已启动，llm.baseUrl 没有写错，网络和证书正常。'
        : '请检查网络、代理和证书。',
  }),
  'not-understood': ({ address, settings }) => ({
    message: `${address} 的回应不符合协议。`,
    remedy:
      settings.provider === 'openai-compatible'
        ? '请检查 llm.baseUrl：它应指向与 OpenAI 兼容的接口，通常以 /v1 结尾。'
        : '请稍后再运行同一条命令，并检查中间的代理。',
  }),
};

const EN: Wording = {
  'no-key': ({ variable, settings }) => ({
    message: `The environment holds no usable key for ${settings.provider} in ${variable}.`,
    remedy: `Put the key into the environment variable ${variable}; it has no place in a file.`,
  }),
  'other-host': ({ address }) => ({
    message: `${LLM_HOST_VARIABLE} names another host than ${address}, so nothing was sent.`,
    remedy: `See who changed the address under llm in planpress.config.yaml; if this is the host you want, change ${LLM_HOST_VARIABLE}.`,
  }),
  unauthorised: ({ variable, address, status, model }) => ({
    message: `${address} refused access${status === '' ? '' : ` (${status})`}.`,
    remedy: `Check that ${variable} holds a valid key, and that it may use ${model}.`,
  }),
  'not-found': ({ address, model, settings }) => ({
    message: `${address} knows no model ${model}, or is not the right address.`,
    remedy:
      settings.provider === 'openai-compatible'
        ? 'Check llm.model and llm.baseUrl in planpress.config.yaml; the address usually ends with /v1.'
        : 'Check llm.model in planpress.config.yaml.',
  }),
  'rate-limited': ({ address, retryAfter }) => ({
    message: `${address} limits requests or has no quota left (429)${retryAfter === undefined ? '' : ` and asks to wait ${seconds(retryAfter)} s`}.`,
    remedy: 'Run the same command later, look at the quota of the account, or lower llm.parallel.',
  }),
  'server-error': ({ address, status }) => ({
    message: `${address} failed inside${status === '' ? '' : ` (${status})`}, and again when retried.`,
    remedy: 'Look into the log of the server, or run the same command later.',
  }),
  refused: ({ address, status, settings }) => ({
    message: `${address} does not take the request${status === '' ? '' : ` (${status})`}.`,
    remedy:
      settings.reply === 'text'
        ? 'Check that the parameters of llm in planpress.config.yaml suit this model.'
        : 'Run planpress doctor, set llm.reply as it advises, and check the other parameters of llm.',
  }),
  'too-long': ({ model }) => ({
    message: `The prompt and the reply together are longer than ${model} reads.`,
    remedy:
      'Lower llm.maxOutputTokens, give the server a longer context, or choose a model that has one.',
  }),
  'too-large': ({ model }) => ({
    message: `The reply of ${model} is too large and was not read to its end.`,
    remedy: 'Lower llm.maxOutputTokens, or choose another model.',
  }),
  stalled: ({ address, settings }) => ({
    message: `Nothing came from ${address} for ${settings.stallSeconds} s.`,
    remedy:
      'See whether the server is overloaded; raise llm.stallSeconds if the model is just slow.',
  }),
  unreachable: ({ address, settings }) => ({
    message: `There is no connection to ${address}.`,
    remedy:
      settings.provider === 'openai-compatible'
        ? 'See that the server runs, that llm.baseUrl is right, and that network and certificate are.'
        : 'Check the network, the proxy and the certificate.',
  }),
  'not-understood': ({ address, settings }) => ({
    message: `What came back from ${address} is not the protocol.`,
    remedy:
      settings.provider === 'openai-compatible'
        ? 'Check llm.baseUrl: it must lead to an interface compatible with OpenAI, and usually ends with /v1.'
        : 'Run the same command later, and check the proxy in between.',
  }),
};

const WORDS: Record<Locale, Wording> = { 'zh-CN': ZH, en: EN };

const seconds = (value: number): string => String(Math.ceil(value));
