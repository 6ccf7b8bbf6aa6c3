import type { Entry } from './entry.ts';

/** Service levels, automation rules and offers that do not fit together. */
export const SERVICE_CODES = {} as const satisfies Record<string, Entry>;
