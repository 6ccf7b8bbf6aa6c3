import { generatePlan } from '../../generate/generate-plan.ts';
import type { CallModel, ModelPrompt, ModelReply } from '../../generate/llm/model-call.ts';
import { openSections } from '../../generate/llm/open-sections.ts';
import { replySchemaOf } from '../../generate/llm/reply-schema.ts';
import { toReply } from '../../generate/llm/to-reply.ts';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import { llmSchema, type LlmSection, type LlmSettings } from '../../model/llm.ts';
import { writeGenerated } from '../generate-plans.ts';
import { loadWorkspace, type LoadedPlan, type LoadedWorkspace } from '../load-workspace.ts';
import { SOUND_INPUTS } from '../sound-workspace.test-support.ts';
import { generateByModel } from './generate-by-model.ts';
import { laySetValues } from './lay-corrections.ts';
import type { RunEffects, ModelRequest, ModelRunResult, ReplyStore } from './model-run.ts';

/** The facts of a small shop; everything else is left to a generator. */
export const SHOP_FACTS = SOUND_INPUTS.slice(0, SOUND_INPUTS.indexOf('goals:'));

export interface Shop {
  workspace: LoadedWorkspace;
  plan: LoadedPlan;
}

/** A workspace of one plan, `shop`, that exists only as text. */
export async function loadShop(
  files: { inputs?: string; overrides?: string; generated?: string } = {},
): Promise<Shop> {
  const { inputs = SHOP_FACTS, ...others } = files;
  const raw = (name: string, text: string) => ({
    file: `plans/shop/${name}.yaml`,
    bytes: new TextEncoder().encode(text),
  });
  const beside = Object.entries(others).map(([name, text]) => [name, raw(name, text)]);
  const plans = [{ id: 'shop', inputs: raw('inputs', inputs), ...Object.fromEntries(beside) }];
  const workspace = await loadWorkspace(
    { root: '/', plans: [] },
    { readWorkspace: async () => ({ root: '/', knowledge: [], plans }), readKnowledge },
  );
  const [plan] = workspace.plans;
  if (plan?.inputs === undefined) throw new Error('the shop does not parse');
  return { workspace, plan };
}

export type Reply = Record<string, unknown>;

/** What a model would reply that writes as the rules do, by section. */
export function rulesReplies({ plan, workspace }: Shop): Map<LlmSection, Reply> {
  const { inputs } = plan;
  const own = inputs && generatePlan(inputs, workspace.knowledge)?.content;
  if (inputs === undefined || own === undefined) throw new Error('nothing is open');
  const draft = laySetValues(own, plan);
  return new Map(
    openSections(inputs).map(({ section, parts }) => [
      section,
      withTexts(toReply(draft, replySchemaOf(section, parts), inputs.language), section),
    ]),
  );
}

/** The rules do not always find a closing paragraph worth writing; a model has to. */
function withTexts(reply: Reply, section: LlmSection): Reply {
  if (section !== 'summary') return reply;
  return { narrative: { summary: 'Customers will feel it.', ...(reply['narrative'] as Reply) } };
}

/** What a scripted model makes of the reply of the rules; a string is sent as it is. */
export type Twist = (
  reply: Reply,
  section: LlmSection,
  attempt: number,
) => Reply | string | Promise<Reply | string>;

export interface ScriptedModel {
  callModel: CallModel;
  /** Every prompt that it was asked, in order. */
  asked: ModelPrompt[];
  /** The sections of these prompts. */
  sections(): string[];
}

/** A model that replies as the rules write, but for what `twist` makes of it. */
export function rulesModel(shop: Shop, twist: Twist = (reply) => reply): ScriptedModel {
  const replies = rulesReplies(shop);
  const asked: ModelPrompt[] = [];
  return {
    asked,
    sections: () => asked.map(({ reply }) => reply?.name ?? ''),
    async callModel(prompt, { signal } = {}) {
      signal?.throwIfAborted();
      asked.push(prompt);
      const section = prompt.reply?.name as LlmSection;
      const attempt = asked.filter(({ reply }) => reply?.name === section).length - 1;
      const reply = await twist(structuredClone(replies.get(section) ?? {}), section, attempt);
      const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
      return { text, tokens: { input: 1000, output: 500 }, finish: 'stop' };
    },
  };
}

export function memoryReplies(): ReplyStore & { kept: Map<string, ModelReply> } {
  const kept = new Map<string, ModelReply>();
  return {
    kept,
    read: async (name) => kept.get(name),
    write: async (name, reply) => void kept.set(name, reply),
    drop: async (name) => void kept.delete(name),
  };
}

export const SETTINGS: LlmSettings = llmSchema.parse({
  provider: 'openai-compatible',
  baseUrl: 'http://localhost:1/v1',
  model: 'scripted',
});

/** Runs a model over the shop. */
export function runShop(
  { plan, workspace }: Shop,
  { callModel }: Pick<ScriptedModel, 'callModel'>,
  request: Partial<ModelRequest> = {},
  effects: Partial<RunEffects> = {},
): Promise<ModelRunResult | undefined> {
  return generateByModel(
    { plan, workspace, settings: SETTINGS, ...request },
    { callModel, replies: memoryReplies(), ...effects },
  );
}

export type Done = Extract<ModelRunResult, { ended?: undefined }>;
export type Ended = Exclude<ModelRunResult, Done>;

/** The result of a run that came to its end. */
export async function done(run: Promise<ModelRunResult | undefined>): Promise<Done> {
  const result = await run;
  if (result === undefined || result.ended !== undefined) {
    throw new Error(`the run ended: ${JSON.stringify(result)}`);
  }
  return result;
}

export async function ended(run: Promise<ModelRunResult | undefined>): Promise<Ended> {
  const result = await run;
  if (result?.ended === undefined) throw new Error('the run came to its end');
  return result;
}

/** The text of `generated.yaml` that a run comes to. */
export function textOf({ provenance, content }: Done): string {
  return writeGenerated(provenance, content);
}
