import type { Locale } from '../model/locale.ts';
import { SETTINGS_SAMPLE } from './generate-words.ts';
import type { TranslateEnd } from '../pipeline/translate-plan.ts';

export interface TranslateWords {
  /** Names of the languages, in a sentence. */
  languages: Record<Locale, string>;
  complete: (plan: string) => string;
  /** How many texts lack a language, before they are listed. */
  lacking: (plan: string, texts: number, language: string) => string;
  more: (texts: number) => string;
  stale: (entries: number) => string;
  unused: (entries: number) => string;
  /** The one next step after a list of what is missing. */
  next: (plan: string) => string;
  estimate: (texts: number, characters: number, calls: number) => string;
  /** What is sent, and where, before the first call. */
  sends: (plan: string, texts: number, address: string, model: string) => string;
  progress: (done: number, of: number, tokens: number) => string;
  repairs: (texts: number) => string;
  waits: (seconds: number) => string;
  written: (file: string, facts: { added: number; replaced: number; pruned: number }) => string;
  unchanged: (file: string) => string;
  summary: (facts: { added: number; open: number; tokens: number; calls: number }) => string;
  noModel: string;
  badFile: (file: string) => string;
  oneMode: string;
  /** Texts lack both languages, and a chat is for one. */
  oneLanguage: string;
  stopping: string;
  aborted: string;
  budget: (end: Extract<TranslateEnd, { why: 'budget' }>) => string;
  /** After a run that ended early. */
  goOn: (plan: string, open: number) => string;
  /** After a reply of a chat was read. */
  imported: (added: number, open: number) => string;
  refused: (file: string) => string;
}

const ZH: TranslateWords = {
  languages: { 'zh-CN': '中文', en: '英文' },
  complete: (plan) => `${plan} 的文字各种语言都齐全`,
  lacking: (plan, texts, language) => `${plan} 有 ${texts} 处文字缺少${language}：`,
  more: (texts) => `  ……另有 ${texts} 处`,
  stale: (entries) => `${entries} 条译文的原文改过了，不再采用`,
  unused: (entries) => `${entries} 条译文已经用不上；加上 --prune 可以清理`,
  next: (plan) =>
    `  → 请运行 planpress translate ${plan}，或用 --prompt 取得提示词，贴到任何聊天工具中翻译。`,
  estimate: (texts, characters, calls) =>
    `需要翻译 ${texts} 处文字，共 ${characters} 个字符，约 ${calls} 次请求；什么都没有发送`,
  sends: (plan, texts, address, model) =>
    `把 ${plan} 的 ${texts} 处文字发送到 ${address}（${model}）`,
  progress: (done, of, tokens) => `已翻译 ${done}/${of} 处，${tokens} 个 token`,
  repairs: (texts) => `${texts} 处译文有问题，退回重译`,
  waits: (seconds) => `服务器暂时无法应答，${seconds} 秒后重试`,
  written: (file, { added, replaced, pruned }) =>
    `已写入 ${file}：新增 ${added} 条${replaced > 0 ? `，替换 ${replaced} 条` : ''}${pruned > 0 ? `，清理 ${pruned} 条` : ''}`,
  unchanged: (file) => `${file} 没有变化`,
  summary: ({ added, open, tokens, calls }) =>
    `得到 ${added} 条译文${open > 0 ? `，还缺 ${open} 处` : ''}；${calls} 次请求，${tokens} 个 token`,
  noModel: `planpress.config.yaml 中没有设置 llm，不知道该问哪个模型。\n  → 请加上这样的设置，或用 --prompt 在聊天工具中翻译：\n\n${SETTINGS_SAMPLE}\n`,
  badFile: (file) => `无法逐行修改 ${file}：translations 要写成每条一项的列表。`,
  oneMode: '--check、--dry-run、--prompt 和 --import 一次只能用一个。',
  oneLanguage: '两种语言都有缺少的文字；请用 --to 指定译成哪一种。',
  stopping: '正在停下；已译好的会写入',
  aborted: '已停下。',
  goOn: (plan, open) =>
    `  → 还有 ${open} 处没有翻译；再运行 planpress translate ${plan} 会从这里继续。`,
  budget: ({ spent, limit }) =>
    `已用 ${spent} 个 token，再调用一次会超出 ${limit} 个的预算；可以在 planpress.config.yaml 中调高 llm.budget.tokens。`,
  imported: (added, open) => `采用了 ${added} 条译文${open > 0 ? `，还缺 ${open} 处` : ''}`,
  refused: (file) => `  → 请在 ${file} 中改好这些地方，再导入一次；没有问题的译文已经写入。`,
};

const EN: TranslateWords = {
  languages: { 'zh-CN': 'Chinese', en: 'English' },
  complete: (plan) => `Every text of ${plan} reads in all languages`,
  lacking: (plan, texts, language) =>
    `${texts} ${texts === 1 ? 'text' : 'texts'} of ${plan} ${texts === 1 ? 'has' : 'have'} no ${language}:`,
  more: (texts) => `  … and ${texts} more`,
  stale: (entries) =>
    `${entries} ${entries === 1 ? 'translation is' : 'translations are'} not used, since the source changed`,
  unused: (entries) =>
    `${entries} ${entries === 1 ? 'translation is' : 'translations are'} of no use any more; --prune removes them`,
  next: (plan) =>
    `  → Run planpress translate ${plan}, or take --prompt to any chat and translate there.`,
  estimate: (texts, characters, calls) =>
    `${texts} texts of ${characters} characters to translate, in about ${calls} calls; nothing was sent`,
  sends: (plan, texts, address, model) =>
    `Sending ${texts} texts of ${plan} to ${address} (${model})`,
  progress: (done, of, tokens) => `${done} of ${of} texts translated, ${tokens} tokens`,
  repairs: (texts) =>
    `${texts} ${texts === 1 ? 'translation goes' : 'translations go'} back for repair`,
  waits: (seconds) => `The server cannot answer now; trying again in ${seconds} s`,
  written: (file, { added, replaced, pruned }) =>
    `Wrote ${file}: ${added} added${replaced > 0 ? `, ${replaced} replaced` : ''}${pruned > 0 ? `, ${pruned} removed` : ''}`,
  unchanged: (file) => `${file} is unchanged`,
  summary: ({ added, open, tokens, calls }) =>
    `${added} translations${open > 0 ? `, ${open} still missing` : ''}; ${calls} calls, ${tokens} tokens`,
  noModel: `planpress.config.yaml sets no llm, so there is no model to ask.\n  → Add one like this, or translate in a chat with --prompt:\n\n${SETTINGS_SAMPLE}\n`,
  badFile: (file) =>
    `${file} cannot be changed line by line: write translations as a list, one item an entry.`,
  oneMode: 'Give only one of --check, --dry-run, --prompt and --import.',
  oneLanguage: 'Texts lack either language; say with --to which one to translate into.',
  stopping: 'Stopping; what is translated by now will be written',
  aborted: 'Stopped.',
  goOn: (plan, open) =>
    `  → ${open} texts are not translated yet; planpress translate ${plan} goes on from here.`,
  budget: ({ spent, limit }) =>
    `${spent} tokens are spent; the next call would exceed the budget of ${limit}; llm.budget.tokens in planpress.config.yaml sets it.`,
  imported: (added, open) =>
    `${added} ${added === 1 ? 'translation' : 'translations'} taken${open > 0 ? `, ${open} still missing` : ''}`,
  refused: (file) =>
    `  → Mend these places in ${file} and import it again; what is sound is written already.`,
};

export const TRANSLATE_WORDS: Record<Locale, TranslateWords> = { 'zh-CN': ZH, en: EN };
