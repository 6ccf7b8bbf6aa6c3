import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import sirv from 'sirv';

export interface HostRequest {
  /** Folder of a built site, absolute. */
  folder: string;
  /** Path that the site was built for, with a slash at both ends. */
  base: string;
  /** What is said of an address outside the base. */
  outside: (base: string) => string;
}

/** Says what hosts are asked to say beside a page; the rest of its policy stands in the page. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

/** Files that hosts compress; fonts, pictures and PDFs are compressed already. */
const TEXTS: Readonly<Record<string, string>> = {
  '.css': 'text/css;charset=utf-8',
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.md': 'text/markdown;charset=utf-8',
  '.svg': 'image/svg+xml;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.xml': 'application/xml;charset=utf-8',
};

/** A server of one folder as a static host would be: it only reads, lists nothing and runs nothing. */
export function createStaticHost(request: HostRequest) {
  const { folder } = request;
  // The disk is asked each time, so that the next build is served as well.
  const files = sirv(folder, { dev: true, etag: true, extensions: [] });
  return createServer((asked, answer) => {
    const send = async (): Promise<void> => {
      for (const [name, value] of Object.entries(HEADERS)) answer.setHeader(name, value);
      if (asked.method !== 'GET' && asked.method !== 'HEAD') {
        answer.setHeader('Allow', 'GET, HEAD');
        return end(asked, answer, 405, 'text/plain;charset=utf-8', '');
      }
      if (isStranger(asked)) return end(asked, answer, 403, 'text/plain;charset=utf-8', '');
      const found = findFile(asked.url ?? '/', request);
      if (found.kind === 'elsewhere') {
        answer.setHeader('Location', found.location);
        return end(asked, answer, 301, 'text/plain;charset=utf-8', '');
      }
      if (found.kind === 'outside') {
        const text = `${request.outside(request.base)}\n`;
        return end(asked, answer, 404, 'text/plain;charset=utf-8', text);
      }
      if (found.kind === 'none') return sendMissing(asked, answer, folder);
      answer.setHeader('Cache-Control', cacheRule(found.name));
      if (await sendText(asked, answer, path.join(folder, found.name))) return;
      // A stretch of a file that makes no sense is answered with all of it.
      const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(asked.headers.range ?? '') ?? [];
      if (first === undefined || (last && Number(last) < Number(first))) delete asked.headers.range;
      asked.url = `/${found.name.split('/').map(encodeURIComponent).join('/')}`;
      files(asked, answer, () => sendMissing(asked, answer, folder));
    };
    send().catch(() => {
      // The file went away in between, as it does while a build takes its place.
      if (!answer.headersSent) answer.writeHead(404);
      answer.end();
    });
  });
}

/**
 * Whether somebody's own name was made to lead to this machine: a page of another site would read drafts
 * that way, which only this machine is meant to see.
 */
function isStranger({ socket, headers }: IncomingMessage): boolean {
  if (!/^(?:::ffff:)?127\.|^::1$/.test(socket.localAddress ?? '')) return false;
  return !/^(?:(?:[\w-]+\.)*localhost|[\d.]+|\[[\da-f:]+\])(?::\d+)?$/i.test(headers.host ?? '');
}

type Found =
  | { kind: 'file'; name: string }
  | { kind: 'elsewhere'; location: string }
  | { kind: 'outside' }
  | { kind: 'none' };

/** The file that an address names, by its path below the folder. */
function findFile(url: string, { folder, base }: HostRequest): Found {
  const search = /\?.*$/s.exec(url)?.[0] ?? '';
  const address = url.slice(0, url.length - search.length);
  if (`${address}/` === base) return { kind: 'elsewhere', location: `${base}${search}` };
  if (!address.startsWith(base)) return { kind: 'outside' };
  const local = decode(address.slice(base.length));
  if (local === undefined) return { kind: 'none' };
  const steps = local.split('/');
  const isFolder = steps.at(-1) === '';
  if (isFolder) steps.pop();
  if (steps.some((step) => step === '' || step.startsWith('.') || /[\\\0]/.test(step)))
    return { kind: 'none' };
  const name = steps.join('/');
  const stats = statSync(path.join(folder, name), { throwIfNoEntry: false });
  if (stats === undefined || !isInside(folder, name)) return { kind: 'none' };
  if (!stats.isDirectory()) return isFolder ? { kind: 'none' } : { kind: 'file', name };
  const index = path.posix.join(name, 'index.html');
  if (!existsSync(path.join(folder, index)) || !isInside(folder, index)) return { kind: 'none' };
  if (name !== '' && !isFolder) return { kind: 'elsewhere', location: `${address}/${search}` };
  return { kind: 'file', name: index };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Whether a file lies in the folder wherever links on the disk lead. */
function isInside(folder: string, name: string): boolean {
  const [outer, inner] = [realpathSync(folder), realpathSync(path.join(folder, name))];
  return inner === outer || inner.startsWith(outer + path.sep);
}

/** Files with a digest in their names never change; all else is asked for again. */
function cacheRule(name: string): string {
  return /^(?:_astro|_planpress\/fonts)\//.test(name)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}

/** Answers with a text, compressed as the reader likes it; false when the file is none. */
async function sendText(
  asked: IncomingMessage,
  answer: ServerResponse,
  file: string,
): Promise<boolean> {
  const type = TEXTS[path.extname(file)];
  if (type === undefined) return false;
  const { size, mtimeMs } = statSync(file);
  const tag = `W/"${size}-${Math.round(mtimeMs)}"`;
  answer.setHeader('ETag', tag);
  answer.setHeader('Vary', 'Accept-Encoding');
  if (asked.headers['if-none-match'] === tag) answer.writeHead(304).end();
  else await end(asked, answer, 200, type, readFileSync(file));
  return true;
}

async function sendMissing(
  asked: IncomingMessage,
  answer: ServerResponse,
  folder: string,
): Promise<void> {
  const page = path.join(folder, '404.html');
  answer.setHeader('Cache-Control', 'no-cache');
  await end(asked, answer, 404, TEXTS['.html'] ?? '', existsSync(page) ? readFileSync(page) : '');
}

async function end(
  asked: IncomingMessage,
  answer: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): Promise<void> {
  const accepted = String(asked.headers['accept-encoding'] ?? '');
  const coding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  const plain = Buffer.from(body);
  const packed = plain.length < 200 ? undefined : coding;
  const bytes = packed === undefined ? plain : await pack(plain, packed);
  if (packed !== undefined) answer.setHeader('Content-Encoding', packed);
  answer.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length });
  answer.end(asked.method === 'HEAD' ? undefined : bytes);
}

function pack(bytes: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> {
  if (coding === 'gzip') return promisify(gzip)(bytes);
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
