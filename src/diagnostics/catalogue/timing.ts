import type { Entry } from './entry.ts';

/** Work, lead times and deadlines that do not fit together. */
export const TIMING_CODES = {} as const satisfies Record<string, Entry>;
