import {
  ModelFailure,
  type CallModel,
  type CallOptions,
  type JsonSchema,
  type ModelPrompt,
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

/**
 * Asks the model for a few words and sees whether the server holds it to a JSON Schema, and if not, whether it
 * holds it to JSON. Takes at most three short calls. Never rejects but with the reason of the signal.
 */
export async function probeModel(
  settings: LlmSettings,
  effects: ModelEffects = {},
  { signal }: Pick<CallOptions, 'signal'> = {},
): Promise<ModelProbe> {
  const supports: ModelProbe['supports'] = {};
  let tokens = 0;
  let reachable = false;
  const ask = async (reply: LlmSettings['reply'], prompt: ModelPrompt): Promise<string> => {
    const call: CallModel = connectModel(
      { ...settings, reply, retries: 0, stallSeconds: Math.min(settings.stallSeconds, 60) },
      effects,
    );
    const answer = await call(prompt, signal === undefined ? {} : { signal });
    reachable = true;
    tokens += answer.tokens.input + answer.tokens.output;
    return answer.text;
  };
  try {
    supports.schema = await isHeld(() => ask('schema', QUESTION), isAsDemanded);
    if (!supports.schema) supports.json = await isHeld(() => ask('json', QUESTION), isObject);
    if (!reachable) await ask('text', QUESTION);
    return { reachable: true, supports, tokens };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { reachable, failure: error, supports, tokens };
  }
}

const QUESTION: ModelPrompt = {
  system: 'You test a connection. Answer with a JSON object and nothing else.',
  turns: [{ role: 'user', text: 'Say "blue" as JSON: {"answer": "blue"}.' }],
  reply: { name: 'probe', schema: SCHEMA },
};

/** A server that refuses the form is reachable without it; any other failure is one. */
async function isHeld(
  ask: () => Promise<string>,
  test: (text: string) => boolean,
): Promise<boolean> {
  try {
    return test(await ask());
  } catch (error) {
    if (error instanceof ModelFailure && error.kind === 'refused') return false;
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
