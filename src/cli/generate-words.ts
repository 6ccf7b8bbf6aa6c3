import type { Locale } from '../model/locale.ts';
import type { LlmSection } from '../model/llm.ts';
import { LLM_SECTION_NAMES } from '../model/llm-section-name.ts';

/** What a section came to, in figures. */
export interface Took {
  tokens: number;
  repairs: number;
  seconds: number;
}

/** What `generate --with llm` says. Sentences without a full stop are progress lines. */
export interface GenerateWords {
  section: (section: LlmSection) => string;
  /** The settings name no model. */
  noModel: string;
  /** Before the first call: what is sent where. */
  sends: (plan: string, address: string, model: string) => string;
  asks: (section: string) => string;
  resumes: (section: string) => string;
  repairs: (section: string, findings: number) => string;
  waits: (section: string, seconds: number) => string;
  stands: (section: string) => string;
  fellBack: (section: string, findings: number) => string;
  /** The one line of a terminal. */
  running: (sections: readonly string[], tokens: number, seconds: number) => string;
  wrote: (section: string, characters: number) => string;
  /** Sections that have one line of the summary in common. */
  names: (sections: readonly string[]) => string;
  /** A line of the summary. */
  line: (section: string, by: string) => string;
  /** By whom a section was written. */
  by: {
    model: (model: string, took: Took) => string;
    kept: string;
    untouched: string;
    rules: (took: Took) => string;
  };
  total: (tokens: number, seconds: number) => string;
  ended: {
    budget: (spent: number, limit: number) => string;
    aborted: string;
    /** A section was being asked for; then what is kept. */
    at: (section: string, kept: string) => string;
    /** How many sections are there, and that nothing is lost. */
    finished: (finished: number, all: number) => string;
  };
  stopping: string;
  /** The file was written by a model, and nobody said by whom it is to be written. */
  modelWritten: (plan: string, who: string) => string;
  /** Who wrote it, where the file does not say in a way that can be read. */
  someModel: string;
  /** A model was asked, but the rules wrote all of it. */
  stoodIn: (plan: string) => string;
  untranslated: (plan: string, count: number) => string;
  needsModel: string;
  oneRestriction: string;
  onePlan: string;
  brokenSettings: string;
  brokenPlan: (plan: string) => string;
  notOpen: (plan: string, section: string, open: readonly string[]) => string;
  noItem: (plan: string, address: string, nearest: string | undefined) => string;
}

/** What sets up a model; from the first column, so that it can be pasted as it is. */
export const SETTINGS_SAMPLE = `llm:
  provider: openai-compatible
  baseUrl: http://localhost:11434/v1
  model: qwen3:32b`;

const ZH: GenerateWords = {
  section: (section) => LLM_SECTION_NAMES[section]['zh-CN'],
  noModel: `还没有设置模型。请把下面几行写进 planpress.config.yaml，改成自己的服务器和模型，再运行 planpress doctor 检查：\n\n${SETTINGS_SAMPLE}\n`,
  sends: (plan, address, model) => `把 ${plan} 的输入发给 ${address}，模型 ${model}`,
  asks: (section) => `${section}：开始`,
  resumes: (section) => `${section}：沿用上次留下的回复`,
  repairs: (section, findings) => `${section}：${findings} 处不合要求，退回修改`,
  waits: (section, seconds) => `${section}：服务器暂时无法应答，${seconds} 秒后重试`,
  stands: (section) => `${section}：完成`,
  fellBack: (section, findings) => `${section}：还有 ${findings} 处不合要求，没有采用`,
  running: (sections, tokens, seconds) =>
    `${sections.join('，')}；共 ${tokens} 个 token，${seconds} 秒`,
  wrote: (section, characters) =>
    characters === 0 ? `${section} 等待回复` : `${section} ${characters} 字`,
  names: (sections) => sections.join('、'),
  line: (section, by) => `${section}：${by}`,
  by: {
    model: (model, took) => `${model}，${tookZh(took)}`,
    kept: '没有变化，保持原样',
    untouched: '没有改动',
    rules: (took) => `规则（模型的回复不合要求，${tookZh(took)}）`,
  },
  total: (tokens, seconds) => `共 ${tokens} 个 token，${seconds} 秒`,
  ended: {
    budget: (spent, limit) =>
      `已用 ${spent} 个 token，再调用一次会超出 ${limit} 个的预算。\n  → 请在 planpress.config.yaml 中调高 llm.budget.tokens。`,
    aborted: '已中断。',
    at: (section, kept) => `停在“${section}”一节。${kept}`,
    finished: (finished, all) =>
      `${finished === 0 ? '' : `${all} 节中已有 ${finished} 节写好，留在本机的缓存里。`}generated.yaml 没有改动；再运行同一条命令，会从这里接着写。`,
  },
  stopping: '正在停止，已收到的回复会留下；再按一次 Ctrl-C 立即退出',
  someModel: '模型',
  modelWritten: (plan, who) =>
    `${plan} 的内容由${who}撰写，没有改动。请写明 --with llm 让模型更新，或 --with rules 改由规则重写。`,
  stoodIn: (plan) =>
    `${plan} 请模型写过，但回复都不合要求，内容由规则代写；现在没有改动。请写明 --with llm 让模型再写一次，或 --with rules 就由规则来写。`,
  untranslated: (plan, count) =>
    `有 ${count} 处文字只有一种语言：planpress translate ${plan} 可以补译。`,
  needsModel: '--section、--items 和 --fresh 只能和 --with llm 一起用。',
  oneRestriction: '--section 和 --items 请二选一。',
  onePlan: '--items 只能用于一份方案，请写明是哪一份。',
  brokenSettings: 'planpress.config.yaml 有错误，没有向模型发送任何内容。',
  brokenPlan: (plan) => `${plan} 的文件有错误，没有向模型发送任何内容。`,
  notOpen: (plan, section, open) =>
    `${plan} 的“${section}”一节没有留给生成的部分。可以写的有：${open.join('、')}。`,
  noItem: (plan, address, nearest) =>
    nearest === undefined
      ? `${plan} 的生成内容中没有条目 ${address}。条目写成 goals/satisfaction 这样的地址；总结一类的文字请用 --section。`
      : `${plan} 的生成内容中没有 ${address}，是不是想写 ${nearest}？`,
};

