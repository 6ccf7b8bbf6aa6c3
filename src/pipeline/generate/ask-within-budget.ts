import type {
  CallModel,
  CallProgress,
  ModelPrompt,
  ModelReply,
} from '../../generate/llm/model-call.ts';
import { ModelFailure } from '../../generate/llm/model-call.ts';
import { digest } from '../../model/digest.ts';
import type { LlmSection, LlmSettings } from '../../model/llm.ts';
import { tokenBudget } from '../token-budget.ts';
import { RunEnded, type ReplyStore } from './model-run.ts';
import { promptDigest } from './prompt-digest.ts';

export interface Asked {
  reply: ModelReply;
  /** Taken from a run that ended early: nothing was sent. */
  resumed: boolean;
}

/**
 * Asks for one reply of a section, for the `attempt`-th time: a reply that does not stand up is not to be
 * taken for the answer to the same words asked once more. Throws RunEnded, or ModelFailure where another prompt may help.
 */
export type Ask = (
  section: LlmSection,
  prompt: ModelPrompt,
  attempt: number,
  onProgress: (progress: CallProgress) => void,
) => Promise<Asked>;

export interface Asking {
  ask: Ask;
  /** Drops the replies of a section that none stood up of: a later run is to ask anew and not to read them again. */
  drop(section: LlmSection): Promise<void>;
  /** Tokens of all calls so far. */
  spent(): number;
}

/** Failures of one prompt or one reply; the others concern every call. */
const OF_ONE_PROMPT: ReadonlySet<ModelFailure['kind']> = new Set(['too-long', 'too-large']);

/**
 * Calls of one run: a reply that an earlier run got is not asked for again, the budget is looked at
 * before each call, and what ends the run ends it for all sections.
 */
export function askWithinBudget(
  callModel: CallModel,
  settings: LlmSettings,
  replies: ReplyStore,
  signal: AbortSignal | undefined,
): Asking {
  const budget = tokenBudget(settings.budget.tokens);
  let ended: RunEnded | undefined;
  const names = new Map<LlmSection, string[]>();
  const end = (why: RunEnded): RunEnded => (ended ??= why);
  // A function, since it turns while a call runs.
  const isAborted = (): boolean => signal?.aborted === true;
  const ask: Ask = async (section, prompt, attempt, onProgress) => {
    // What one server said is not to be taken for the answer of another.
    const name = digest([promptDigest(prompt, settings), attempt, settings.baseUrl ?? '']);
    names.set(section, [...(names.get(section) ?? []), name]);
    const known = await replies.read(name);
    // Only now: while it was read, another section may have ended the run.
    if (isAborted()) throw end(new RunEnded({ why: 'aborted' }));
    if (ended !== undefined) throw ended;
    if (known !== undefined) return { reply: known, resumed: true };
    const call = budget.begin(prompt);
    if (call === undefined) {
      const { limit } = budget;
      throw end(new RunEnded({ why: 'budget', limit, spent: budget.spent(), section }));
    }
    let reply: ModelReply | undefined;
    try {
      reply = await callModel(prompt, { ...(signal && { signal }), onProgress });
    } catch (error) {
      if (isAborted()) throw end(new RunEnded({ why: 'aborted' }));
      if (!(error instanceof ModelFailure) || OF_ONE_PROMPT.has(error.kind)) throw error;
      throw end(new RunEnded({ why: 'failure', failure: error, section }));
    } finally {
      call.end(reply);
    }
    await replies.write(name, reply);
    return { reply, resumed: false };
  };
  return {
    ask,
    async drop(section) {
      for (const name of names.get(section) ?? []) await replies.drop(name);
    },
    spent: budget.spent,
  };
}
