import type { Entry } from './entry.ts';

/** What the document says of itself. */
export const DOCUMENT_CODES = {} as const satisfies Record<string, Entry>;
