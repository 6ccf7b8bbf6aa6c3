import { LOCALES, type Locale } from '../model/locale.ts';

/** What a command may touch of the process it runs in. */
export interface Terminal {
  write(text: string): void;
  writeError(text: string): void;
  /** True when a person watches: progress may rewrite its line, and colours are fine. */
  isInteractive: boolean;
  colour: boolean;
  /** Characters that fit into a line; undefined where nobody watches. */
  columns?: number | undefined;
  locale: Locale;
}

/** The terminal of this process. Colours obey NO_COLOR and FORCE_COLOR. */
export function processTerminal(lang: string | undefined, env = process.env): Terminal {
  const isInteractive = process.stderr.isTTY === true && env['CI'] === undefined;
  const forced = env['FORCE_COLOR'];
  return {
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    isInteractive,
    columns: process.stderr.columns,
    colour:
      forced === undefined ? process.stdout.isTTY === true && !env['NO_COLOR'] : forced !== '0',
    locale: readLocale(lang, env),
  };
}

/** `--lang`, else the language of the user's environment, else English. */
function readLocale(lang: string | undefined, env: NodeJS.ProcessEnv): Locale {
  const wanted = lang ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  const exact = LOCALES.find(
    (locale) => locale.toLowerCase() === wanted.toLowerCase().replace('_', '-'),
  );
  return exact ?? (/^zh\b/i.test(wanted.replace('_', '-')) ? 'zh-CN' : 'en');
}
