/** The languages a plan is published in. The first is the default of a workspace. */
export const LOCALES = ['zh-CN', 'en'] as const;

export type Locale = (typeof LOCALES)[number];
