import type { Words } from './words.ts';

/** Words for programs that read the site. */
export const machinesEn: Words['machines'] = {
  summary: (plans) =>
    `${plans === 1 ? 'One plan' : `${plans} plans`}, checked, dated and versioned, with goals, strategies, schedule, owners, budget and risks.`,
  about:
    'Each plan is a set of pages with an overview. Its plan.json holds the same as data: figures as numbers and as they are printed, days as YYYY-MM-DD, and the origin of every item. Released versions never change.',
  version: (version, date) => `Version ${version} of ${date}.`,
  undated: (version) => `Version ${version}.`,
  draft: 'A working copy, not released.',
  data: 'Data',
  report: 'Report',
  stop: '. ',
  chapterOf: (plan, chapter) => `${plan}, chapter “${chapter}”.`,
};
