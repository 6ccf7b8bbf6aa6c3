import type { PromptWords } from './words.ts';

/** What the prompt for a chat says besides. */
export const CHAT_EN: PromptWords['chat'] = {
  task: (chapters) =>
    `From the seven parameters below, write the ${chapters} sections of this plan in one go; a program reads and checks them. Read all of the data first, then write in the order of the outline: later sections refer to the ids written before, and names and values agree throughout.`,
  parameters:
    'The seven parameters stand in the data: industry, directions, figures as they stand, themes of customer feedback, challenges, constraints (team, budget, systems) and horizon.',
  heading: 'Task',
  outline: 'Outline',
  draft: 'data: draft written by rules, in outline',
  draftNote:
    'The draft is one workable arrangement, written by rules from general knowledge; its values, times and references are checked. Keep, drop or rewrite, and say how things are done; keep its values where nothing speaks for others.',
  json: [
    'Write all of it as one JSON object in one ```json block, and nothing outside that block. Its fields, those with ? optional:',
  ],
  markdown: [
    'Write all of it in this Markdown form in one ```markdown block, and nothing outside that block:',
    '- `## goals/some-id`: each item is a section of its own, headed by its part and id; the id is not repeated as a field. Items without an id go by their metric, role or constraint: `### targets/nps`, `### resources/crm-lead`, `## responses/it-lead-time`.',
    '- `### targets/nps`: an item in a list of the item, one level down; `####` is further in.',
    '- Fields are `- field: value`, one a line. Lists of ids have commas; lists of texts have one text a line below the field, indented by two spaces.',
    '- Fields within fields are joined by dots: `- addresses.challenges: data-silos`.',
    '- `## narrative` and `## budget` have no id; items of the budget are `### items/people`.',
    'An example (do not copy its content):',
    '## strategies/new-id',
    '- label: …',
    '- description: …',
    '- addresses.themes: theme-id, other-theme-id',
    '- goals: goal-id',
    '### tactics/new-tactic-id',
    '- label: …',
    '- how: …',
    '### kpis/metric-id',
    '- target: open',
    'The fields of each part, those with ? optional (`[]` is a list):',
  ],
  closing:
    'Check it yourself when it is written: every id referred to exists, every number is borne out, every theme and challenge is answered by a strategy, every tactic has work. Should it be too long for one reply, stop at the end of an item and wait for “go on”.',
  repair: {
    json: 'Put each of these right and leave the rest as it is. Then send the whole JSON object again in one ```json block.',
    markdown:
      'Put each of these right and leave the rest as it is. Then send all of it again in the same Markdown form, in one ```markdown block.',
  },
};
