import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CommandContext } from '../program.ts';
import type { ExitCode } from '../exit-code.ts';
import { WORDS } from '../words.ts';
import { runBuild } from './build.ts';

export interface PdfOptions {
  plans: readonly string[];
  out: string;
}

/** Builds aside and keeps only the PDFs, named so that they can be sent as they are. */
export async function runPdf(
  context: CommandContext,
  { plans, out }: PdfOptions,
): Promise<ExitCode> {
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
    const files = (await readdir(site, { recursive: true })).filter((name) =>
      name.endsWith('.pdf'),
    );
    for (const file of files.sort()) {
      const name = file.split(path.sep).join('-');
      await copyFile(path.join(site, file), path.join(target, name));
      context.terminal.write(`${path.join(out, name)}
`);
    }
    context.terminal.writeError(`${WORDS[context.terminal.locale].pdfs(files.length, out)}
`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
