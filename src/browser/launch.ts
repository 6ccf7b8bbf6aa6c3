/** The one place that starts Chromium: where it is found, with which flags, and that it always ends. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { shippedChromiumVersion, unpackChromium } from './unpack-chromium.ts';

export type FoundChromium = {
  executablePath: string;
  source: 'environment' | 'package' | 'system';
  /** Flags that this Chromium needs besides the common ones. */
  args: string[];
  /** Environment that this Chromium needs besides the process's own. */
  env: Record<string, string>;
};

/** No usable Chromium on this machine. `code` is stable; the reader of it words the message. */
export class BrowserUnavailableError extends Error {
  readonly code: 'browser/not-found' | 'browser/not-started';
  constructor(code: BrowserUnavailableError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BrowserUnavailableError';
    this.code = code;
  }
}

/**
 * Same drawing on every machine, and no way out. The package's own list of defaults is left aside:
 * it turns off web security and site isolation and runs everything in one process, for a place
 * (a serverless function) that this program never runs in.
 */
const COMMON_ARGS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=en-US',
  '--disable-gpu',
  '--disable-domain-reliability',
  '--no-default-browser-check',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disk-cache-size=1',
];

/**
 * The Chromium to use: `PLANPRESS_CHROMIUM`, else the one that ships with the package, else an
 * installed Chrome or Chromium; undefined when there is none. Throws `BrowserUnavailableError` when
 * `PLANPRESS_CHROMIUM` names no file, since silence would print with another browser than asked.
 */
export async function findChromium(): Promise<FoundChromium | undefined> {
  const asked = process.env['PLANPRESS_CHROMIUM'];
  if (asked !== undefined && asked !== '') {
    if (existsSync(asked))
      return { executablePath: asked, source: 'environment', args: [], env: {} };
    throw new BrowserUnavailableError(
      'browser/not-found',
      `PLANPRESS_CHROMIUM names no file: ${asked}`,
    );
  }
  const shipped = await unpackChromium();
  if (shipped !== undefined) {
    // The software GL libraries stay packed: nothing here draws with WebGL.
    return { ...shipped, source: 'package', args: ['--disable-software-rasterizer'] };
  }
  const installed = systemPaths().find((path) => existsSync(path));
  return installed === undefined
    ? undefined
    : { executablePath: installed, source: 'system', args: [], env: {} };
}

/**
 * Names the browser that would be used, without unpacking or starting it: another browser may draw
 * other bytes, so what one drew must not be kept for another.
 */
export async function identifyChromium(): Promise<string> {
  const asked = process.env['PLANPRESS_CHROMIUM'];
  if (asked === undefined || asked === '') {
    const shipped = shippedChromiumVersion();
    if (shipped !== undefined) return `package ${shipped}`;
  }
  const path = asked || systemPaths().find((candidate) => existsSync(candidate));
  const facts = path === undefined ? undefined : await stat(path).catch(() => undefined);
  return facts === undefined ? 'none' : `${path} ${facts.size} ${facts.mtimeMs}`;
}

/**
 * Starts one Chromium, hands it over, and ends it whatever happens: on return, throw, signal, exit,
 * and, being driven through a pipe, when this process is killed outright.
 */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const found = await findChromium();
  if (found === undefined) {
    throw new BrowserUnavailableError(
      'browser/not-found',
      'no Chromium or Chrome was found; set PLANPRESS_CHROMIUM',
    );
  }
  const browser = await start(found);
  try {
    return await use(browser);
  } finally {
    await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
  }
}

async function start(found: FoundChromium): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  // Chromium refuses to run its sandbox as root. Containers and some distributions forbid the user
  // namespaces it is made of, which shows only as a start that fails: hence the second attempt.
  const attempts = isRoot
    ? [['--no-sandbox']]
    : process.platform === 'linux'
      ? [[], ['--no-sandbox']]
      : [[]];
  let cause: unknown;
  for (const extra of attempts) {
    try {
      return await launch(found, extra);
    } catch (error) {
      cause = error;
    }
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new BrowserUnavailableError(
    'browser/not-started',
    `${found.executablePath} did not start: ${reason}`,
    { cause },
  );
}

async function launch(found: FoundChromium, extra: string[]): Promise<Browser> {
  const { launch: launchBrowser } = await import('puppeteer-core');
  return launchBrowser({
    executablePath: found.executablePath,
    // `--headless`: a headless shell knows no other mode, a full Chrome takes it as its new one.
    headless: 'shell',
    pipe: true,
    args: [...COMMON_ARGS, ...found.args, ...extra],
    env: { ...process.env, ...found.env, TZ: 'UTC', LANG: 'C.UTF-8' },
  });
}

function systemPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    return [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].flatMap((tail) => roots.map((root) => join(root, tail)));
  }
  return [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome-headless-shell',
  ]
    .flatMap((name) =>
      ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => join(folder, name)),
    )
    .concat('/opt/google/chrome/chrome');
}
