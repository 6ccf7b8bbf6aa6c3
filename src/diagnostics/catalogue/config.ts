import type { Entry } from './entry.ts';

/** Settings of the checks that name nothing. */
export const CONFIG_CODES = {} as const satisfies Record<string, Entry>;
