import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DRAFT } from '../../model/version.ts';
import { CliError } from '../cli-error.ts';
import type { CommandContext } from '../program.ts';
import type { ExitCode } from '../exit-code.ts';
import { WORDS } from '../words.ts';
import { runBuild } from './build.ts';

export interface PdfOptions {
  plans: readonly string[];
  out: string;
  /** Versions wanted, or two that are compared; the newest release and the draft when absent. */
  versions?: readonly string[] | undefined;
}

/** Builds aside and keeps only the PDFs, named so that they can be sent as they are. */
export async function runPdf(
  context: CommandContext,
  { plans, out, versions }: PdfOptions,
): Promise<ExitCode> {
  const words = WORDS[context.terminal.locale];
  const work = path.join(context.root, '.planpress');
  await mkdir(work, { recursive: true });
  const folder = await mkdtemp(path.join(work, 'pdf-'));
  try {
    const site = path.join(folder, 'site');
    const code = await runBuild(context, {
      plans,
      out: site,
      pdf: true,
      frozen: false,
      force: false,
      reporter: 'pretty',
      quiet: true,
    });
    if (code !== 0) return code;
    const target = path.resolve(context.root, out);
    await mkdir(target, { recursive: true });
    const files = (await readFolderNames(site)).filter((name) => name.endsWith('.pdf'));
    const wanted = await wantedPdfs(site, files, versions);
    if (wanted.length === 0) throw new CliError(words.noPdfs(versions ?? [], versionsOf(files)));
    for (const file of wanted) {
      const name = file.split('/').join('-');
      await copyFile(path.join(site, file), path.join(target, name));
      context.terminal.write(`${path.join(out, name)}\n`);
    }
    context.terminal.writeError(`${words.pdfs(wanted.length, out)}\n`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Paths with forward slashes, in their order. */
async function readFolderNames(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.map((name) => name.split(path.sep).join('/')).sort();
}

/** The PDFs of the versions wanted. Samples: `shop/1.0.0/en/report.pdf`, `shop/compare/1.0.0...1.2.0/en/changes.pdf`. */
async function wantedPdfs(
  site: string,
  files: readonly string[],
  versions: readonly string[] | undefined,
): Promise<string[]> {
  if (versions !== undefined) return files.filter((file) => versions.includes(versionOf(file)));
  const latest = new Map<string, string>();
  for (const plan of new Set(files.map((file) => file.split('/')[0] ?? ''))) {
    const text = await readFile(path.join(site, plan, 'versions.json'), 'utf8');
    latest.set(plan, z.object({ latest: z.string() }).parse(JSON.parse(text)).latest);
  }
  return files.filter((file) => {
    const version = versionOf(file);
    return version === DRAFT || version === latest.get(file.split('/')[0] ?? '');
  });
}

/** The version that a PDF is of, or the two that it compares. */
function versionOf(file: string): string {
  const [, version = '', pair = ''] = file.split('/');
  return version === 'compare' ? pair : version;
}

function versionsOf(files: readonly string[]): string[] {
  return [...new Set(files.map(versionOf))].sort(compareNames);
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
