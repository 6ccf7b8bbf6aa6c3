import type { Words } from './words.ts';

/** Words of the search. */
export const searchEn: Words['search'] = {
  search: 'Search',
  inPlan: 'Search this plan',
  inAll: 'Search all plans',
  lead: 'Every chapter and item of this plan, in order.',
  leadAll: 'The current version of each plan, with its chapters.',
  hint: 'A word or the beginning of one, a number such as G1, a figure',
  index: 'Everything in order',
  none: 'Nothing found for “{query}”. Try a shorter word, or look through the chapters below.',
  one: '1 result',
  many: '{count} results',
  near: 'Nothing holds all of “{query}”; {count} that come near',
  more: 'Show {count} more',
  within: 'part of “{item}”',
  failed: 'What the search reads could not be loaded. Look through the chapters below.',
  partly: '{plans} could not be loaded, and is missing from the results.',
  plan: 'Plan',
  chapter: 'Chapter',
  section: 'Section',
  definition: 'How it is counted',
};