function tookZh({ tokens, repairs, seconds }: Took): string {
  return [
    `${tokens} 个 token`,
    ...(repairs === 0 ? [] : [`修改 ${repairs} 次`]),
    `${seconds} 秒`,
  ].join('，');
}

const EN: GenerateWords = {
  section: (section) => LLM_SECTION_NAMES[section].en,
  noModel: `No model is set up. Put these lines into planpress.config.yaml, with your own server and model, and run planpress doctor:\n\n${SETTINGS_SAMPLE}\n`,
  sends: (plan, address, model) => `sending the inputs of ${plan} to ${address}, model ${model}`,
  asks: (section) => `${section}: asked`,
  resumes: (section) => `${section}: going on from a reply of the last run`,
  repairs: (section, findings) => `${section}: sent back with ${count(findings, 'finding')}`,
  waits: (section, seconds) =>
    `${section}: the server cannot answer now, trying again in ${seconds} s`,
  stands: (section) => `${section}: done`,
  fellBack: (section, findings) => `${section}: not used, ${count(findings, 'finding')} left`,
  running: (sections, tokens, seconds) =>
    `${sections.join(', ')}; ${count(tokens, 'token')}, ${seconds} s`,
  wrote: (section, characters) =>
    characters === 0 ? `${section} waiting` : `${section} ${count(characters, 'character')}`,
  names: (sections) => sections.join(', '),
  line: (section, by) => `${section}: ${by}`,
  by: {
    model: (model, took) => `${model}, ${tookEn(took)}`,
    kept: 'unchanged, kept',
    untouched: 'left as it was',
    rules: (took) => `rules (no reply of the model stood up, ${tookEn(took)})`,
  },
  total: (tokens, seconds) => `${count(tokens, 'token')} in ${seconds} s`,
  ended: {
    budget: (spent, limit) =>
      `${count(spent, 'token')} used; the next call would exceed the budget of ${limit}.\n  → Raise llm.budget.tokens in planpress.config.yaml.`,
    aborted: 'Stopped.',
    at: (section, kept) => `It ended at the section “${section}”. ${kept}`,
    finished: (finished, all) =>
      `${finished === 0 ? '' : `${finished} of ${count(all, 'section')} are done and kept in the cache of this machine. `}generated.yaml is unchanged; the same command goes on from here.`,
  },
  stopping: 'stopping; replies that came are kept; Ctrl-C again ends at once',
  someModel: 'a model',
  modelWritten: (plan, who) =>
    `${plan} was written by ${who} and is left as it is. Say --with llm to have it updated, or --with rules to have the rules write it instead.`,
  stoodIn: (plan) =>
    `A model was asked to write ${plan}, but no reply stood up and the rules stood in; it is left as it is. Say --with llm to ask again, or --with rules to leave it to the rules.`,
  untranslated: (plan, found) =>
    `${count(found, 'text')} in one language only: planpress translate ${plan} fills in the other.`,
  needsModel: '--section, --items and --fresh go with --with llm only.',
  oneRestriction: 'Give either --section or --items.',
  onePlan: '--items is for one plan; name it.',
  brokenSettings: 'There are errors in planpress.config.yaml, so nothing was sent to a model.',
  brokenPlan: (plan) => `There are errors in the files of ${plan}, so nothing was sent to a model.`,
  notOpen: (plan, section, open) =>
    `Nothing of the section “${section}” of ${plan} is left to be generated. There are: ${open.join(', ')}.`,
  noItem: (plan, address, nearest) =>
    nearest === undefined
      ? `The generated content of ${plan} has no item ${address}. Items are named like goals/satisfaction; texts such as the summary are written anew with --section.`
      : `The generated content of ${plan} has no ${address}; did you mean ${nearest}?`,
};

function tookEn({ tokens, repairs, seconds }: Took): string {
  const parts = [count(tokens, 'token'), ...(repairs === 0 ? [] : [count(repairs, 'repair')])];
  return [...parts, `${seconds} s`].join(', ');
}

function count(found: number, noun: string): string {
  return `${found} ${noun}${found === 1 ? '' : 's'}`;
}

export const GENERATE_WORDS: Readonly<Record<Locale, GenerateWords>> = { 'zh-CN': ZH, en: EN };
