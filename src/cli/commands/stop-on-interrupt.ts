/** A signal that the first Ctrl-C raises; a second one ends the program at once. */
export interface Interrupt {
  signal: AbortSignal;
  /** Gives Ctrl-C back. */
  release(): void;
}

export function stopOnInterrupt(onFirst: () => void): Interrupt {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(2);
    controller.abort(new Error('interrupted'));
    onFirst();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    release() {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
