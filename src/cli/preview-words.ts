import type { Locale } from '../model/locale.ts';

/** What `planpress preview` says. */
export interface PreviewWords {
  serving: (folder: string, url: string) => string;
  /** The port that was meant is taken, so another one is. */
  moved: (from: number, to: number) => string;
  noSite: (folder: string) => string;
  port: (text: string) => string;
  taken: (port: number) => string;
  host: (host: string) => string;
  /** What a browser is told that asks for an address beside the site. */
  outside: (base: string) => string;
}

export const PREVIEW_WORDS: Record<Locale, PreviewWords> = {
  'zh-CN': {
    serving: (folder, url) => `${folder} 的预览地址：${url}，按 Ctrl-C 结束`,
    moved: (from, to) => `端口 ${from} 已被占用，改用 ${to}。`,
    noSite: (folder) => `${folder} 中没有生成好的站点，请先运行 planpress build。`,
    port: (text) => `“${text}”不是端口，请写 0 到 65535 之间的整数，例如 8080；0 表示任选一个。`,
    taken: (port) => `端口 ${port} 已被占用，请用 --port 换一个，或不写 --port。`,
    host: (host) => `无法在 ${host} 上监听，请写本机的地址，例如 localhost 或 0.0.0.0。`,
    outside: (base) => `这里没有内容：站点是为 ${base} 生成的，请从该地址打开。`,
  },
  en: {
    serving: (folder, url) => `${folder} is served at ${url}; Ctrl-C ends it`,
    moved: (from, to) => `Port ${from} is taken, so ${to} is used.`,
    noSite: (folder) => `There is no built site in ${folder}. Run planpress build first.`,
    port: (text) =>
      `"${text}" is not a port. Give a whole number from 0 to 65535, such as 8080; 0 takes any free one.`,
    taken: (port) => `Port ${port} is taken. Give another one with --port, or leave --port out.`,
    host: (host) =>
      `Nothing can listen at ${host}. Give an address of this machine, such as localhost or 0.0.0.0.`,
    outside: (base) => `There is nothing here: the site was built for ${base}. Open it there.`,
  },
};
