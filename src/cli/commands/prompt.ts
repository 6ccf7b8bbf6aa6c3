import { writeChatPrompt, writeChatRepair } from '../../generate/llm/chat-prompt.ts';
import { openSections } from '../../generate/llm/open-sections.ts';
import type { ChatFormat } from '../../model/chat-format.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { LlmSection } from '../../model/llm.ts';
import { chatTasks } from '../../pipeline/import/chat-tasks.ts';
import { findReplyProblems } from '../../pipeline/import/import-reply.ts';
import {
  loadWorkspace,
  type LoadedPlan,
  type LoadedWorkspace,
} from '../../pipeline/load-workspace.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { readReplySource } from '../read-reply-source.ts';
import { PROMPT_COMMAND_WORDS } from '../prompt-words.ts';
import { report } from '../report.ts';
import { today } from '../run-facts.ts';
import { WORDS } from '../words.ts';

export interface PromptOptions {
  plan: string;
  /** Form of the reply: JSON when absent, or that of the reply which is repaired. */
  format?: ChatFormat | undefined;
  /** Sections to ask for; all that are open when absent. */
  sections?: readonly LlmSection[] | undefined;
  /** A reply that did not stand up: what to paste back is printed instead. `-` for what is piped in. */
  repair?: string | undefined;
}

/** Prints what to paste into a chat: the prompt alone on standard output, all else beside it. */
export async function runPrompt(
  context: CommandContext,
  options: PromptOptions,
): Promise<ExitCode> {
  const { root, terminal } = context;
  const { plan } = options;
  const words = PROMPT_COMMAND_WORDS[terminal.locale];
  const workspace = await loadWorkspace({ root, plans: [plan] });
  const loaded = workspace.plans[0];
  if (loaded?.inputs === undefined) {
    const findings = [...workspace.diagnostics, ...(loaded?.diagnostics ?? [])];
    if (findings.length > 0) {
      const beside = { ...terminal, write: (text: string) => terminal.writeError(text) };
      report(beside, 'pretty', findings, workspace.sources);
    }
    // That there is no such plan is said already.
    if (loaded === undefined) return 1;
    throw new CliError(words.brokenPlan(plan));
  }
  const request = { plan: loaded, inputs: loaded.inputs, workspace };
  if (options.repair !== undefined) return printRepair(context, options, request, options.repair);
  const [first, ...others] = chatTasks(request, options.sections);
  if (first === undefined) {
    const open = openSections(loaded.inputs).map(({ section }) => section);
    if (open.length > 0) throw new CliError(words.nothingOpen(plan, open));
    terminal.writeError(`${WORDS[terminal.locale].allStated(plan)}\n`);
    return 0;
  }
  const text = writeChatPrompt([first, ...others], options.format ?? 'json');
  terminal.write(text);
  terminal.writeError(`${words.next(text.length, plan)}\n`);
  if (others.length > 0) {
    const all = [first, ...others].map(({ section }) => section);
    const half = all.slice(0, Math.min(3, Math.floor(all.length / 2)));
    terminal.writeError(`${words.long(plan, half.join(' '))}\n`);
  }
  return 0;
}

interface Request {
  plan: LoadedPlan;
  inputs: Inputs;
  workspace: LoadedWorkspace;
}

/** A heading with an address, which no reply in JSON has. */
const MARKDOWN = /^#{2,6} +[a-zA-Z]+\/[\w-]+/m;

/** What to paste back: every error of the reply, in the language of the plan. */
async function printRepair(
  context: CommandContext,
  { plan, format }: PromptOptions,
  request: Request,
  file: string,
): Promise<ExitCode> {
  const { terminal } = context;
  const words = PROMPT_COMMAND_WORDS[terminal.locale];
  const reply = await readReplySource(context, file);
  const found =
    'text' in reply ? findReplyProblems({ ...request, reply, today: today() }) : [reply];
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) {
    terminal.writeError(`${words.sound(file, plan)}\n`);
    return 0;
  }
  const form = format ?? ('text' in reply && MARKDOWN.test(reply.text) ? 'markdown' : 'json');
  terminal.write(writeChatRepair(errors, form, request.inputs.language));
  terminal.writeError(`${words.repairNext(errors.length, plan, file)}\n`);
  return 1;
}
