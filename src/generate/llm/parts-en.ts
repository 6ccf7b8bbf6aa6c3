import type { WrittenPart } from '../../model/profile.ts';
import type { NarrativeField } from './sections.ts';

/** How each part is written well, in a line or two. */
export const PARTS_EN: Partial<Record<WrittenPart, string>> = {
  triggers: 'Situations that call for a plan to be made or renewed, and the first thing to do.',
  dataSources: 'Where facts come from (systems, surveys, interviews) and what each can give.',
  methods: 'How facts become findings: method, dimensions, sample.',
  segmentations:
    'How customers are divided. Rules that neither overlap nor leave gaps, and what each group needs.',
  personas: 'Typical customers: the rule, traits and needs, each tied to a segment.',
  goals:
    'The label is a verb and its object; the statement tells in a sentence what customers will notice; by is a time of the horizon; orientation lists the directions it follows.',
  stages:
    'What is reached at the end of each stage; metrics move towards the final target, never back.',
  indicators: 'What is watched, in groups; values are those of the goals.',
  strategies:
    'The label is a verb and its object; the description tells what customers will notice and what brings it about; addresses lists the themes and challenges answered, goals the goals served; one to three kpis with the values of the goals. The how of a tactic is one to three sentences that can be acted on; owner is a role.',
  theories: 'The models that the plan uses, and what each is used for.',
  modules: 'What the system has to do; each function supports a strategy.',
  automations:
    'Trigger, action, delay and cap, precise enough to be configured as they are written.',
  offers: 'For which customers, from which threshold, and how long valid.',
  serviceLevels: 'Times to respond and to solve, in line with the targets.',
  loops: 'Steps from finding to solving to preventing, each with a role and a limit.',
  communities: 'For whom, about what, how often, and who hosts.',
  journeys: 'What customers go through stage by stage: when, what happens, on which channel.',
  touchpoints: 'What hurts at each point today, how and when it is mended, and who does it.',
  steps: 'The steps of making a plan: purpose, actions, method and what each leaves behind.',
  phases:
    'The label says what the phase achieves. Work starts with a verb and has span, tactics and owner; milestones have at and an acceptance that can be checked on the spot; resources have role, number and task, and every phase one lead.',
  budget: 'Shares add up to 100% and include a reserve; no amounts where the data has none.',
  responsibilities: 'One accountable role for each task; responsible are those who do it.',
  responses: 'How the plan adapts to each constraint, and in which phases and strategies.',
  organisationUnits: 'Committees, groups and posts, with their duties and lines.',
  trainings: 'Who learns what, how, and how one sees that it was learnt.',
  pilots:
    'Where it is tried first, for how long, and what must be reached before the rest follows.',
  deliverables: 'What is handed over or filled in, with its use and its columns.',
  asks: 'The people, money and decisions asked of leadership, and what happens without each.',
  outcomes: 'Grouped by goal; results repeat the metrics and values of the goals.',
  risks:
    'trigger is an early sign that can be observed; response says who does what at once; probability and impact are 1 to 5.',
  cadences: 'Meetings and reports: how often, which roles, what comes out. True to their names.',
  reports: 'Reports and dashboards: for whom, what they show, how often.',
  optimisations: 'What is seen, what causes it, what is changed, and how that is verified.',
};

/** How each of the texts that frame the plan is written well. */
export const TEXTS_EN: Readonly<Record<NarrativeField, string>> = {
  situation:
    'One or two sentences, at most 45 words, on where things stand and what is at the root.',
  promise:
    'One sentence, at most 25 words, on what customers and the company will get, and by when.',
  summary:
    'One paragraph that goes from the problem to the strategies, the steps and the biggest risk.',
};
