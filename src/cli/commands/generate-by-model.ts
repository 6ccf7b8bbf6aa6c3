import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CallModel } from '../../generate/llm/model-call.ts';
import { modelAddress } from '../../io/llm/model-address.ts';
import { keptReplies } from '../../io/kept-replies.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import type { LlmSettings } from '../../model/llm.ts';
import { parseGenerated } from '../../parse/parse-plan-files.ts';
import { checkContent } from '../../pipeline/generate/check-content.ts';
import { generateByModel } from '../../pipeline/generate/generate-by-model.ts';
import type { GenerateProgress, ModelRunResult } from '../../pipeline/generate/model-run.ts';
import { writeGenerated } from '../../pipeline/generate-plans.ts';
import type { LoadedPlan, LoadedWorkspace } from '../../pipeline/load-workspace.ts';
import { CliError } from '../cli-error.ts';
import { generateProgress, type RunProgress } from '../generate-progress.ts';
import { GENERATE_WORDS, type GenerateWords } from '../generate-words.ts';
import { tellModelFailure } from '../model-failure-words.ts';
import type { CommandContext } from '../program.ts';
import { today } from '../run-facts.ts';
import { schemaPath } from '../schema-path.ts';
import type { Terminal } from '../terminal.ts';
import { WORDS } from '../words.ts';
import { connectOrTell } from './connect-or-tell.ts';
import type { GenerateOptions, GenerateResult } from './generate.ts';
import { refuseUnknownTargets } from './generate-targets.ts';
import { stopOnInterrupt } from './stop-on-interrupt.ts';

type Done = Extract<ModelRunResult, { ended?: undefined }>;
type Ended = Exclude<ModelRunResult, Done>;

/** Has the model of the settings write plans, one after the other, each whole or not at all. */
export async function writeByModel(
  context: CommandContext,
  workspace: LoadedWorkspace,
  options: GenerateOptions,
): Promise<GenerateResult> {
  const { terminal } = context;
  const words = GENERATE_WORDS[terminal.locale];
  const { llm } = workspace.config;
  const isBroken = (found: readonly Diagnostic[], end: string): boolean =>
    found.some(({ severity, place }) => severity === 'error' && place?.file.endsWith(end));
  if (isBroken(workspace.diagnostics, 'planpress.config.yaml')) {
    terminal.writeError(`${words.brokenSettings}\n`);
    return { exit: 1, findings: [] };
  }
  if (llm === undefined) throw new CliError(words.noModel);
  const callModel = connectOrTell(llm, terminal.locale);
  const result: GenerateResult & { sources: Map<string, string> } = {
    exit: 0,
    findings: [],
    sources: new Map(),
  };
  const isPart = options.sections !== undefined || options.items !== undefined;
  for (const plan of workspace.plans) {
    const { id, inputs, diagnostics } = plan;
    if (inputs === undefined) continue;
    // A part of a plan can be written only where the rest can be read.
    const lost = isPart && plan.written === undefined ? ofGenerated(plan, workspace) : [];
    result.findings.push(...lost);
    // Without the overrides it is not known which items have to stay.
    if (
      lost.length > 0 ||
      isBroken(diagnostics, '/inputs.yaml') ||
      isBroken(diagnostics, '/overrides.yaml')
    ) {
      terminal.writeError(`${words.brokenPlan(id)}\n`);
      result.exit = 1;
      continue;
    }
    const one = await writePlan(context, workspace, plan, { ...options, llm, callModel });
    result.findings.push(...one.findings);
    for (const [file, text] of one.sources ?? []) result.sources.set(file, text);
    result.exit = Math.max(result.exit, one.exit) as GenerateResult['exit'];
    if (one.exit === 2) break;
  }
  return result;
}

/** What is wrong with the file that a plan stands in. */
function ofGenerated({ id, diagnostics }: LoadedPlan, { sources }: LoadedWorkspace): Diagnostic[] {
  const file = `plans/${id}/generated.yaml`;
  return sources.has(file) ? diagnostics.filter(({ place }) => place?.file === file) : [];
}

