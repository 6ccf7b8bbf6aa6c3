import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diskCache } from '../io/cache.ts';
import { diskFolders } from '../io/folder-store.ts';
import { keptFolder, readKept, writeKept } from '../io/kept.ts';
import { replaceFolder } from '../io/replace-folder.ts';
import { folderDigest, readFolder } from '../io/site-files.ts';
import type { Config } from '../model/config.ts';
import { digest } from '../model/digest.ts';
import { buildArtifacts } from './publish/build-artifacts.ts';
import { checkWorkspace, type CheckedWorkspace, type CheckRequest } from './check-workspace.ts';
import { copyKept, findKept, keepPieces } from './publish/kept-pieces.ts';
import { historyFindings } from './releases/history-gap.ts';
import { keptHistory } from './releases/kept-history.ts';
import { withLazyBrowser, type LazyBrowser } from './publish/lazy-browser.ts';
import { versionsOf, type Piece } from './publish/pieces.ts';
import { printDocuments } from './publish/print-documents.ts';
import { printJobs } from './publish/print-jobs.ts';
import { siteContent, type SiteContent } from './publish/site-content.ts';
import { TOOLCHAIN } from './toolchain.ts';
import { loadBrand } from './publish/load-brand.ts';
import { setFonts } from './publish/set-fonts.ts';
import { writeStyles } from './publish/write-styles.ts';

export interface BuildRequest extends CheckRequest {
  /** Folder the site goes to, absolute. */
  outDir: string;
  /** Builds even when nothing changed since the last time. */
  force?: boolean;
  /** For an output that is not kept: says nothing of it to the next build. */
  temporary?: boolean;
  /** Leaves the PDFs out. */
  withoutPdf?: boolean;
  /** Where the site will be, in place of what the configuration says. */
  site?: Pick<Config['site'], 'base' | 'url'>;
}

/** What is to be rendered, and where to. All paths are absolute. */
export interface SiteRequest {
  /** Folder for the renderer's own files. */
  work: string;
  artifacts: string;
  outDir: string;
  base: string;
  url?: string | undefined;
  /** File names of the artifacts whose pages are to be rendered; the others are kept. */
  only: readonly string[];
}

export interface BuildEffects {
  renderSite: (request: SiteRequest) => Promise<void>;
  onProgress: (event: BuildProgress) => void;
}

export type BuildProgress =
  | { step: 'checked'; plans: number }
  | { step: 'unchanged' }
  | { step: 'diagrams' }
  | { step: 'pages'; units: number }
  | { step: 'fonts' }
  | { step: 'pdf'; file: string; pages: number }
  | { step: 'published'; files: number };

export interface BuildResult {
  checked: CheckedWorkspace;
  diagnostics: Diagnostic[];
  /** False when findings stopped the build and the last good output was left alone. */
  built: boolean;
}

/**
 * The whole road: checks the workspace, draws, renders and prints it, and puts the result in place
 * of the last one in a single step. Errors among the findings stop it before anything is replaced.
 */
export async function buildWorkspace(
  request: BuildRequest,
  effects: BuildEffects,
): Promise<BuildResult> {
  const kept = keptFolder(request.root);
  const { history, gap } = await keptHistory(request.root, kept);
  const checked = placed(await checkWorkspace({ ...request, history }), request.site);
  const untold = historyFindings(gap, checked.plans, request.frozen);
  const { brand, diagnostics: told } = await loadBrand(
    request.root,
    checked.config.brand,
    checked.sources,
  );
  const diagnostics = [...checked.diagnostics, ...told, ...untold];
  if (hasErrors(diagnostics)) return { checked, diagnostics, built: false };
  effects.onProgress({ step: 'checked', plans: checked.plans.length });
  const content = await siteContent(checked, {
    root: request.root,
    pdf: !request.withoutPdf,
    brand,
  });
  // Pages show the findings, and some come and go with the day: they are part of the pieces.
  const fingerprint = digest([TOOLCHAIN, content.pieces.map(({ at, key }) => [at, key])]);
  if (!request.force && (await isBuilt(kept, request.outDir, fingerprint))) {
    effects.onProgress({ step: 'unchanged' });
    return { checked, diagnostics, built: true };
  }
  // A folder of its own for each run: two builds at once must not see each other's artifacts.
  const work = path.join(request.root, '.planpress');
  const run = path.join(work, `run-${randomUUID()}`);
  const staging = path.join(run, 'out');
  try {
    const found = await withLazyBrowser((browser) =>
      render(request, content, { kept, run, staging }, effects, browser),
    );
    const all = [...diagnostics, ...found];
    if (hasErrors(found)) return { checked, diagnostics: all, built: false };
    const files = await readFolder(staging);
    await replaceFolder(staging, request.outDir);
    if (!request.temporary) {
      // What the pages were made from stays, for Astro sites that use the integration themselves.
      await replaceFolder(path.join(run, 'artifacts'), path.join(work, 'site'));
      await writeKept(kept, 'build', {
        fingerprint,
        outDir: request.outDir,
        files: files.size,
        output: folderDigest(files),
      });
    }
    effects.onProgress({ step: 'published', files: files.size });
    return { checked, diagnostics: all, built: true };
  } finally {
    await rm(run, { recursive: true, force: true });
  }
}

