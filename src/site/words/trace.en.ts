import type { Words } from './words.ts';

const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** How the parts of a plan hang together. */
export const traceEn: Words['trace'] = {
  title: 'How it connects',
  lead: (strategies, goals, milestones) => {
    const parts = [
      many(strategies, 'strategy', 'strategies'),
      ...(goals === 0 ? [] : [many(goals, 'goal')]),
      ...(milestones === 0 ? [] : [many(milestones, 'milestone')]),
    ].join(', ');
    return `${parts}: which problem each answers, which goal it serves, how it is measured, whose it is and when it is delivered.`;
  },
  sections: {
    gaps: 'What does not connect yet',
    matrix: 'At a glance',
    problems: 'From each problem',
    strategies: 'By strategy',
    goals: 'Back from each goal',
    owners: 'By owner',
  },
  leads: {
    gaps: 'Links that are missing, told as they are. Some may be meant; the team decides which to close.',
    complete:
      'Every problem is answered, every goal is served, and every strategy is measured, owned and delivered.',
    matrix:
      'Rows are problems and goals, columns are strategies. A letter says that they belong together.',
    owners: 'All that each role answers for. What names no owner is not here.',
  },
  gaps: {
    problem: 'Problems that no strategy answers',
    goal: 'Goals that no strategy serves',
    goalTarget: 'Goals without a target',
    strategyGoal: 'Strategies that serve no goal',
    strategyProblem: 'Strategies that answer no problem',
    strategyKpi: 'Strategies without a KPI',
    strategyOwner: 'Strategies without an owner',
    strategyMilestone: 'Strategies without a milestone',
    kpiOwner: 'KPIs of strategies without an owner',
    milestoneStrategy: 'Milestones that belong to no strategy',
    milestoneOwner: 'Milestones without an owner',
    riskOwner: 'Risks without an owner',
  },
  heads: {
    gap: 'Missing',
    count: 'How many',
    which: 'Which',
    problem: 'Problem',
    row: 'Problems and goals',
    related: 'Goes with',
    answeredBy: 'Answered by',
    leadsTo: 'Leads to',
    strategy: 'Strategy',
    answers: 'Answers',
    serves: 'Serves',
    measuredBy: 'Measured by',
    owner: 'Owner',
    deliveredBy: 'Delivered by',
    goal: 'Goal',
    targets: 'Targets',
    settles: 'Settles',
    servedBy: 'Served by',
    provenAt: 'Checked at',
    seenAs: 'Shows in',
    role: 'Owner',
    strategiesAndKpis: 'Strategies and KPIs',
    tactics: 'Tactics',
    milestones: 'Milestones',
    work: 'Work',
    risks: 'Risks and duties',
  },
  of: (found, all) => `${found} of ${all}`,
  noStrategy: 'no strategy yet',
  deliveredIn: 'Delivered by',
  delivers: 'Part of',
};
