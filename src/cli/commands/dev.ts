import path from 'node:path';
import { watch } from 'chokidar';
import { diskCache } from '../../io/cache.ts';
import { keptFolder } from '../../io/kept.ts';
import { readFolder } from '../../io/site-files.ts';
import { buildArtifacts } from '../../pipeline/publish/build-artifacts.ts';
import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import { withLazyBrowser, type LazyBrowser } from '../../pipeline/publish/lazy-browser.ts';
import { loadBrand } from '../../pipeline/publish/load-brand.ts';
import { facesFile } from '../../pipeline/publish/pieces.ts';
import { siteContent } from '../../pipeline/publish/site-content.ts';
import { visibleText } from '../../pipeline/publish/visible-text.ts';
import { writeFaces, writeStyles } from '../../pipeline/publish/write-styles.ts';
import { serveSite } from '../../site/render-site.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { report } from '../report.ts';
import { today } from '../run-facts.ts';
import { WORDS } from '../words.ts';

/** Time after the last change before a run starts, in milliseconds: editors save in bursts. */
const SETTLE = 40;

/** Serves the drafts until Ctrl-C. A plan with errors keeps its last good pages. */
export async function runDev(
  { root, terminal }: CommandContext,
  address: { port: number; host: string },
): Promise<ExitCode> {
  const words = WORDS[terminal.locale];
  const artifacts = path.join(root, '.planpress', 'dev', 'site');
  return withLazyBrowser(async (browser) => {
    const written = new Map<string, string>();
    const first = await render(root, artifacts, browser, written);
    report(terminal, 'pretty', first.diagnostics, first.sources);
    if (!first.written) return 1;
    const { base, url } = first.config.site;
    const server = await serveSite(
      {
        work: path.join(root, '.planpress', 'dev', 'astro'),
        artifacts,
        outDir: artifacts,
        base,
        url,
      },
      address,
    );
    terminal.writeError(`${words.watching(server.url)}\n`);
    const watcher = watch(
      ['plans', 'knowledge', 'planpress.config.yaml'].map((name) => path.join(root, name)),
      { ignoreInitial: true },
    );
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const rerun = async (): Promise<void> => {
      const started = performance.now();
      const run = await render(root, artifacts, browser, written);
      if (run.diagnostics.length > 0) report(terminal, 'pretty', run.diagnostics, run.sources);
      if (run.written)
        terminal.writeError(`${words.rebuilt(Math.round(performance.now() - started))}\n`);
    };
    watcher.on('all', (_event, file) => {
      if (!/\.(?:ya?ml|mdx?)$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(rerun).catch((error: unknown) => {
          terminal.writeError(
            `${words.bug(error instanceof Error ? error.message : String(error))}\n`,
          );
        });
      }, SETTLE);
    });
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    clearTimeout(timer);
    await watcher.close();
    await running;
    await server.stop();
    return 0;
  });
}

/** @param written artifacts that are there already, by file: those of releases stay as they are. */
async function render(
  root: string,
  artifacts: string,
  browser: LazyBrowser,
  written: Map<string, string>,
) {
  const checked = await checkWorkspace({ root, plans: [], today: today() });
  const broken = checked.diagnostics.some(({ severity }) => severity === 'error');
  if (broken) return { ...checked, written: false };
  const kept = keptFolder(root);
  const { brand, diagnostics: told } = await loadBrand(root, checked.config.brand, checked.sources);
  if (told.length > 0)
    return { ...checked, diagnostics: [...checked.diagnostics, ...told], written: false };
  const content = await siteContent(checked, { root, pdf: false, brand });
  const diagnostics = await buildArtifacts(
    { ...content, folder: artifacts, kept: new Map(), pdf: false, written },
    { cache: diskCache(path.join(kept, 'drawn')), browser, fonts: brand.fonts },
  );
  await writeStyles(artifacts, brand);
  // One set of fonts for all pages: what is being written changes by the minute.
  const found = await characters(artifacts);
  const fonts = { folder: artifacts, fonts: brand.fonts, cacheDir: path.join(kept, 'fonts') };
  for (const name of ['fonts.css', ...content.pieces.map(facesFile)])
    await writeFaces(name, found, fonts);
  return { ...checked, diagnostics: [...checked.diagnostics, ...diagnostics], written: true };
}

/** Characters of the artifacts and of the words that the pages themselves bring. */
async function characters(artifacts: string): Promise<Set<string>> {
  const own = path.resolve(import.meta.dirname, '../../site/words');
  const files = [...(await readFolder(artifacts)), ...(await readFolder(own))];
  const text = files
    .filter(([name]) => /\.(?:json|ts|js|mdx)$/.test(name))
    .map(([, bytes]) => visibleText(new TextDecoder().decode(bytes)));
  return new Set(text.join(''));
}
