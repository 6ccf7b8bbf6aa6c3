import type { Locale } from '../model/locale.ts';

/** What `prompt` says beside the prompt itself, by language. */
export interface PromptCommandWords {
  /** The inputs cannot be read, so there is nothing to ask about. */
  brokenPlan: (plan: string) => string;
  /** None of the sections that are wanted is open. */
  nothingOpen: (plan: string, open: readonly string[]) => string;
  /** How long it is, and what to do with it. */
  next: (characters: number, plan: string) => string;
  /** A chat may cut a long reply. */
  long: (plan: string, sections: string) => string;
  /** The reply has no errors: there is nothing to repair. */
  sound: (file: string, plan: string) => string;
  repairNext: (errors: number, plan: string, file: string) => string;
}

const ZH: PromptCommandWords = {
  brokenPlan: (plan) => `${plan} 的 inputs.yaml 有误，写不出提示词。请先改正上面的错误。`,
  nothingOpen: (plan, open) => `${plan} 里这些部分都已写明。还可以写的：${open.join('、')}`,
  next: (characters, plan) =>
    `提示词共 ${String(characters)} 个字符。把它粘贴到任意对话里，把回复存为 reply.md，再运行：planpress import ${plan} reply.md`,
  long: (plan, sections) =>
    `回复太长、被截断时，可以分几次写，例如：planpress prompt ${plan} --section ${sections}`,
  sound: (file, plan) => `${file} 没有错误，无需修改。可以运行：planpress import ${plan} ${file}`,
  repairNext: (errors, plan, file) =>
    `共 ${String(errors)} 处错误。把上面的文字粘贴回同一个对话，用新的回复替换 ${file}，再运行：planpress import ${plan} ${file}`,
};

const EN: PromptCommandWords = {
  brokenPlan: (plan) =>
    `inputs.yaml of ${plan} has mistakes, so there is nothing to ask about. Correct those above first.`,
  nothingOpen: (plan, open) =>
    `The inputs of ${plan} state all of these sections. Still open: ${open.join(', ')}`,
  next: (characters, plan) =>
    `The prompt has ${String(characters)} characters. Paste it into any chat, save the reply as reply.md, then run: planpress import ${plan} reply.md`,
  long: (plan, sections) =>
    `Should the chat cut its reply short, ask for less at a time, as in: planpress prompt ${plan} --section ${sections}`,
  sound: (file, plan) =>
    `${file} has no errors; there is nothing to repair. Run: planpress import ${plan} ${file}`,
  repairNext: (errors, plan, file) =>
    `${errors === 1 ? '1 error' : `${String(errors)} errors`}. Paste the text above into the same chat, put the new reply in place of ${file}, then run: planpress import ${plan} ${file}`,
};

export const PROMPT_COMMAND_WORDS: Readonly<Record<Locale, PromptCommandWords>> = {
  'zh-CN': ZH,
  en: EN,
};
