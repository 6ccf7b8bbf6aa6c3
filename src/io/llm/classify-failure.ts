import { APICallError } from '@ai-sdk/provider';
import { ModelFailure, type ModelFailureKind } from '../../generate/llm/model-call.ts';
import type { HideKey } from './hide-key.ts';
import { readRetryAfter } from './retry-after.ts';
import { messageIn, messageOf, showable } from './server-words.ts';

export interface ClassifiedFailure {
  failure: ModelFailure;
  /** Whether the same call may go through a little later. */
  mayPass: boolean;
}

/** A prompt that is too long, in the words of OpenAI, Anthropic, Google, vLLM, llama.cpp and gateways. */
const TOO_LONG =
  /context[ _-]?(?:length|window|size)|maximum context|prompt (?:is )?too long|too many (?:input )?tokens|input (?:is )?too (?:long|large)|input token count|max(?:imum)?[_ ](?:model|prompt|input|seq(?:uence)?)[_ ]?len|reduce the length|request too large for/i;

/** A quota is no limit of a rate: waiting does not help. */
const SPENT =
  /insufficient[_ ](?:quota|balance|credit)|exceeded your current quota|billing|credit balance/i;

/** Connections that fail by chance. A refused one, an unknown host or a certificate stay as they are. */
const CHANCE = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Node gives up by itself when nothing comes for five minutes. */
const SILENCE = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/**
 * What a failed call was, from whatever was thrown or streamed as an error. Nothing of the request and no header
 * stays with it, not even as a cause: a key could be printed with them.
 */
export function classifyFailure(error: unknown, hide: HideKey): ClassifiedFailure {
  const chain = causesOf(error);
  const known = chain.find((one) => one instanceof ModelFailure);
  if (known !== undefined)
    return { failure: known, mayPass: known.kind === 'not-understood' || known.kind === 'stalled' };
  const answered = chain.find((one) => APICallError.isInstance(one));
  const status = answered?.statusCode;
  if (answered !== undefined && status !== undefined) {
    if (status < 200 || status > 299)
      return ofStatus(status, saidBy(answered), answered.responseHeaders ?? {}, hide);
    if (answered.responseBody !== undefined)
      return fail('not-understood', { status, detail: saidBy(answered) }, hide, false);
  }
  const broken = chain.find((one) => codeOf(one) !== undefined);
  if (broken !== undefined && isNetwork(broken)) return ofConnection(broken, hide);
  const neverAnswered = answered !== undefined && status === undefined;
  if (neverAnswered || chain.some((one) => /^(?:terminated|fetch failed)$/.test(one.message)))
    return ofConnection(chain.at(-1), hide);
  const streamed = streamedError(error);
  if (streamed !== undefined) return ofStreamed(streamed, hide);
  return fail('not-understood', { detail: chain.at(-1)?.message ?? String(error) }, hide, true);
}

function ofStatus(
  status: number,
  said: string,
  headers: Readonly<Record<string, string>>,
  hide: HideKey,
): ClassifiedFailure {
  const facts = { status, detail: said };
  if (status >= 300 && status < 400) {
    // What follows the path of an address may be a token.
    const to = (headers['location'] ?? '').replace(/[?#].*$/s, '');
    return fail('not-understood', { status, detail: `${status} → ${to}` }, hide, false);
  }
  if (status === 401 || status === 403) return fail('unauthorised', facts, hide, false);
  if (status === 404 || status === 405) return fail('not-found', facts, hide, false);
  if (status === 429) {
    const retryAfter = readRetryAfter(headers);
    const more = retryAfter === undefined ? {} : { retryAfter };
    return fail('rate-limited', { ...facts, ...more }, hide, !SPENT.test(said));
  }
  if (status === 413 || TOO_LONG.test(said)) return fail('too-long', facts, hide, false);
  if (status >= 500 || [408, 409, 425].includes(status)) {
    const retryAfter = readRetryAfter(headers);
    const more = retryAfter === undefined ? {} : { retryAfter };
    return fail('server-error', { ...facts, ...more }, hide, true);
  }
  return fail('refused', facts, hide, false);
}

/** An error that came as a part of a stream, where the status was good already. */
function ofStreamed(error: Readonly<Record<string, unknown>>, hide: HideKey): ClassifiedFailure {
  const said = messageIn(error) ?? '';
  const { code, status, type } = error;
  const kind = `${String(type)} ${String(code)}`;
  if (TOO_LONG.test(`${kind} ${said}`)) return fail('too-long', { detail: said }, hide, false);
  const number = [code, status].map(Number).find((one) => one >= 400 && one < 600);
  if (number !== undefined) return ofStatus(number, said, {}, hide);
  if (/rate.?limit|quota/i.test(kind))
    return fail('rate-limited', { detail: said }, hide, !SPENT.test(said));
  if (/auth|permission/i.test(kind)) return fail('unauthorised', { detail: said }, hide, false);
  if (/invalid_request/i.test(kind)) return fail('refused', { detail: said }, hide, false);
  return fail('server-error', { detail: said }, hide, true);
}

function ofConnection(error: Error | undefined, hide: HideKey): ClassifiedFailure {
  const code = codeOf(error);
  if (code !== undefined && SILENCE.has(code)) return fail('stalled', {}, hide, true);
  const said = error?.message ?? '';
  const detail = code === undefined || said.includes(code) ? said : `${code}: ${said}`;
  return fail('unreachable', { detail }, hide, code === undefined || CHANCE.has(code));
}

function fail(
  kind: ModelFailureKind,
  facts: { status?: number; detail?: string; retryAfter?: number },
  hide: HideKey,
  mayPass: boolean,
): ClassifiedFailure {
  const { detail, ...others } = facts;
  const shown = detail === undefined ? undefined : showable(detail, hide);
  return {
    failure: new ModelFailure(kind, {
      ...others,
      ...(shown === undefined ? {} : { detail: shown }),
    }),
    mayPass,
  };
}

function causesOf(error: unknown): Error[] {
  const found: Error[] = [];
  for (let one = error; one instanceof Error && !found.includes(one); one = one.cause)
    found.push(one);
  // A host with two addresses fails with both errors at once.
  const last = found.at(-1);
  const inner: unknown = last instanceof AggregateError ? last.errors[0] : undefined;
  return inner instanceof Error ? [...found, inner] : found;
}

function codeOf(error: Error | undefined): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Codes of sockets, name resolution and TLS; those of Node's own mistakes begin with ERR_ otherwise. */
function isNetwork(error: Error): boolean {
  const code = codeOf(error) ?? '';
  return !code.startsWith('ERR_') || code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL');
}

function saidBy({ responseBody, message }: APICallError): string {
  const said = messageOf(responseBody ?? '');
  return said.trim() === '' ? message : said;
}

function streamedError(error: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof error === 'string') return { message: error };
  if (typeof error !== 'object' || error === null || error instanceof Error) return undefined;
  return { ...error };
}
