/** A JSON Schema, as models are given it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a model is asked. Plain data: which server answers, and how, is not its concern. */
export interface ModelPrompt {
  /** What the model is and what it must keep to. */
  system: string;
  /** The question, and after it replies with what was wrong in them; the last one is the user's. */
  turns: readonly { role: 'user' | 'assistant'; text: string }[];
  /** The form of the reply; plain text when absent. */
  reply?: { name: string; schema: JsonSchema };
}

/** Characters of a reply that are read, thoughts included. */
export const MOST_REPLY_CHARACTERS = 2_000_000;

export interface ModelReply {
  /** The reply as it came, unread: it may be anything. */
  text: string;
  /** Tokens as the server counts them; zero where it does not. */
  tokens: { input: number; output: number };
  /** length: cut off at the most tokens; filtered: the server held it back. */
  finish: 'stop' | 'length' | 'filtered' | 'other';
}

export type ModelFailureKind =
  /** The environment holds no key where one is needed. */
  | 'no-key'
  /** The environment names the host that may be asked, and the settings another one. */
  | 'other-host'
  /** 401 or 403: the key is missing, wrong, or may not use the model. */
  | 'unauthorised'
  /** 404: no such model or address. */
  | 'not-found'
  /** 429, after all retries. */
  | 'rate-limited'
  /** 5xx, after all retries. */
  | 'server-error'
  /** 400 or 422: the server does not take the request, such as a schema it does not know. */
  | 'refused'
  /** The prompt is longer than the model reads. */
  | 'too-long'
  /** The reply is longer than is read. */
  | 'too-large'
  /** Nothing came for `stallSeconds`. */
  | 'stalled'
  /** No connection: refused, unknown host, certificate. */
  | 'unreachable'
  /** What came back is not the protocol. */
  | 'not-understood';

/** An expected failure of a call, after all retries. Its texts hold no key. */
export class ModelFailure extends Error {
  readonly kind: ModelFailureKind;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** What the server said, in one bounded line without control characters or keys. */
  readonly detail: string | undefined;
  /** How long the server asks to wait, in seconds. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: ModelFailureKind,
    facts: { status?: number; detail?: string; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(`${kind}${facts.detail === undefined ? '' : `: ${facts.detail}`}`, {
      cause: facts.cause,
    });
    this.name = 'ModelFailure';
    this.kind = kind;
    this.status = facts.status;
    this.detail = facts.detail;
    this.retryAfter = facts.retryAfter;
  }
}

/** What may be told while a call runs. */
export type CallProgress =
  | { step: 'wrote'; characters: number }
  | { step: 'waits'; seconds: number; failure: ModelFailureKind };

export interface CallOptions {
  /** Ends the call; it is then rejected with the reason of the signal. */
  signal?: AbortSignal;
  onProgress?: (progress: CallProgress) => void;
}

/** Asks a model once, with its retries. Rejects with ModelFailure, or with the reason of the signal. */
export type CallModel = (prompt: ModelPrompt, options?: CallOptions) => Promise<ModelReply>;
