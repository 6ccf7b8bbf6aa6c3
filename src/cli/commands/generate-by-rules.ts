import path from 'node:path';
import { neutralise } from '../../diagnostics/neutralise.ts';
import { generatePlan } from '../../generate/generate-plan.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import { nameModels } from '../../model/model-name.ts';
import { noteFindings, provenanceOf, writeGenerated } from '../../pipeline/generate-plans.ts';
import type { LoadedPlan, LoadedWorkspace } from '../../pipeline/load-workspace.ts';
import { GENERATE_WORDS } from '../generate-words.ts';
import type { CommandContext } from '../program.ts';
import { schemaPath } from '../schema-path.ts';
import { WORDS } from '../words.ts';
import type { GenerateOptions, GenerateResult } from './generate.ts';

/** Has the rules write a plan, or says whether they would write it otherwise than it is. */
export async function writeByRules(
  { root, terminal }: CommandContext,
  { knowledge, sources }: LoadedWorkspace,
  { id, inputs, places = {} }: LoadedPlan,
  { check }: GenerateOptions,
): Promise<GenerateResult> {
  const words = WORDS[terminal.locale];
  if (inputs === undefined) return { exit: 0, findings: [] };
  const made = generatePlan(inputs, knowledge);
  if (made === undefined) {
    terminal.writeError(`${words.allStated(id)}\n`);
    return { exit: 0, findings: [] };
  }
  const { content, notes } = made;
  const findings = noteFindings(id, notes, places);
  const provenance = provenanceOf(inputs, knowledge, content);
  const text = writeGenerated(provenance, content, await schemaPath(root, id, 'generated'));
  const file = `plans/${id}/generated.yaml`;
  if (!check) {
    const changed = await writeFileAtomic(path.join(root, file), text);
    terminal.writeError(`${words.generated(file, changed)}\n`);
    return { exit: 0, findings };
  }
  if (withoutSchema(sources.get(file) ?? '') === withoutSchema(text)) return { exit: 0, findings };
  terminal.writeError(`${words.stale(file)}\n`);
  return { exit: 1, findings };
}

/** Where the schema lies depends on the machine when it came with the package. */
function withoutSchema(text: string): string {
  return text.replace(/^# yaml-language-server: .*\n/, '');
}

/** Whether a model wrote the plan as it stands, even where its file cannot be read any more. */
export function isModelWritten({ id, written }: LoadedPlan, { sources }: LoadedWorkspace): boolean {
  if (written !== undefined) return written.provenance.generator === 'llm';
  const text = sources.get(`plans/${id}/generated.yaml`) ?? '';
  return /^\s*generator:\s*["']?llm\b/mu.test(text);
}

/**
 * A plan that a model wrote is never overwritten by rules unless somebody says so; nor does a model have
 * to be asked to tell whether it is out of date: the digests do.
 */
export async function checkModelWritten(
  { terminal }: CommandContext,
  _workspace: LoadedWorkspace,
  { id, written, diagnostics }: LoadedPlan,
  { check, plans }: GenerateOptions,
): Promise<GenerateResult> {
  const words = GENERATE_WORDS[terminal.locale];
  const findings = diagnostics.filter(
    ({ code, place, severity }) =>
      OUTDATED.has(code) ||
      (severity === 'error' && place?.file.endsWith('/generated.yaml') === true),
  );
  const exit = findings.length > 0 ? 1 : 0;
  if (!check) {
    const models = modelsOf(written);
    const who = models.length === 0 ? words.someModel : nameModels(models, terminal.locale);
    const said = isByRules(written) ? words.stoodIn(id) : words.modelWritten(id, neutralise(who));
    terminal.writeError(`${said}\n`);
    // Somebody asked for this very plan, and nothing was done.
    return { exit: plans.includes(id) ? 2 : exit, findings };
  }
  return { exit, findings };
}

const OUTDATED: ReadonlySet<string> = new Set(['generated/stale', 'generated/edited']);

/** The models that wrote sections of a plan. */
function modelsOf(written: LoadedPlan['written']): string[] {
  const records = Object.values(written?.provenance.sections ?? {});
  const named = records.flatMap(({ by, model }) =>
    by === 'rules' || model === undefined ? [] : [model],
  );
  return [...new Set(named)];
}

/** Whether no reply of a model stood up, and the rules wrote every section in its place. */
function isByRules(written: LoadedPlan['written']): boolean {
  const records = Object.values(written?.provenance.sections ?? {});
  return records.length > 0 && records.every(({ by }) => by === 'rules');
}
