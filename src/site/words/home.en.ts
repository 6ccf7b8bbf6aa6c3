import type { Words } from './words.ts';

const many = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** Words of the page that lists all plans. */
export const homeEn: Words['home'] = {
  lead: (count) => many(count, 'plan'),
  phases: (count) => many(count, 'phase'),
  asOf: (date) => `as of ${date}`,
  plan: 'Plan',
  owner: 'Owner',
  version: 'Version',
  health: 'Health',
  next: 'Next milestone',
  period: 'Period',
  noOwner: 'not named',
  noMilestone: 'The plan has no milestones',
  allPassed: 'All milestones have passed',
  lastWas: (date) => `the last one: ${date}`,
  undated: 'No dates',
  calendar: 'One calendar for all plans',
  today: 'As of',
  changesSince: (count, version) => `${many(count, 'main change')} since ${version}`,
  states: { good: 'On track', risk: 'At risk', bad: 'Off track', unknown: 'Unknown' },
  reasons: {
    errors: (count) => many(count, 'error'),
    warnings: (count) => many(count, 'warning'),
    accepted: (count) => `${many(count, 'contradiction')} between targets`,
    changed: (count) => `${many(count, 'section')} changed since approval`,
    baselines: (missing, all) => `${missing} of ${all} targets without a baseline`,
    noTargets: 'No targets to check',
    clear: 'No errors or warnings',
  },
  definition:
    'Health tells whether a plan stands up to its own checks, not how the work is going. Off track: there are errors. At risk: warnings, targets that contradict each other (even where that is accepted), or sections changed since their approval. Unknown: more than half of the targets have no baseline, or there are none. On track: none of these.',
  nextDefinition:
    '“Next” is counted from the day on which any of the plans was last changed or released.',
};
