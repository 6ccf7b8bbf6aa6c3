import type { Entry } from './entry.ts';

/** People who are not counted, or are needed in two places at once. */
export const PEOPLE_CODES = {} as const satisfies Record<string, Entry>;
