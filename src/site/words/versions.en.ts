import type { Words } from './words.ts';

const many = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** Words on versions, changes and approvals. */
export const versionsEn: Words['versions'] = {
  menu: 'Versions',
  all: 'All versions',
  latest: 'Latest',
  // Filled in by a script: {…} are blanks.
  newer: 'Superseded by {release}.',
  dated: '{version} of {date}',
  undated: '{version}',
  there: 'See this page there',
  whetherNewer: 'See whether there is a newer version',
  datePattern: '{day} {month} {year}',
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  releaseNote: (version, date) =>
    `Version ${version}${date === undefined ? '' : `, released ${date}`}.`,
  draftNote: 'This is a working copy, not released.',
  draftOf: (date) => `Last changed ${date}`,
  commit: 'Commit',
  commitOf: (commit) => `commit ${commit}`,
  dirty: 'with uncommitted changes',
  digest: 'Digest',
  digestOf: (digest) => `digest ${digest}`,
  current: 'Current release',
  release: (version, date) => `${version} of ${date}`,
  none: 'Nothing has been released yet.',
  changes: 'Changes',
  changesSince: (version) => `What changed since ${version}`,
  unchanged: (version) => `Nothing changed since ${version}`,
  changesOf: (from, to) => `Changes: ${from} → ${to}`,
  compared: (from, to) => `Versions compared: ${from} → ${to}`,
  first: 'This is the first release; there is none before it to compare with.',
  firstShort: 'First release',
  from: 'From',
  to: 'To',
  version: 'Version',
  date: 'Date',
  status: 'Status',
  note: 'Note',
  documents: 'Documents',
  mainChanges: 'Main changes',
  mainCount: (count) => String(count),
  site: 'Pages',
  report: 'Full report',
  handout: 'Two-page handout',
  changesPaper: 'What changed',
  changesPdf: 'What changed (PDF)',
  versionsLead: (releases) =>
    releases === 0
      ? 'There is a working copy only; nothing has been released yet.'
      : `${many(releases, 'release')}. What is released never changes.`,
  compare: 'Compare versions',
  compareLead: 'What each version changed, against every earlier one.',
  comparedWith: 'Compared with',
  draftLink: 'Working copy',
  plan: 'The plan as a whole',
  counted: (major, minor) => {
    if (major === 0)
      return minor > 0
        ? `Only ${many(minor, 'change')} of wording or order.`
        : 'Nothing material changed.';
    const rest = minor > 0 ? ` ${minor} more in wording or order.` : '';
    return `${many(major, 'main change')}.${rest}`;
  },
  kinds: {
    added: 'Added',
    removed: 'Removed',
    withdrawn: 'Removed',
    changed: 'Changed',
    moved: 'Moved',
    follows: 'Follows',
  },
  trends: { better: 'Better', worse: 'Worse', lowered: 'Target lowered' },
  warning: 'Warning:',
  warnings: (count) => many(count, 'warning'),
  look: 'Show',
  messages: 'What each version is about',
  minor: (count) => `Wording and order (${count})`,
  moreMinor: (count) => `${count} more on the site.`,
  more: (count) => `${many(count, 'more change')}`,
  approvals: 'Approvals',
  approvalCounts: (approved, changed, open) =>
    [
      ...(approved > 0 ? [`${approved} approved`] : []),
      ...(changed > 0 ? [`${changed} changed since`] : []),
      ...(open > 0 ? [`${open} not approved`] : []),
    ].join(', '),
  section: 'Section',
  by: 'By',
  states: { approved: 'Approved', changed: 'Changed since approval', open: 'Not approved' },
};
