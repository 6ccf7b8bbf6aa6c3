import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { configSchema } from '../../model/config.ts';
import { buildWorkspace, type BuildRequest } from '../../pipeline/build-workspace.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { buildProgress } from '../progress.ts';
import { report, type ReporterName } from '../report.ts';
import { reportPrefix } from '../report-prefix.ts';
import { exitCodeOf, today } from '../run-facts.ts';
import { WORDS, type Words } from '../words.ts';

export interface BuildOptions {
  plans: readonly string[];
  out: string;
  pdf: boolean;
  frozen: boolean;
  force: boolean;
  reporter: ReporterName;
  /** Where the site will be, in place of what the configuration says. */
  url?: string | undefined;
  /** Leaves out where the files went, which is somewhere else in the end. */
  quiet?: boolean;
}

export async function runBuild(
  { root, terminal }: CommandContext,
  options: BuildOptions,
): Promise<ExitCode> {
  const words = WORDS[terminal.locale];
  const outDir = outputFolder(root, options, words);
  const progress = buildProgress(terminal, options.out);
  const { plans, frozen, force } = options;
  const site = options.url === undefined ? undefined : siteAt(options.url, words);
  const result = await buildWorkspace(
    {
      root,
      plans,
      frozen,
      force,
      outDir,
      withoutPdf: !options.pdf,
      today: today(),
      temporary: options.quiet ?? false,
      ...(site && { site }),
    },
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
    const { reporter } = options;
    const prefix = await reportPrefix(root, reporter);
    report(terminal, reporter, result.diagnostics, result.checked.sources, prefix);
  }
  if (!result.built) terminal.writeError(`${WORDS[terminal.locale].notBuilt}\n`);
  return result.built ? exitCodeOf(result.diagnostics) : 1;
}

/** Host and path of an address. Sample: `https://acme.gitlab.io/plans/`. */
function siteAt(text: string, words: Words): NonNullable<BuildRequest['site']> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const base = url && `${url.pathname.replace(/\/$/, '')}/`;
  const parsed = configSchema.shape.site.safeParse({ url: url?.origin, base });
  if (url === undefined || !parsed.success) throw new CliError(words.cannot.url(text));
  return { url: parsed.data.url, base: parsed.data.base };
}

/**
 * The output folder is replaced as a whole, so it must be new, empty, or an earlier output, and must
 * not hold the workspace or lie in what belongs to it.
 */
function outputFolder(root: string, { out, quiet }: BuildOptions, words: Words): string {
  const folder = path.resolve(root, out);
  const inside = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(outer + path.sep);
  const precious = ['plans', 'src', 'knowledge', '.git', 'node_modules', 'schemas', 'scripts'];
  if (!quiet) precious.push('.planpress');
  if (inside(root, folder) || precious.some((name) => inside(folder, path.join(root, name)))) {
    throw new CliError(words.cannot.write(out));
  }
  const isOurs = !existsSync(folder) || existsSync(path.join(folder, '_planpress'));
  if (!isOurs && readdirSync(folder).length > 0) throw new CliError(words.cannot.replace(out));
  return folder;
}
