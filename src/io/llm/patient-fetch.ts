import type { Dispatcher } from 'undici';

/**
 * A fetch that waits as long as its caller does: Node's own gives up after five silent minutes, and a model
 * without a graphics card may read a prompt for longer. It goes through the proxy that HTTPS_PROXY and NO_PROXY
 * name, except to this machine.
 */
export function patientFetch(isLocal: boolean): typeof globalThis.fetch {
  let dispatcher: Dispatcher | undefined;
  return async (input, init) => {
    const { Agent, EnvHttpProxyAgent, fetch } = await import('undici');
    const timeouts = { headersTimeout: 0, bodyTimeout: 0 };
    dispatcher ??= isLocal ? new Agent(timeouts) : new EnvHttpProxyAgent(timeouts);
    // The package declares the types of the web once more; those of Node are made from it.
    const send = fetch as unknown as (
      input: Parameters<typeof globalThis.fetch>[0],
      init: RequestInit & { dispatcher: Dispatcher },
    ) => Promise<Response>;
    return send(input, { ...init, dispatcher });
  };
}
