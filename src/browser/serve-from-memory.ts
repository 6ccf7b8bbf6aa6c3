/** A page whose every request is answered from memory or refused: nothing reaches a network. */
import type { HTTPRequest, Page } from 'puppeteer-core';

/** The one origin that pages see. `.invalid` never resolves (RFC 6761), should a request slip by. */
export const ORIGIN = 'https://planpress.invalid';

/**
 * Answers `GET`s to `ORIGIN` with what `read` gives for the decoded URL path (`/fonts/a.woff2`);
 * everything else is refused. Returns the list of refused URLs, which grows while the page lives.
 */
export async function serveFromMemory(
  page: Page,
  read: (path: string) => Uint8Array | undefined,
): Promise<readonly string[]> {
  const refused: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void answer(request, read).then((answered) => {
      if (!answered) refused.push(request.url());
    });
  });
  return refused;
}

async function answer(
  request: HTTPRequest,
  read: (path: string) => Uint8Array | undefined,
): Promise<boolean> {
  const url = URL.parse(request.url());
  // Data URLs hold their own content and never ask anyone.
  if (url?.protocol === 'data:') return request.continue().then(() => true);
  const path =
    url?.origin === ORIGIN && request.method() === 'GET' ? decodePath(url.pathname) : undefined;
  const body = path === undefined ? undefined : read(path);
  if (path === undefined || body === undefined) {
    await request.abort('blockedbyclient').catch(() => undefined);
    return false;
  }
  // A page that closes while it loads leaves requests that nobody waits for.
  await request
    .respond({ status: 200, contentType: contentType(path), body: Buffer.from(body) })
    .catch(() => undefined);
  return true;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
};

/** A path without an extension is a page, as in `/plan/1.0.0/en/print/`. */
function contentType(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = name.includes('.')
    ? name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    : 'html';
  return TYPES[extension] ?? 'application/octet-stream';
}
