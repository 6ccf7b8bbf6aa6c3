import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, dev } from 'astro';
import type { AstroInlineConfig } from 'astro';
import { planpress } from './integration.ts';

export interface SiteRequest {
  /** Folder for Astro's own files, made when it is not there. */
  work: string;
  artifacts: string;
  outDir: string;
  base: string;
  url?: string | undefined;
  /** Names of the artifacts whose pages are rendered; all of them when absent. */
  only?: readonly string[];
}

/**
 * Renders the pages of the artifacts into `outDir`. Whatever `only` leaves out, the files in `_astro/` are
 * those of all pages. Throws what Astro throws.
 */
export async function renderSite(request: SiteRequest): Promise<void> {
  const config = await inlineConfig(request);
  // Astro puts its intermediate files below the working directory when the output is elsewhere.
  const before = process.cwd();
  process.chdir(request.work);
  try {
    await build(config);
  } finally {
    process.chdir(before);
  }
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
  const { work: root, artifacts, only } = request;
  await mkdir(root, { recursive: true });
  return {
    root,
    configFile: false,
    // Its warnings are about how we use it; nobody who writes plans can act on them.
    logLevel: 'error',
    outDir: request.outDir,
    base: request.base,
    ...(request.url === undefined ? {} : { site: request.url }),
    integrations: [planpress({ artifacts, papers: true, ...(only === undefined ? {} : { only }) })],
    cacheDir: path.join(root, 'cache'),
    vite: { plugins: [findAstroHere()], server: { fs: { allow: [packageRoot(), root] } } },
  };
}

/**
 * Astro's virtual modules import `astro/…` from the root of the site. A workspace need not have a
 * `node_modules` of its own, so what is not found there is looked for from here.
 */
function findAstroHere() {
  return {
    name: 'planpress:find-astro-here',
    async resolveId(this: PluginContext, source: string, importer: string | undefined) {
      if (!/^astro(?:\/|$)/.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found ?? this.resolve(source, fileURLToPath(import.meta.url), { skipSelf: true });
    },
  };
}

/** The part of Vite's plugin context that is used here. */
interface PluginContext {
  resolve(
    source: string,
    importer: string | undefined,
    options: { skipSelf: boolean },
  ): Promise<{ id: string } | null>;
}

/** The folder whose node_modules holds Astro: what the dev server may read besides the workspace. */
function packageRoot(): string {
  const astro = createRequire(import.meta.url).resolve('astro/package.json');
  return path.resolve(path.dirname(astro), '..', '..');
}
