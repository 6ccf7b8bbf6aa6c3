import type { Entry } from './entry.ts';

/** Targets that contradict each other, or cannot be judged. */
export const TARGET_CODES = {} as const satisfies Record<string, Entry>;
