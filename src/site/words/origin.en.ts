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
    model: 'written by a model',
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
  written: (who) => `Written by ${who}`,
  translated: (language, who) => `${language} translated by ${who}`,
  person: 'a person',
  writers: {
    title: 'Who wrote which section',
    short: 'Model-written',
    translator: 'Translated by',
    unnamed: 'a chat model',
    sections: (count) => `${count} section${count === 1 ? '' : 's'}`,
    section: 'Section',
    writer: 'Written by',
    repairs: 'Sent back',
    times: (count) => ['never', 'once', 'twice'][count] ?? `${count} times`,
    rules: 'Rules',
    fellBack: (who) => `Replies of ${who} did not pass the checks, so the rules wrote it`,
    someModel: 'the model',
    failed: (count) => `${count} finding${count === 1 ? '' : 's'} that stayed`,
    chat: 'reply imported from a chat',
    providers: {
      'openai-compatible': 'an OpenAI-compatible server',
      openai: 'OpenAI',
      anthropic: 'Anthropic',
      google: 'Google',
    },
    repairsNote: '“Sent back” says how often a reply was returned to the model to be corrected.',
    kept: (items) =>
      `Models wrote ${items} item${items === 1 ? '' : 's'}; people have changed none so far.`,
    changed: (items, changed) =>
      `Models wrote ${items} item${items === 1 ? '' : 's'}; people changed ${changed} of them.`,
    translations: (language, parts) => `Texts in ${language}: ${parts}.`,
    translatedBy: (count, who) => `${count} translated by ${who}`,
  },
};
