import path from 'node:path';
import { buildWorkspace } from '../../pipeline/build-workspace.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { buildProgress } from '../progress.ts';
import { report, type ReporterName } from '../report.ts';
import { exitCodeOf, today } from '../run-facts.ts';
import { WORDS } from '../words.ts';

export interface BuildOptions {
  plans: readonly string[];
  out: string;
  pdf: boolean;
  frozen: boolean;
  force: boolean;
  reporter: ReporterName;
  /** Leaves out where the files went, which is somewhere else in the end. */
  quiet?: boolean;
}

export async function runBuild(
  { root, terminal }: CommandContext,
  options: BuildOptions,
): Promise<ExitCode> {
  const outDir = outputFolder(root, options.out, WORDS[terminal.locale].cannot.write);
  const progress = buildProgress(terminal, options.out);
  const { plans, frozen, force } = options;
  const result = await buildWorkspace(
    { root, plans, frozen, force, outDir, withoutPdf: !options.pdf, today: today() },
    {
      onProgress: (event) => {
        if (!(options.quiet && event.step === 'published')) progress.show(event);
      },
      // Astro takes a second to load: only a build that renders pays for it.
      renderSite: async (request) => {
        const { renderSite } = await import('../../site/render-site.ts');
        await renderSite(request);
      },
    },
  );
  if (!result.built) progress.end();
  if (result.diagnostics.length > 0) {
    report(terminal, options.reporter, result.diagnostics, result.checked.sources);
  }
  if (!result.built) terminal.writeError(`${WORDS[terminal.locale].notBuilt}\n`);
  return result.built ? exitCodeOf(result.diagnostics) : 1;
}

/** The output folder is replaced as a whole, so it must not hold the workspace or the plans. */
function outputFolder(root: string, out: string, refuse: (file: string) => string): string {
  const folder = path.resolve(root, out);
  const inside = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(outer + path.sep);
  const precious = ['plans', 'src', 'knowledge', '.git', 'node_modules', 'schemas', 'scripts'].map(
    (name) => path.join(root, name),
  );
  if (inside(root, folder) || precious.some((one) => inside(folder, one))) {
    throw new CliError(refuse(out));
  }
  return folder;
}
