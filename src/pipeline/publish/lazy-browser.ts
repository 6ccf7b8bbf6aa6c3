import type { Browser } from 'puppeteer-core';

/** A browser that starts when it is first needed, so that a cached build needs none. */
export interface LazyBrowser {
  get(): Promise<Browser>;
}

/** Runs `use` with one browser for all of it, and ends it whatever happens. */
export async function withLazyBrowser<T>(use: (browser: LazyBrowser) => Promise<T>): Promise<T> {
  let started: Promise<Browser> | undefined;
  let finish = (): void => {};
  let running: Promise<void> = Promise.resolve();
  const get = (): Promise<Browser> => {
    started ??= new Promise<Browser>((resolve, reject) => {
      running = import('../../browser/launch.ts')
        .then(({ withBrowser }) =>
          withBrowser((browser) => {
            resolve(browser);
            return new Promise<void>((done) => {
              finish = done;
            });
          }),
        )
        .catch(reject);
    });
    return started;
  };
  try {
    return await use({ get });
  } finally {
    await started?.catch(() => undefined);
    finish();
    await running;
  }
}
