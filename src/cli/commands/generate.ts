import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Address } from '../../model/item-key.ts';
import type { LlmSection } from '../../model/llm.ts';
import { loadWorkspace, type LoadedWorkspace } from '../../pipeline/load-workspace.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import { GENERATE_WORDS } from '../generate-words.ts';
import type { CommandContext } from '../program.ts';
import { report } from '../report.ts';
import { exitCodeOf } from '../run-facts.ts';
import { checkModelWritten, isModelWritten, writeByRules } from './generate-by-rules.ts';

export interface GenerateOptions {
  plans: readonly string[];
  /** Writes nothing and fails when a file would change. */
  check: boolean;
  /** Who writes; the rules when absent, but never over what a model wrote. */
  with?: 'rules' | 'llm' | undefined;
  /** Only these sections are written by the model, and these in any case. */
  sections?: readonly LlmSection[] | undefined;
  /** Only these items are. */
  items?: readonly Address[] | undefined;
  /** Asks the model again where nothing changed. */
  fresh?: boolean;
}

/** What became of one plan. */
export interface GenerateResult {
  exit: ExitCode;
  findings: Diagnostic[];
  /** Texts of files that findings point into and that were not there before. */
  sources?: ReadonlyMap<string, string>;
}

export async function runGenerate(
  context: CommandContext,
  options: GenerateOptions,
): Promise<ExitCode> {
  const { root, terminal } = context;
  const words = GENERATE_WORDS[terminal.locale];
  refuseMisfits(options, words);
  const workspace = await loadWorkspace({ root, plans: options.plans });
  const findings = findingsOf(workspace);
  const sources = new Map(workspace.sources);
  let worst: ExitCode = 0;
  const note = (result: GenerateResult): void => {
    findings.push(...result.findings);
    for (const [file, text] of result.sources ?? []) sources.set(file, text);
    worst = Math.max(worst, result.exit) as ExitCode;
  };
  if (options.with === 'llm' && !options.check) {
    const { writeByModel } = await import('./generate-by-model.ts');
    note(await writeByModel(context, workspace, options));
  } else {
    for (const plan of workspace.plans) {
      const byModel = isModelWritten(plan, workspace) && options.with !== 'rules';
      const write = byModel ? checkModelWritten : writeByRules;
      note(await write(context, workspace, plan, options));
    }
  }
  if (findings.length > 0) report(terminal, 'pretty', findings, sources);
  return Math.max(worst, exitCodeOf(findings)) as ExitCode;
}

function refuseMisfits(
  { plans, with: by, sections, items, fresh = false }: GenerateOptions,
  words: (typeof GENERATE_WORDS)['en'],
): void {
  const restricts = sections !== undefined || items !== undefined || fresh;
  if (restricts && by !== 'llm') throw new CliError(words.needsModel);
  if (sections !== undefined && items !== undefined) throw new CliError(words.oneRestriction);
  if (items !== undefined && plans.length !== 1) throw new CliError(words.onePlan);
}

/** A broken or outdated generated.yaml is no obstacle to writing it anew. */
function findingsOf({ diagnostics, plans }: LoadedWorkspace): Diagnostic[] {
  return [
    ...diagnostics,
    ...plans.flatMap((plan) =>
      plan.diagnostics.filter(
        ({ place, code }) =>
          !code.startsWith('generated/') && place?.file.endsWith('/generated.yaml') !== true,
      ),
    ),
  ];
}
