import type { Entry } from './entry.ts';

/** Risks that nobody answers or judges. */
export const RISK_CODES = {} as const satisfies Record<string, Entry>;
