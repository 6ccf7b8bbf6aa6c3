import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import { LLM_SECTION_NAMES } from '../../model/llm-section-name.ts';
import type { LlmSection } from '../../model/llm.ts';
import type { Source } from '../../model/place.ts';
import { plainNameSchema, readText } from '../../model/text.ts';
import { writeGenerated } from '../../pipeline/generate-plans.ts';
import { importReply, type ImportedReply } from '../../pipeline/import/import-reply.ts';
import { loadWorkspace } from '../../pipeline/load-workspace.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import { IMPORT_WORDS } from '../import-words.ts';
import type { CommandContext } from '../program.ts';
import { readReplySource } from '../read-reply-source.ts';
import { report, type ReporterName } from '../report.ts';
import { reportPrefix } from '../report-prefix.ts';
import { exitCodeOf, today } from '../run-facts.ts';
import { schemaPath } from '../schema-path.ts';
import { WORDS } from '../words.ts';

export interface ImportOptions {
  plan: string;
  /** The file with the reply, from the folder that the command runs in; `-` for what is piped in. */
  file: string;
  model?: string | undefined;
  dryRun: boolean;
  reporter: ReporterName;
}

/** Takes a reply from a chat into `generated.yaml`, whole or not at all. */
export async function runImport(
  context: CommandContext,
  { plan, file, model, dryRun, reporter }: ImportOptions,
): Promise<ExitCode> {
  const { root, terminal } = context;
  const words = IMPORT_WORDS[terminal.locale];
  if (model === '' || !plainNameSchema.optional().safeParse(model).success)
    throw new CliError(words.model);
  const workspace = await loadWorkspace({ root, plans: [plan] });
  const loaded = workspace.plans[0];
  const reply = await readReplySource(context, file);
  const sources = new Map([
    ...workspace.sources,
    ...('text' in reply ? [[reply.file, reply.text] as const] : []),
  ]);
  const tell = async (findings: readonly Diagnostic[]): Promise<ExitCode> => {
    if (findings.length > 0 || reporter !== 'pretty') {
      report(terminal, reporter, findings, sources, await reportPrefix(root, reporter));
    }
    return exitCodeOf(findings);
  };
  if (loaded?.inputs === undefined) {
    const findings = [...workspace.diagnostics, ...(loaded?.diagnostics ?? [])];
    const exit = await tell(findings);
    if (loaded === undefined) return exit;
    throw new CliError(words.brokenPlan(plan));
  }
  const target = `plans/${plan}/generated.yaml`;
  if (loaded.written === undefined && workspace.sources.has(target)) {
    await tell(loaded.diagnostics.filter(({ place }) => place?.file === target));
    throw new CliError(words.brokenFile(target));
  }
  if (!('text' in reply)) return tell([reply]);
  const imported = importReply({ plan: loaded, workspace, reply, model, today: today() });
  if (imported === undefined) {
    terminal.writeError(`${WORDS[terminal.locale].allStated(plan)}\n`);
    return 0;
  }
  await tell(imported.diagnostics.map((one) => ({ ...one, plan })));
  tellSections(context, reply, imported);
  const { written } = imported;
  if (written === undefined) {
    const errors = imported.diagnostics.filter(({ severity }) => severity === 'error').length;
    terminal.writeError(`${words.refused(errors, plan, file)}\n`);
    return 1;
  }
  if (imported.untranslated > 0) {
    terminal.writeError(`${words.untranslated(imported.untranslated, plan)}\n`);
  }
  if (dryRun) {
    terminal.writeError(`${words.wouldWrite(target)}\n`);
    return 0;
  }
  const text = writeGenerated(
    written.provenance,
    written.content,
    await schemaPath(root, plan, 'generated'),
  );
  const changed = await writeFileAtomic(path.join(root, target), text);
  terminal.writeError(`${words.written(target, changed)}\n`);
  return 0;
}

function tellSections(
  { terminal }: CommandContext,
  { file }: Source,
  { held, staying, unmentioned }: ImportedReply,
): void {
  const { locale } = terminal;
  const words = IMPORT_WORDS[locale];
  const names = (sections: readonly LlmSection[]): string[] =>
    sections.map((section) => readText(LLM_SECTION_NAMES[section], locale, locale).text);
  if (held.length > 0) terminal.writeError(`${words.held(file, names(held))}\n`);
  const left = [...names(staying), ...unmentioned.map((part) => `\`${part}\``)];
  if (held.length > 0 && left.length > 0) terminal.writeError(`${words.staying(left)}\n`);
}