async function writePlan(
  { root, terminal }: CommandContext,
  workspace: LoadedWorkspace,
  plan: LoadedPlan,
  options: GenerateOptions & { llm: LlmSettings; callModel: CallModel },
): Promise<GenerateResult> {
  const words = GENERATE_WORDS[terminal.locale];
  const { llm, callModel, sections, items, fresh = false } = options;
  refuseUnknownTargets(workspace, plan, { sections, items }, words);
  const progress = generateProgress(terminal);
  const replies = keptReplies(root);
  const interrupt = stopOnInterrupt(() => {
    progress.end();
    terminal.writeError(`${words.stopping}\n`);
  });
  let isTold = false;
  const show = (event: GenerateProgress): void => {
    if (event.step === 'asks' && !isTold) {
      terminal.writeError(`${words.sends(plan.id, modelAddress(llm), llm.model)}\n`);
      isTold = true;
    }
    progress.show(event);
  };
  try {
    const result = await generateByModel(
      {
        plan,
        workspace,
        settings: llm,
        ...(sections && { sections }),
        ...(items && { items }),
        fresh,
        today: today(),
      },
      { callModel, replies, signal: interrupt.signal, onProgress: show },
    );
    progress.end();
    if (result === undefined) {
      terminal.writeError(`${WORDS[terminal.locale].allStated(plan.id)}\n`);
      return { exit: 0, findings: [] };
    }
    if (result.ended !== undefined) {
      terminal.writeError(tellEnd(result, llm, terminal.locale));
      return { exit: 2, findings: [] };
    }
    const written = await writeResult(root, plan, result);
    await replies.forget();
    tellSections(terminal, result, llm, progress, words);
    terminal.writeError(`${WORDS[terminal.locale].generated(written.file, written.changed)}\n`);
    return judgeWritten(terminal, workspace, plan, result, written);
  } finally {
    interrupt.release();
  }
}

interface Written {
  file: string;
  text: string;
  changed: boolean;
}

async function writeResult(
  root: string,
  { id }: LoadedPlan,
  { provenance, content }: Done,
): Promise<Written> {
  const file = `plans/${id}/generated.yaml`;
  const text = writeGenerated(provenance, content, await schemaPath(root, id, 'generated'));
  return { file, text, changed: await writeFileAtomic(path.join(root, file), text) };
}

/** What there is to say of the plan as it is written now, with places in its new file. */
function judgeWritten(
  terminal: Terminal,
  workspace: LoadedWorkspace,
  plan: LoadedPlan,
  { content, diagnostics, sections }: Done,
  { file, text }: Written,
): GenerateResult {
  const { places } = parseGenerated({ file, text });
  const sources = new Map([...workspace.sources, [file, text]]);
  const found = checkContent(plan, { ...workspace, sources }, content, {
    file,
    places,
    today: today(),
  });
  const untranslated = found.filter(({ code }) => code === 'text/missing-translation');
  if (untranslated.length > 0) {
    const words = GENERATE_WORDS[terminal.locale];
    terminal.writeError(`${words.untranslated(plan.id, untranslated.length)}\n`);
  }
  const fellBack = sections.some(({ how }) => how === 'rules') || diagnostics.some(isLeft);
  return {
    exit: fellBack ? 1 : 0,
    findings: [...diagnostics, ...found.filter((one) => !untranslated.includes(one))],
    sources,
  };
}

const isLeft = ({ code }: Diagnostic): boolean => code === 'generated/not-rewritten';

/** By whom each section was written, and what it took; those that stay share a line. */
function tellSections(
  terminal: Terminal,
  { sections, tokens }: Done,
  { model }: LlmSettings,
  progress: RunProgress,
  { section: name, line, names, by, total }: GenerateWords,
): void {
  for (const { section, how, tokens: used, repairs } of sections) {
    if (how === 'kept' || how === 'untouched') continue;
    const took = {
      tokens: used.input + used.output,
      repairs,
      seconds: progress.seconds(section),
    };
    const said = how === 'model' ? by.model(model, took) : by.rules(took);
    terminal.writeError(`  ${line(name(section), said)}\n`);
  }
  for (const how of ['kept', 'untouched'] as const) {
    const same = sections.filter((one) => one.how === how).map(({ section }) => name(section));
    if (same.length > 0) terminal.writeError(`  ${line(names(same), by[how])}\n`);
  }
  terminal.writeError(`  ${total(tokens, progress.seconds())}\n`);
}

/** Why a run ended before everything was there, and that nothing is lost. */
function tellEnd(
  { ended, finished, open }: Ended,
  llm: LlmSettings,
  locale: Terminal['locale'],
): string {
  const { ended: said, section } = GENERATE_WORDS[locale];
  const kept = said.finished(finished.length, finished.length + open.length);
  switch (ended.why) {
    case 'aborted':
      return `${said.aborted}\n${kept}\n`;
    case 'budget':
      return `${said.budget(ended.spent, ended.limit)}\n${said.at(section(ended.section), kept)}\n`;
    case 'failure':
      return `${tellModelFailure(ended.failure, llm, locale)}\n${said.at(section(ended.section), kept)}\n`;
  }
}
