import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build, dev } from 'astro';
import type { AstroInlineConfig } from 'astro';
import { planpress } from './integration.ts';

export interface SiteRequest {
  /** The workspace. Astro keeps its own files below `.planpress/` of it. */
  root: string;
  artifacts: string;
  outDir: string;
  base: string;
  url?: string | undefined;
}

/** Renders all pages of the artifacts into `outDir`. Throws what Astro throws. */
export async function renderSite(request: SiteRequest): Promise<void> {
  await build(await inlineConfig(request));
}

export interface DevServer {
  url: string;
  stop(): Promise<void>;
}

/** Serves the pages and refreshes them whenever an artifact changes. */
export async function serveSite(
  request: SiteRequest,
  address: { port: number; host: string },
): Promise<DevServer> {
  const config = await inlineConfig(request);
  const server = await dev({ ...config, server: { ...address, open: false } });
  const { port } = server.address;
  return { url: `http://${address.host}:${port}${request.base}`, stop: () => server.stop() };
}

/**
 * The configuration of a workspace that has none of its own. Its root is a folder of ours, so that
 * Astro neither finds pages beside the plans nor leaves files there.
 */
async function inlineConfig(request: SiteRequest): Promise<AstroInlineConfig> {
  const root = path.join(request.root, '.planpress', 'astro');
  await mkdir(root, { recursive: true });
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    outDir: request.outDir,
    base: request.base,
    ...(request.url === undefined ? {} : { site: request.url }),
    integrations: [planpress({ artifacts: request.artifacts })],
    cacheDir: path.join(request.root, '.planpress', 'cache', 'astro'),
    vite: { server: { fs: { strict: false } } },
  } as AstroInlineConfig;
}
