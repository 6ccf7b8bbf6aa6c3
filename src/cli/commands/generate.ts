import path from 'node:path';
import { generatePlan } from '../../generate/generate-plan.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import { loadWorkspace } from '../../pipeline/load-workspace.ts';
import { noteFindings, provenanceOf, writeGenerated } from '../../pipeline/generate-plans.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { report } from '../report.ts';
import { exitCodeOf } from '../run-facts.ts';
import { schemaPath } from '../schema-path.ts';
import { WORDS } from '../words.ts';

export interface GenerateOptions {
  plans: readonly string[];
  /** Writes nothing and fails when a file would change. */
  check: boolean;
}

export async function runGenerate(
  { root, terminal }: CommandContext,
  { plans, check }: GenerateOptions,
): Promise<ExitCode> {
  const workspace = await loadWorkspace({ root, plans });
  const words = WORDS[terminal.locale];
  // A broken or outdated generated.yaml is no obstacle to writing it anew.
  const findings = [
    ...workspace.diagnostics,
    ...workspace.plans.flatMap(({ diagnostics }) =>
      diagnostics.filter(
        ({ place, code }) =>
          !code.startsWith('generated/') && place?.file.endsWith('/generated.yaml') !== true,
      ),
    ),
  ];
  let outdated = false;
  for (const { id, inputs, places = {} } of workspace.plans) {
    if (inputs === undefined) continue;
    const made = generatePlan(inputs, workspace.knowledge);
    if (made === undefined) {
      terminal.writeError(`${words.allStated(id)}\n`);
      continue;
    }
    const { content, notes } = made;
    findings.push(...noteFindings(id, notes, places));
    const text = writeGenerated(
      provenanceOf(inputs, workspace.knowledge, content),
      content,
      await schemaPath(root, id, 'generated'),
    );
    const file = `plans/${id}/generated.yaml`;
    if (check) {
      if (withoutSchema(workspace.sources.get(file) ?? '') === withoutSchema(text)) continue;
      outdated = true;
      terminal.writeError(`${words.stale(file)}\n`);
    } else {
      const changed = await writeFileAtomic(path.join(root, file), text);
      terminal.writeError(`${words.generated(file, changed)}\n`);
    }
  }
  if (findings.length > 0) report(terminal, 'pretty', findings, workspace.sources);
  return outdated ? 1 : exitCodeOf(findings);
}

/** Where the schema lies depends on the machine when it came with the package. */
function withoutSchema(text: string): string {
  return text.replace(/^# yaml-language-server: .*\n/, '');
}
