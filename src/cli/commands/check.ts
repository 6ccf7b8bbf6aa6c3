import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { report, type ReporterName } from '../report.ts';
import { exitCodeOf, today } from '../run-facts.ts';

export interface CheckOptions {
  plans: readonly string[];
  reporter: ReporterName;
  frozen: boolean;
}

export async function runCheck(
  { root, terminal }: CommandContext,
  { plans, reporter, frozen }: CheckOptions,
): Promise<ExitCode> {
  const { diagnostics, sources } = await checkWorkspace({ root, plans, frozen, today: today() });
  report(terminal, reporter, diagnostics, sources);
  return exitCodeOf(diagnostics);
}
