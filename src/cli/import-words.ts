import type { Locale } from '../model/locale.ts';

/** What `import` says, by language. */
export interface ImportWords {
  unreadable: (file: string) => string;
  /** The inputs cannot be read, so a reply cannot be held to them. */
  brokenPlan: (plan: string) => string;
  /** What the reply does not hold cannot stay, since its file cannot be read. */
  brokenFile: (file: string) => string;
  model: string;
  /** Which sections the reply holds, and which stay as they are. */
  held: (file: string, sections: readonly string[]) => string;
  staying: (sections: readonly string[]) => string;
  /** How many texts lack another language, and what fills them. */
  untranslated: (texts: number, plan: string) => string;
  written: (file: string, changed: boolean) => string;
  wouldWrite: (file: string) => string;
  /** Nothing was written; what to do about it. */
  refused: (errors: number, plan: string, file: string) => string;
}

const ZH: ImportWords = {
  unreadable: (file) => `读不了 ${file}。请检查文件名；要从管道读取，请写“-”。`,
  brokenPlan: (plan) => `${plan} 的 inputs.yaml 有误，无法据此核对回复。请先改正上面的错误。`,
  brokenFile: (file) =>
    `${file} 读不出来，回复没有写到的部分就留不住。请先改正上面的错误，或删除这个文件。`,
  model: '模型名称应为 1–200 个字符，写在一行内，不含看不见的字符。',
  held: (file, sections) => `${file} 里有：${sections.join('、')}`,
  staying: (sections) => `回复没有写到、保持原样：${sections.join('、')}`,
  untranslated: (texts, plan) =>
    `有 ${String(texts)} 段文字还没有另一种语言，可以运行 planpress translate ${plan}`,
  written: (file, changed) => (changed ? `已写入 ${file}` : `${file} 没有变化`),
  wouldWrite: (file) => `回复可用。去掉 --dry-run 即写入 ${file}。`,
  refused: (errors, plan, file) =>
    `有 ${String(errors)} 处错误，什么也没有写入。要请模型改正，运行：planpress prompt ${plan} --repair ${file}`,
};

const EN: ImportWords = {
  unreadable: (file) => `Cannot read ${file}. Check its name; write - to read what is piped in.`,
  brokenPlan: (plan) =>
    `inputs.yaml of ${plan} has mistakes, so no reply can be held to it. Correct those above first.`,
  brokenFile: (file) =>
    `${file} cannot be read, so that what the reply does not hold would be lost. Correct the mistakes above, or delete the file.`,
  model: 'The name of a model has 1–200 characters on one line, all of which can be seen.',
  held: (file, sections) => `${file} holds ${sections.join(', ')}`,
  staying: (sections) => `Not in the reply, left as they are: ${sections.join(', ')}`,
  untranslated: (texts, plan) =>
    `${texts === 1 ? '1 text is' : `${String(texts)} texts are`} in one language only; fill the other with planpress translate ${plan}`,
  written: (file, changed) => (changed ? `Wrote ${file}` : `${file} is unchanged`),
  wouldWrite: (file) => `The reply stands. Without --dry-run it is written to ${file}.`,
  refused: (errors, plan, file) =>
    `${errors === 1 ? 'There is 1 error' : `There are ${String(errors)} errors`}, and nothing was written. To have the model correct them: planpress prompt ${plan} --repair ${file}`,
};

export const IMPORT_WORDS: Readonly<Record<Locale, ImportWords>> = { 'zh-CN': ZH, en: EN };
