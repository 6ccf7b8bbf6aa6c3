import { rm } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomic } from '../../io/write-file.ts';
import { checkKept } from '../../pipeline/check-kept.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { report, type ReporterName } from '../report.ts';
import { reportPrefix } from '../report-prefix.ts';
import { exitCodeOf, today } from '../run-facts.ts';
import { schemaPath } from '../schema-path.ts';
import { WORDS } from '../words.ts';

export interface CheckOptions {
  plans: readonly string[];
  reporter: ReporterName;
  frozen: boolean;
  /** Whether findings of a baseline are left aside. */
  baseline: boolean;
  /** Writes what is found into the baselines, so that only new findings are told from now on. */
  updateBaseline: boolean;
}

export async function runCheck(
  context: CommandContext,
  { plans, reporter, frozen, baseline, updateBaseline }: CheckOptions,
): Promise<ExitCode> {
  const { root, terminal } = context;
  if (updateBaseline) await updateBaselines(context, plans);
  const { diagnostics, sources } = await checkKept({
    root,
    plans,
    frozen,
    today: today(),
    ignoreBaseline: !baseline,
  });
  report(terminal, reporter, diagnostics, sources, await reportPrefix(root, reporter));
  return exitCodeOf(diagnostics);
}

/** One file a plan; a plan without findings needs none. */
async function updateBaselines(
  { root, terminal }: CommandContext,
  wanted: readonly string[],
): Promise<void> {
  const words = WORDS[terminal.locale];
  const [{ makeBaseline }, { checkWorkspace }, { writeBaseline }] = await Promise.all([
    import('../../check/apply-baseline.ts'),
    import('../../pipeline/check-workspace.ts'),
    import('../../pipeline/write-baseline.ts'),
  ]);
  const { plans, diagnostics } = await checkWorkspace({
    root,
    plans: wanted,
    today: today(),
    ignoreBaseline: true,
  });
  for (const { id, resolved, unjudged } of plans) {
    // Of a plan that could not be resolved nothing is known.
    if (resolved === undefined) continue;
    const file = `plans/${id}/baseline.yaml`;
    const baseline = makeBaseline(
      diagnostics.filter(({ plan }) => plan === id),
      unjudged,
    );
    if (baseline === undefined) {
      await rm(path.join(root, file), { force: true });
      continue;
    }
    const text = writeBaseline(baseline, await schemaPath(root, id, 'baseline'));
    await writeFileAtomic(path.join(root, file), text);
    terminal.writeError(`${words.baseline(file, baseline.findings.length)}\n`);
  }
}
