import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diskCache } from '../io/cache.ts';
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
  /** Leaves the PDFs out. */
  withoutPdf?: boolean;
}

/** What is to be rendered, and where to. All paths are absolute. */
export interface SiteRequest {
  root: string;
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
  ]);
  if (!request.force && (await isBuilt(work, request.outDir, fingerprint))) {
    effects.onProgress({ step: 'unchanged' });
    return { checked, diagnostics, built: true };
  }
  const staging = path.join(work, `out-${randomUUID()}`);
  try {
    const found = await withLazyBrowser((browser) =>
      render(request, checked, { work, staging }, effects, browser),
    );
    const all = [...diagnostics, ...found];
    if (hasErrors(found)) return { checked, diagnostics: all, built: false };
    const files = await publish(staging, request.outDir);
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
    await rm(staging, { recursive: true, force: true });
  }
}

async function render(
  request: BuildRequest,
  checked: CheckedWorkspace,
  { work, staging }: { work: string; staging: string },
  { renderSite, onProgress }: BuildEffects,
  browser: Parameters<Parameters<typeof withLazyBrowser>[0]>[0],
): Promise<Diagnostic[]> {
  const cache = diskCache(path.join(work, 'cache'));
  const artifacts = path.join(work, 'site');
  onProgress({ step: 'diagrams' });
  const { units, diagnostics } = await buildArtifacts(
    checked,
    { folder: artifacts, pdf: !request.withoutPdf },
    { cache, browser },
  );
  if (hasErrors(diagnostics)) return diagnostics;
  onProgress({ step: 'pages', units: units.length });
  const { base, url } = checked.config.site;
  await renderSite({ root: request.root, artifacts, outDir: staging, base, url });
  onProgress({ step: 'fonts' });
  const pages = await readFolder(staging);
  await writeStyles(
    path.join(staging, '_planpress'),
    charactersOf(pages),
    path.join(work, 'cache/fonts'),
  );
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

/** Puts the finished folder in the place of the last one: two renames, with the old one in between. */
async function publish(staging: string, outDir: string): Promise<Map<string, Uint8Array>> {
  const files = await readFolder(staging);
  await mkdir(path.dirname(outDir), { recursive: true });
  const old = `${staging}.old`;
  // Only a folder that is not there yet may fail to move; anything else must be told.
  const hadOld = await rename(outDir, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(staging, outDir);
  } catch (error) {
    if (hadOld) await rename(old, outDir);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
  return files;
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
