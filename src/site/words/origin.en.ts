import type { Words } from './words.ts';

/** Where items come from. */
export const originEn: Words['origin'] = {
  title: 'Where it comes from',
  lead: 'Who or what wrote each item of the plan, on what grounds, and on which line of which file.',
  count: 'Items',
  list: 'List',
  all: 'The origin of every item',
  of: (label, title) => `Origin of ${label}: ${title}`,
  stated: 'Stated by the team',
  legend: {
    generated: 'written by a rule',
    stated: 'stated by the team',
    edited: 'changed by a person',
  },
  legendLead: 'A small sign behind a name tells who wrote it and leads to its entry here:',
  line: (line) => `line ${line}`,
  place: (file, line) => `${file}, line ${line}`,
  playbook: 'playbook',
  paperLines: (folder) =>
    folder === ''
      ? 'A number behind a colon is the line in the file named above it.'
      : `A number behind a colon is the line in the file named above it; all files are in ${folder}`,
  jumps: 'By list',
};
