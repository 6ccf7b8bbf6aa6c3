import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPreview, type PreviewOptions } from './preview.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let root = '';
let told = '';
let end: () => void = () => {};
let running: Promise<unknown> = Promise.resolve();
let origin = '';

const LONG = '一'.repeat(200);

function write(name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeSite(base: string): void {
  const sheet = `<link rel="stylesheet" href="${base}_planpress/fonts.css">`;
  write('dist/index.html', `<!doctype html>${sheet}<p>home ${LONG}</p>`);
  write('dist/404.html', '<!doctype html><p>not found</p>');
  write('dist/shop/draft/en/index.html', '<!doctype html><p>plan</p>');
  write('dist/shop/draft/en/report.pdf', '%PDF 0123456789');
  write('dist/shop/versions.json', '{}');
  write('dist/_planpress/fonts/sans-0123.woff2', 'font');
  write('dist/.git/config', 'secret');
  write('beside.txt', 'secret');
  symlinkSync(path.join(root, 'beside.txt'), path.join(root, 'dist/way-out.txt'));
}

function preview(options: Partial<PreviewOptions> = {}, locale: 'zh-CN' | 'en' = 'en') {
  const ended = new Promise<void>((resolve) => (end = resolve));
  const tell = (text: string): void => void (told += text);
  const terminal = { write: tell, writeError: tell, isInteractive: false, colour: false, locale };
  const given = { folder: 'dist', port: '0', host: '127.0.0.1', json: false, ...options };
  return runPreview({ root, terminal }, given, ended);
}

/** Starts it and waits until it tells its address. */
async function start(options: Partial<PreviewOptions> = {}): Promise<void> {
  running = preview(options);
  await expect.poll(() => told).toMatch(/http:\/\//);
  origin = /http:\/\/[^/]+/.exec(told)?.[0] ?? '';
}

/** Asks for a path exactly as it is written: `fetch` would tidy it. */
function ask(at: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request({ hostname, port, path: at, headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { statusCode: status = 0, headers: found } = answer;
        resolve({ status, headers: found, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-preview-'));
  told = '';
});

afterEach(async () => {
  end();
  await running;
  rmSync(root, { recursive: true });
});

describe('planpress preview', () => {
  it('serves pages, files and the page for what is missing as a static host does', async () => {
    writeSite('/');
    await start();
    const page = await ask('/shop/draft/en/');
    expect(page.body.toString()).toContain('plan');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': "frame-ancestors 'self'",
    });
    const tag = { 'if-none-match': page.headers.etag ?? '' };
    expect((await ask('/shop/draft/en/', tag)).status).toBe(304);
    const moved = await ask('/shop/draft/en?from=mail');
    expect([moved.status, moved.headers.location]).toEqual([301, '/shop/draft/en/?from=mail']);
    const missing = await ask('/shop/none/');
    expect([missing.status, missing.body.toString()]).toEqual([
      404,
      expect.stringContaining('not found'),
    ]);
    // A folder without a page is not listed.
    for (const none of ['/shop/', '/_planpress/', '/shop/versions.json/', '/index.html/'])
      expect((await ask(none)).status, none).toBe(404);
    const font = await ask('/_planpress/fonts/sans-0123.woff2');
    expect(font.headers).toMatchObject({
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await ask('/shop/draft/en/', {}, 'HEAD')).body).toHaveLength(0);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  it('answers on this machine alone to no name that leads here from elsewhere', async () => {
    writeSite('/');
    await start();
    const hosts = ['localhost:4321', 'plans.localhost', '127.0.0.1', '[::1]:80', 'rebound.example'];
    const answers = await Promise.all(hosts.map((host) => ask('/', { host })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 403]);
  });

  it('compresses texts and sends parts of other files', async () => {
    writeSite('/');
    await start();
    const plain = (await ask('/')).body.toString();
    const brotli = await ask('/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(plain);
    const gzip = await ask('/', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(plain);
    const pdf = '/shop/draft/en/report.pdf';
    const part = await ask(pdf, { range: 'bytes=5-8' });
    expect([part.status, part.headers['content-type'], part.body.toString()]).toEqual([
      206,
      'application/pdf',
      '0123',
    ]);
    expect((await ask(pdf, { range: 'bytes=8-5' })).body.toString()).toBe('%PDF 0123456789');
  });

  it('never leaves the folder', async () => {
    writeSite('/');
    await start();
    const ways = [
      '/../beside.txt',
      '/..%2fbeside.txt',
      '/%2e%2e/beside.txt',
      '/shop/..%5c..%5cbeside.txt',
      '/way-out.txt',
      '/.git/config',
      '//shop/draft/en',
      '/%00',
      '/%zz',
      `/${'a'.repeat(5000)}`,
    ];
    for (const way of ways) {
      const answer = await ask(way);
      expect([way, answer.status, answer.headers.location]).toEqual([way, 404, undefined]);
      expect(answer.body.toString()).not.toContain('secret');
    }
    expect((await ask('/')).status).toBe(200);
  });

  it('stands at the path that the site was built for', async () => {
    writeSite('/a/b/');
    await start({ json: true });
    expect(told).toContain(`"url":"${origin}/a/b/"`);
    expect((await ask('/a/b/shop/draft/en/')).status).toBe(200);
    expect((await ask('/a/b')).headers.location).toBe('/a/b/');
    for (const outside of ['/', '/a/', '/shop/draft/en/']) {
      const answer = await ask(outside);
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).toContain('the site was built for /a/b/');
    }
  });

  it('serves the next build too, and ends when it is told to', async () => {
    writeSite('/');
    await start();
    rmSync(path.join(root, 'dist'), { recursive: true });
    expect((await ask('/')).status).toBe(404);
    writeSite('/');
    expect((await ask('/')).status).toBe(200);
    end();
    expect(await running).toBe(0);
    await expect(ask('/')).rejects.toThrow();
  });

  it('says what to do where it cannot start', async () => {
    await expect(preview()).rejects.toThrow('There is no built site in dist. Run planpress build');
    await expect(preview({}, 'zh-CN')).rejects.toThrow('请先运行 planpress build');
    writeSite('/');
    for (const port of ['http', '70000', '-1', '8.5'])
      await expect(preview({ port })).rejects.toThrow(`"${port}" is not a port`);
    await expect(preview({ host: '192.0.2.1' })).rejects.toThrow('Nothing can listen');
    const other = createServer().listen(0, '127.0.0.1');
    await expect.poll(() => other.listening).toBe(true);
    const { port } = other.address() as AddressInfo;
    await expect(preview({ port: String(port) })).rejects.toThrow(`Port ${port} is taken`);
    other.close();
  });
});