/** The same for a site that stands elsewhere. */
function placed(checked: CheckedWorkspace, site: BuildRequest['site']): CheckedWorkspace {
  const { config } = checked;
  return { ...checked, config: { ...config, site: { ...config.site, ...site } } };
}

async function render(
  request: BuildRequest,
  content: SiteContent,
  { kept, run, staging }: { kept: string; run: string; staging: string },
  { renderSite, onProgress }: BuildEffects,
  browser: LazyBrowser,
): Promise<Diagnostic[]> {
  const { config, brand, pieces } = content;
  const cache = diskCache(path.join(kept, 'drawn'));
  const store = diskFolders(path.join(kept, 'pieces'));
  const artifacts = path.join(run, 'artifacts');
  const found = request.force ? new Map() : await findKept(pieces, store);
  const made = pieces.filter((piece) => !found.has(piece));
  const unreadable = [...new Set(made.flatMap(versionsOf))].flatMap(({ problems }) => problems());
  if (unreadable.length > 0) return unreadable;
  onProgress({ step: 'diagrams' });
  const diagnostics = await buildArtifacts(
    { ...content, folder: artifacts, kept: found, pdf: !request.withoutPdf },
    { cache, browser, fonts: brand.fonts },
  );
  if (hasErrors(diagnostics)) return diagnostics;
  onProgress({ step: 'pages', units: made.length });
  const { base, url } = config.site;
  const only = made.map(({ file }) => file);
  await renderSite({ work: path.join(run, 'astro'), artifacts, outDir: staging, base, url, only });
  await copyKept(found, staging);
  onProgress({ step: 'fonts' });
  await writeStyles(path.join(staging, '_planpress'), brand);
  await setFonts(
    staging,
    { pieces, made },
    { fonts: brand.fonts, cacheDir: path.join(kept, 'fonts') },
  );
  await cp(path.join(staging, '_planpress'), artifacts, { recursive: true });
  const printed = request.withoutPdf
    ? new Map<Piece, Diagnostic[]>()
    : await printDocuments(
        printJobs(made, config.locales),
        await readFolder(staging),
        { folder: staging, base, paper: config.print.paper },
        {
          cache,
          browser,
          fonts: brand.fonts,
          onPrinted: (file, count) => onProgress({ step: 'pdf', file, pages: count }),
        },
      );
  // What has findings is made again, so that they are told again.
  const sound = made.filter((piece) => (printed.get(piece) ?? []).length === 0);
  if (!hasErrors([...printed.values()].flat()))
    await keepPieces(sound, { site: staging, artifacts }, store);
  await store.letGo(new Set(pieces.map(({ key }) => key)));
  return [...diagnostics, ...[...printed.values()].flat()];
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Whether `outDir` still holds exactly what the last build of this fingerprint put there. */
async function isBuilt(kept: string, outDir: string, fingerprint: string): Promise<boolean> {
  const last = await readKept<Record<string, unknown>>(kept, 'build');
  if (last?.['fingerprint'] !== fingerprint || last['outDir'] !== outDir) return false;
  try {
    return last['output'] === folderDigest(await readFolder(outDir));
  } catch {
    return false;
  }
}
