/** The forms that a reply from a chat can be asked for in. */
export const CHAT_FORMATS = ['json', 'markdown'] as const;
export type ChatFormat = (typeof CHAT_FORMATS)[number];
