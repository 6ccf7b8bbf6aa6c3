import type { Locale } from '../model/locale.ts';
import type { LlmSettings } from '../model/llm.ts';

type Form = LlmSettings['reply'];

/** What `doctor` says of the language model. */
export interface DoctorLlmWords {
  none: string;
  /** The settings cannot be read. */
  broken: string;
  brokenRemedy: string;
  model: (facts: { provider: string; address: string; model: string }) => string;
  key: (variable: string) => string;
  /** No key, or one that cannot be sent, where there must be one. */
  keyMissing: (variable: string) => string;
  /** No key where none may be needed: on this machine, or elsewhere. */
  noKey: (variable: string, isLocal: boolean) => string;
  /** While the model is asked. */
  asking: (address: string) => string;
  forms: Record<Form, string>;
  unclear: string;
  /** After the form that was found: how `llm.reply` stands to it. */
  fits: (reply: Form) => string;
  better: (reply: Form, best: Form) => string;
  change: (best: Form) => string;
  /** What finding out took. */
  cost: (tokens: number) => string;
}

const ZH: DoctorLlmWords = {
  none: '没有设置语言模型；按规则生成不需要它',
  broken: 'planpress.config.yaml 有错误，读不到 llm 的设置',
  brokenRemedy: '请运行 planpress check 查看错误的位置。',
  model: ({ provider, address, model }) => `语言模型 ${model}（${provider}，${address}）`,
  key: (variable) => `密钥取自 ${variable}`,
  keyMissing: (variable) => `${variable} 中没有可用的密钥`,
  noKey: (variable, isLocal) =>
    isLocal
      ? `${variable} 没有密钥，本机的服务通常不需要`
      : `${variable} 没有密钥，仅适用于不需要密钥的服务`,
  asking: (address) => `正在试问 ${address}，会用掉少量 token…`,
  forms: {
    schema: '模型有应答，服务器按 JSON Schema 约束回复',
    json: '模型有应答，服务器只保证回复是 JSON',
    text: '模型有应答，服务器不约束回复的格式',
  },
  unclear: '模型有应答，但回复被截断，看不出服务器能否约束格式',
  fits: (reply) => `llm.reply 设为 ${reply}，合适`,
  better: (reply, best) => `llm.reply 设为 ${reply}，也可以设为 ${best}`,
  change: (best) => `请在 planpress.config.yaml 中把 llm.reply 设为 ${best}。`,
  cost: (tokens) => (tokens === 0 ? '' : `（试问用了 ${tokens} 个 token）`),
};

const EN: DoctorLlmWords = {
  none: 'No language model is set up; the rules need none',
  broken: 'planpress.config.yaml has errors, so the settings of llm cannot be read',
  brokenRemedy: 'Run planpress check to see where they are.',
  model: ({ provider, address, model }) => `Language model ${model} (${provider}, ${address})`,
  key: (variable) => `key from ${variable}`,
  keyMissing: (variable) => `no usable key in ${variable}`,
  noKey: (variable, isLocal) =>
    isLocal
      ? `no key in ${variable}; servers on this machine rarely need one`
      : `no key in ${variable}; right only if the server needs none`,
  asking: (address) => `Asking ${address} for a few words, which takes some tokens…`,
  forms: {
    schema: 'The model answers, and its server enforces JSON Schema',
    json: 'The model answers; its server promises JSON, but enforces no schema',
    text: 'The model answers; its server enforces no form of reply',
  },
  unclear: 'The model answers, but was cut off before it was clear which form its server enforces',
  fits: (reply) => `llm.reply: ${reply} fits`,
  better: (reply, best) => `llm.reply is ${reply}, and could be ${best}`,
  change: (best) => `Set llm.reply to ${best} in planpress.config.yaml.`,
  cost: (tokens) => (tokens === 0 ? '' : ` (asking took ${tokens} tokens)`),
};

export const DOCTOR_LLM_WORDS: Record<Locale, DoctorLlmWords> = { 'zh-CN': ZH, en: EN };
