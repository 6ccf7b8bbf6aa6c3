import { randomUUID } from 'node:crypto';
import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diskCache } from '../io/cache.ts';
import { replaceFolder } from '../io/replace-folder.ts';
import { folderDigest, readFolder } from '../io/site-files.ts';
import { writeFileAtomic } from '../io/write-file.ts';
import { digest } from '../model/digest.ts';
import type { Source } from '../model/place.ts';
import { buildArtifacts, type Unit } from './build-artifacts.ts';
import { checkWorkspace, type CheckedWorkspace, type CheckRequest } from './check-workspace.ts';
import { withLazyBrowser } from './lazy-browser.ts';
import { printUnits } from './print-units.ts';
import { sourceDigest } from './source-digest.ts';
import { TOOLCHAIN } from './toolchain.ts';
import { visibleText } from './visible-text.ts';
import { writeStyles } from './write-styles.ts';

export interface BuildRequest extends CheckRequest {
  /** Folder the site goes to, absolute. */
  outDir: string;
  /** Builds even when nothing changed since the last time. */
  force?: boolean;
  /** For an output that is not kept: says nothing of it to the next build. */
  temporary?: boolean;
  /** Leaves the PDFs out. */
  withoutPdf?: boolean;
}

/** What is to be rendered, and where to. All paths are absolute. */
export interface SiteRequest {
  /** Folder for the renderer's own files. */
  work: string;
  artifacts: string;
  outDir: string;
  base: string;
  url?: string | undefined;
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
  const checked = await checkWorkspace(request);
  const { diagnostics } = checked;
  if (hasErrors(diagnostics)) return { checked, diagnostics, built: false };
  effects.onProgress({ step: 'checked', plans: checked.plans.length });
  const work = path.join(request.root, '.planpress');
  const fingerprint = digest([
    TOOLCHAIN,
    checked.digest,
    await sourceDigest(),
    request.withoutPdf ?? false,
    request.plans,
    // Pages show the findings, and some come and go with the day.
    diagnostics.map(({ code, place, values }) => [code, place, values]),
  ]);
  if (!request.force && (await isBuilt(work, request.outDir, fingerprint))) {
    effects.onProgress({ step: 'unchanged' });
    return { checked, diagnostics, built: true };
  }
  // A folder of its own for each run: two builds at once must not see each other's artifacts.
  const run = path.join(work, `run-${randomUUID()}`);
  const staging = path.join(run, 'out');
  try {
    const found = await withLazyBrowser((browser) =>
      render(request, checked, { work, run, staging }, effects, browser),
    );
    const all = [...diagnostics, ...found];
    if (hasErrors(found)) return { checked, diagnostics: all, built: false };
    const files = await readFolder(staging);
    await replaceFolder(staging, request.outDir);
    // What the pages were made from stays, for Astro sites that use the integration themselves.
    if (!request.temporary)
      await replaceFolder(path.join(run, 'artifacts'), path.join(work, 'site'));
    if (!request.temporary)
      await writeFileAtomic(
        path.join(work, 'build.json'),
        JSON.stringify({
          fingerprint,
          outDir: request.outDir,
          files: files.size,
          output: folderDigest(files),
        }),
      );
    effects.onProgress({ step: 'published', files: files.size });
    return { checked, diagnostics: all, built: true };
  } finally {
    await rm(run, { recursive: true, force: true });
  }
}

async function render(
  request: BuildRequest,
  checked: CheckedWorkspace,
  { work, run, staging }: { work: string; run: string; staging: string },
  { renderSite, onProgress }: BuildEffects,
  browser: Parameters<Parameters<typeof withLazyBrowser>[0]>[0],
): Promise<Diagnostic[]> {
  const cache = diskCache(path.join(work, 'cache'));
  const artifacts = path.join(run, 'artifacts');
  onProgress({ step: 'diagrams' });
  const { units, diagnostics } = await buildArtifacts(
    checked,
    { folder: artifacts, pdf: !request.withoutPdf },
    { cache, browser },
  );
  if (hasErrors(diagnostics)) return diagnostics;
  onProgress({ step: 'pages', units: units.length });
  const { base, url } = checked.config.site;
  await renderSite({ work: path.join(run, 'astro'), artifacts, outDir: staging, base, url });
  onProgress({ step: 'fonts' });
  const pages = await readFolder(staging);
  await writeStyles(
    path.join(staging, '_planpress'),
    charactersOf(pages),
    path.join(work, 'cache/fonts'),
  );
  await cp(path.join(staging, '_planpress'), artifacts, { recursive: true });
  if (request.withoutPdf) return diagnostics;
  const site = await readFolder(staging);
  const jobs = units.flatMap((unit) => {
    const resolved = checked.plans.find(({ id }) => id === unit.plan)?.resolved;
    return resolved === undefined
      ? []
      : [{ unit, resolved, sources: sourcesOf(unit.plan, checked.sources) }];
  });
  const found = await printUnits(
    jobs,
    site,
    { folder: staging, base },
    {
      cache,
      browser,
      onPrinted: (unit: Unit, kind, count) =>
        onProgress({
          step: 'pdf',
          file: `${unit.plan}/${unit.version}/${unit.locale}/${kind}.pdf`,
          pages: count,
        }),
    },
  );
  return [...diagnostics, ...found];
}

function sourcesOf(plan: string, sources: ReadonlyMap<string, string>): Source[] {
  return [...sources]
    .filter(([file]) => file.startsWith(`plans/${plan}/`))
    .map(([file, text]) => ({ file, text }));
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function charactersOf(pages: ReadonlyMap<string, Uint8Array>): Set<string> {
  const characters = new Set<string>();
  for (const [name, bytes] of pages) {
    if (!/\.(?:html|css)$/.test(name)) continue;
    for (const character of visibleText(new TextDecoder().decode(bytes))) characters.add(character);
  }
  return characters;
}

/** Whether `outDir` still holds exactly what the last build of this fingerprint put there. */
async function isBuilt(work: string, outDir: string, fingerprint: string): Promise<boolean> {
  try {
    const last = JSON.parse(await readFile(path.join(work, 'build.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    if (last['fingerprint'] !== fingerprint || last['outDir'] !== outDir) return false;
    return last['output'] === folderDigest(await readFolder(outDir));
  } catch {
    return false;
  }
}
