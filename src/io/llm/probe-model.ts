import {
  ModelFailure,
  type CallOptions,
  type JsonSchema,
  type ModelFailureKind,
  type ModelPrompt,
  type ModelReply,
} from '../../generate/llm/model-call.ts';
import type { LlmSettings } from '../../model/llm.ts';
import { connectModel, type ModelEffects } from './connect-model.ts';

export interface ModelProbe {
  /** Whether the model answered in any form. */
  reachable: boolean;
  /** Why it did not. */
  failure?: ModelFailure;
  /** How the form of a reply can be asked for; absent where it was not found out. */
  supports: { schema?: boolean; json?: boolean };
  /** Tokens that finding out took, as the server counts them. */
  tokens: number;
}

/** Nobody answers so without being held to it: the question asks for something else. */
const ENFORCED = { colour: 'teal', count: 7 };

const SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    colour: { type: 'string', enum: [ENFORCED.colour] },
    count: { type: 'integer', enum: [ENFORCED.count] },
  },
  required: ['colour', 'count'],
  additionalProperties: false,
};

const QUESTION: ModelPrompt = {
  system: 'You test a connection. Answer with a JSON object and nothing else.',
  turns: [{ role: 'user', text: 'Say "blue" as JSON: {"answer": "blue"}.' }],
  reply: { name: 'probe', schema: SCHEMA },
};

/** Tokens of an answer; models that think first need more than a few words. */
const MOST_TOKENS = 4000;

/**
 * Asks the model for a few words and sees whether its server holds it to a JSON Schema; if not, whether it knows
 * JSON as a form; if not, whether it answers at all. Rejects with nothing but the reason of the signal.
 */
export async function probeModel(
  settings: LlmSettings,
  effects: ModelEffects = {},
  options: Pick<CallOptions, 'signal'> = {},
): Promise<ModelProbe> {
  const probe: ModelProbe = { reachable: false, supports: {}, tokens: 0 };
  const ask = async (reply: LlmSettings['reply']): Promise<ModelReply> => {
    const maxOutputTokens = Math.min(settings.maxOutputTokens, MOST_TOKENS);
    const call = connectModel({ ...settings, reply, maxOutputTokens, retries: 0 }, effects);
    const answer = await call(QUESTION, options);
    probe.reachable = true;
    probe.tokens += answer.tokens.input + answer.tokens.output;
    return answer;
  };
  try {
    const schema = await isHeld(() => ask('schema'), isAsDemanded);
    if (schema !== undefined) probe.supports.schema = schema;
    if (schema === true) return probe;
    const json = await isHeld(() => ask('json'), isObject);
    if (json !== undefined) probe.supports.json = json;
    if (!probe.reachable) await ask('text');
    return probe;
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { ...probe, failure: error };
  }
}

/** What a server may answer to a form that it does not know; it can be reached without it. */
const UNKNOWN_FORM = new Set<ModelFailureKind>(['refused', 'server-error', 'not-understood']);

/** Undefined where the answer was cut off before it could tell. */
async function isHeld(
  ask: () => Promise<ModelReply>,
  test: (text: string) => boolean,
): Promise<boolean | undefined> {
  try {
    const { text, finish } = await ask();
    return finish === 'length' ? undefined : test(text);
  } catch (error) {
    if (error instanceof ModelFailure && UNKNOWN_FORM.has(error.kind)) return false;
    throw error;
  }
}

function isAsDemanded(text: string): boolean {
  const found = readObject(text);
  return found?.['colour'] === ENFORCED.colour && found['count'] === ENFORCED.count;
}

const isObject = (text: string): boolean => readObject(text) !== undefined;

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
