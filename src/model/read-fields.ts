import { listFields, objectFields } from './content.ts';
import { markOf } from './schema-shape.ts';

/** What the fields are that resolving adds, wherever they stand. */
const ADDED: Readonly<Record<string, string>> = {
  key: 'Id within its list.',
  number: 'Number or letter that pages show. Empty where there is none.',
  address: 'Path of ids: its place in the plan, as overrides and links write it.',
  kind: 'Which of the forms it is written in.',
  range: 'Lowest and highest value that the metric can have.',
  windowDays: 'Days over which the metric is measured.',
  scale: 'Highest score, of a metric in scores.',
  min: 'The low end; the same as the high one of a single figure.',
  max: 'The high end.',
  workingDays: 'How many of its days are worked.',
  dates: 'First and last day on the calendar, both included.',
  due: 'Day by which it is due, YYYY-MM-DD.',
  dueFrom: 'First day of the window, when it is a window.',
  status: 'Whether it is released.',
  section: 'The chapter, or `overview`.',
  since: 'The release before, which it is compared with.',
  changes: 'What changed, item by item.',
  plan: 'What the document is about.',
  id: 'Id of the plan.',
  profile: 'Kind of document.',
  language: 'Language that the plan was written in.',
  industry: 'Industry of the organisation.',
  orientation: 'What the plan serves first.',
  items: 'Its indicators.',
  goal: 'The goal that has a target for it.',
  goals: 'Goals.',
  strategies: 'Strategies.',
  phases: 'Phases.',
  themes: 'Themes of what customers say.',
  challenges: 'Challenges.',
  metrics: 'Metrics.',
  observations: 'Metrics with their figures, as they stand.',
  constraints: 'Limits that the plan keeps.',
  targets: 'What metrics shall reach.',
  tactics: 'Tactics.',
  kpis: 'Metrics that tell whether it works.',
  responses: 'What is done about it.',
  work: 'Pieces of work with their dates.',
  milestones: 'Milestones with their dates.',
  resources: 'Who works on it, and how much.',
  role: 'Id of the role.',
  fte: 'Full-time people.',
  results: 'What is expected to be reached.',
  participantLabels: 'Who takes part.',
  roles: 'Names of roles by id.',
  origins: 'By address: each layer that touched an item, with the file and line, and why.',
  from: 'First day, YYYY-MM-DD.',
  to: 'Last day, YYYY-MM-DD.',
};

/** What a field is that its schema does not describe: the list of the plan it is, or what is added to all. */
export function describeField(name: string): string | undefined {
  const lists: Readonly<Record<string, unknown>> = { ...listFields, ...objectFields };
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  const told =
    list === undefined ? undefined : markOf(list as Parameters<typeof markOf>[0], 'description');
  if (typeof told === 'string') return told;
  return Object.hasOwn(ADDED, name) ? ADDED[name] : undefined;
}
