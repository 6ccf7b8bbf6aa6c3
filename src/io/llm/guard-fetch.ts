import { APICallError } from '@ai-sdk/provider';
import { ModelFailure } from '../../generate/llm/model-call.ts';
import { asEvents } from './whole-completion.ts';

/** Bytes of a whole stream. One token takes some 250 bytes in it, so that long replies stay below. */
const MOST_BYTES = 200_000_000;

/** Bytes of a reply that comes whole: two million characters, each of them escaped. */
const MOST_WHOLE_BYTES = 12_000_000;

/** Bytes of an error that are read; the rest says nothing new. */
const MOST_ERROR_BYTES = 65_536;

/**
 * A fetch for servers that are not trusted: what they send is bounded, and a redirect is an answer like others,
 * not followed. It would carry the key and the plan to a host that nobody has named.
 */
export function guardFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    const { status, statusText, headers, ok, body } = response;
    if (body === null) return response;
    const type = ok ? (headers.get('content-type') ?? '') : 'error';
    const isWhole = /application\/json/i.test(type);
    const isEvents = ok && !isWhole && !/html/i.test(type);
    const bounded = body.pipeThrough(boundOf(isEvents, isWhole));
    const guarded = new Response(bounded, { status, statusText, headers });
    if (isEvents || !ok) return guarded;
    const text = await guarded.text();
    const events = isWhole ? asEvents(text) : undefined;
    if (events !== undefined) return new Response(events, { status, headers: EVENTS });
    // All calls ask for a stream of events; a page or any other object would be read as an empty one.
    throw new APICallError({
      message: 'not a stream of events',
      url: '',
      requestBodyValues: undefined,
      statusCode: status,
      responseBody: text.slice(0, MOST_ERROR_BYTES),
    });
  };
}

const EVENTS = { 'content-type': 'text/event-stream' };

function boundOf(isEvents: boolean, isWhole: boolean): TransformStream<Uint8Array, Uint8Array> {
  if (isEvents) return refuseAfter(MOST_BYTES);
  return isWhole ? refuseAfter(MOST_WHOLE_BYTES) : endAfter(MOST_ERROR_BYTES);
}

function refuseAfter(most: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > most) controller.error(new ModelFailure('too-large'));
      else controller.enqueue(chunk);
    },
  });
}

function endAfter(most: number): TransformStream<Uint8Array, Uint8Array> {
  let left = most;
  return new TransformStream({
    transform(chunk, controller) {
      controller.enqueue(chunk.subarray(0, left));
      left -= chunk.length;
      if (left <= 0) controller.terminate();
    },
  });
}
