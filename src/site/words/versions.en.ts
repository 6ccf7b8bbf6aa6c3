import type { Words } from './words.ts';

/** Words on versions, changes and approvals. */
export const versionsEn: Words['versions'] = {
  menu: 'Versions',
  all: 'All versions',
  latest: 'Latest',
  // Filled in by a script: {…} are blanks.
  newer: 'Superseded: {release} is current.',
  dated: '{version} of {date}',
  undated: '{version}',
  there: 'See this page there',
  datePattern: '{day} {month} {year}',
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
};
