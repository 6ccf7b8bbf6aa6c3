import type { Entry } from './entry.ts';

/** Targets and the way they are measured: scopes, windows, names and forms. */
export const MEASURE_CODES = {} as const satisfies Record<string, Entry>;
