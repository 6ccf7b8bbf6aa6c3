import type { Locale } from '../model/locale.ts';

/** What `planpress init` says. */
export interface InitWords {
  wrote: (file: string) => string;
  /** Lines that were added to a file that was there. */
  added: (file: string, lines: readonly string[]) => string;
  /** A file that was there and says all that is needed. */
  complete: (file: string) => string;
  /** A file that was there. */
  leftAlone: (file: string) => string;
  /** What to do about a workflow that was left alone. */
  ownWorkflow: string;
  /** A folder whose name cannot stand in a workflow. */
  folder: (folder: string) => string;
  next: (steps: readonly string[]) => string;
  steps: { package: string; plan: string; commit: string };
  /** Words of the workflow itself. */
  workflow: { nothing: string; site: string };
}

export const INIT_WORDS: Record<Locale, InitWords> = {
  'zh-CN': {
    wrote: (file) => `已写入 ${file}`,
    added: (file, lines) => `已在 ${file} 中补充：${lines.join('、')}`,
    complete: (file) => `${file} 已经齐全`,
    leftAlone: (file) => `${file} 已经存在，没有改动`,
    ownWorkflow: '要加进已有的流程，请参照 docs/continuous-integration.zh-CN.md。',
    folder: (folder) =>
      `文件夹名“${folder}”里有不能写进流程的字符，没有写入任何文件。请改名，或在仓库的顶层运行。`,
    next: (steps) => `接下来：\n${steps.map((step) => `  ${step}`).join('\n')}`,
    steps: {
      package: 'npm install --save-dev planpress   # 流程按 package-lock.json 安装',
      plan: 'planpress new retail-2027',
      commit: 'git add . && git commit -m "Add plans"',
    },
    workflow: {
      nothing: '方案内容没有变化。',
      site: '按这次修改生成的站点和 PDF',
    },
  },
  en: {
    wrote: (file) => `wrote ${file}`,
    added: (file, lines) => `added to ${file}: ${lines.join(', ')}`,
    complete: (file) => `${file} has all that is needed`,
    leftAlone: (file) => `${file} is there already and was left alone`,
    ownWorkflow: 'To add the steps to a pipeline of your own, see docs/continuous-integration.md.',
    folder: (folder) =>
      `The name of the folder "${folder}" has characters that cannot stand in a workflow, so nothing was written. Rename it, or run this at the top of the repository.`,
    next: (steps) => `Next:\n${steps.map((step) => `  ${step}`).join('\n')}`,
    steps: {
      package: 'npm install --save-dev planpress   # the workflow installs from package-lock.json',
      plan: 'planpress new retail-2027',
      commit: 'git add . && git commit -m "Add plans"',
    },
    workflow: {
      nothing: 'What the plans say has not changed.',
      site: 'The site and the PDFs with this change',
    },
  },
};
