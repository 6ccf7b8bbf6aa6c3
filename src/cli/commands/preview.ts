import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import { PREVIEW_WORDS, type PreviewWords } from '../preview-words.ts';
import type { CommandContext } from '../program.ts';
import { createStaticHost } from '../static-host.ts';

export interface PreviewOptions {
  /** Folder of the built site. */
  folder: string;
  /** Port as it was given; the first free one from 4321 on when absent. */
  port?: string | undefined;
  host: string;
  json: boolean;
}

const FIRST_PORT = 4321;
/** So many ports are tried where none was asked for. */
const TRIES = 20;

/** Serves a built site as a static host would, until `ended`; that is Ctrl-C when absent. */
export async function runPreview(
  { root, terminal }: CommandContext,
  { folder: name, port, host, json }: PreviewOptions,
  ended: Promise<unknown> = untilSignal(),
): Promise<ExitCode> {
  const words = PREVIEW_WORDS[terminal.locale];
  const folder = path.resolve(root, name);
  const base = baseOf(folder);
  if (base === undefined) throw new CliError(words.noSite(name));
  const wanted = readPort(port, words);
  const server = createStaticHost({ folder, base, outside: words.outside });
  const taken = await listen(server, { port: wanted, host }, words);
  if (wanted === undefined && taken !== FIRST_PORT)
    terminal.writeError(`${words.moved(FIRST_PORT, taken)}\n`);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}${base}`;
  terminal.writeError(`${words.serving(name, url)}\n`);
  if (json) terminal.write(`${JSON.stringify({ url, folder, base })}\n`);
  await ended;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return 0;
}

/** The path that a site was built for, which its home page names; undefined when there is no site. */
function baseOf(folder: string): string | undefined {
  const home = path.join(folder, 'index.html');
  if (!existsSync(home) || !existsSync(path.join(folder, '_planpress'))) return undefined;
  const found = /<link rel="stylesheet" href="(\/[^"]*)_planpress\//.exec(
    readFileSync(home, 'utf8'),
  );
  return found?.[1];
}

function readPort(text: string | undefined, words: PreviewWords): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new CliError(words.port(text));
  return port;
}

/** Listens at the port that is wanted, or at the first free one; answers which it is. */
async function listen(
  server: Server,
  { port, host }: { port: number | undefined; host: string },
  words: PreviewWords,
): Promise<number> {
  for (let next = port ?? FIRST_PORT; ; next++) {
    const failure = await tryPort(server, next, host);
    if (failure === undefined) {
      // A server that listens at a port has an address of this kind.
      return (server.address() as AddressInfo).port;
    }
    const isTaken = failure === 'EADDRINUSE' || failure === 'EACCES';
    if (!isTaken) throw new CliError(words.host(host));
    if (port !== undefined || next - FIRST_PORT === TRIES) throw new CliError(words.taken(next));
  }
}

/** Undefined when it listens, else the code of what stood in the way. */
function tryPort(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? 'unknown');
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
