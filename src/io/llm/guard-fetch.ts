import { APICallError } from '@ai-sdk/provider';
import { ModelFailure } from '../../generate/llm/model-call.ts';

/** Bytes of a whole stream. One token takes some 250 bytes in it, so that long replies stay below. */
const MOST_BYTES = 200_000_000;

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
    const isStream = ok && !/html|application\/json/i.test(headers.get('content-type') ?? '');
    const bounded = body.pipeThrough(
      isStream ? refuseAfter(MOST_BYTES) : endAfter(MOST_ERROR_BYTES),
    );
    const guarded = new Response(bounded, { status, statusText, headers });
    if (isStream || !ok) return guarded;
    // All calls ask for a stream of events; a page or a whole object would be read as an empty one.
    throw new APICallError({
      message: 'not a stream of events',
      url: '',
      requestBodyValues: undefined,
      statusCode: status,
      responseBody: await guarded.text(),
    });
  };
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
