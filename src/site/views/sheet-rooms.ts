import type { Amounts, Wish, Wishes } from './sheet-fit.ts';

/* What each sheet of the handout must show, and what it shows besides where it has room. */

export type WhatRoom = Amounts &
  Record<
    | 'goals'
    | 'targets'
    | 'strategies'
    | 'strategyTexts'
    | 'challenges'
    | 'modules'
    | 'segments'
    | 'touchpoints'
    | 'outcomes',
    number
  >;

export const WHAT: Wishes<WhatRoom> = {
  least: {
    goals: 3,
    targets: 1,
    strategies: 4,
    strategyTexts: 0,
    challenges: 0,
    modules: 0,
    segments: 0,
    touchpoints: 0,
    outcomes: 0,
  },
  musts: [
    ['strategies', 8],
    ['targets', 2],
    ['goals', 6],
    ['segments', 4],
    ['modules', 2],
  ],
  extras: [
    ['targets', 3],
    ['strategies', 12],
    ['strategyTexts', 1],
    ['challenges', 6],
    ['modules', 6],
    ['segments', 6],
    ['touchpoints', 8],
    ['targets', 4],
    ['outcomes', 4],
    ['challenges', 8],
    ['targets', 6],
  ],
};

export type WhenRoom = Amounts &
  Record<
    | 'phases'
    | 'phaseTexts'
    | 'milestones'
    | 'phaseTargets'
    | 'pilots'
    | 'teams'
    | 'risks'
    | 'answers'
    | 'asks'
    | 'cadences'
    | 'automations'
    | 'tools',
    number
  >;

export const WHEN: Wishes<WhenRoom> = {
  least: {
    phases: 4,
    phaseTexts: 0,
    milestones: 0,
    phaseTargets: 0,
    pilots: 0,
    teams: 0,
    risks: 2,
    answers: 0,
    asks: 2,
    cadences: 0,
    automations: 0,
    tools: 0,
  },
  musts: [
    // A roadmap without its last phase would say that the work ends before it does.
    ['phases', 6],
    ['asks', 3],
    ['risks', 3],
    ['asks', 4],
    ['asks', 6],
    ['milestones', 2],
    ['answers', 1],
    ['risks', 4],
    ['milestones', 4],
    ['milestones', 6],
    ['phaseTargets', 2],
    ['pilots', 2],
    ['teams', 4],
  ],
  extras: [
    ['milestones', 8],
    ['phaseTargets', 8],
    ['teams', 8],
    ['risks', 6],
    ['milestones', 10],
    ['milestones', 12],
    ['phaseTexts', 1],
    ['automations', 8],
    ['cadences', 4],
    ['milestones', 14],
    ['milestones', 16],
    ['risks', 8],
    ['asks', 8],
    ['milestones', 20],
    ['milestones', 24],
    ['cadences', 8],
    ['risks', 12],
    ['phaseTexts', 2],
    ['tools', 6],
  ],
};

/** Of every list of a guide the same number of items; `details` is one where they are told in full. */
export type GuideRoom = Amounts & Record<'short' | 'details', number>;

const ALL: Wish<GuideRoom>[] = [2, 3, 4, 6, 8].map((amount) => ['short', amount]);

export const GUIDE: Wishes<GuideRoom> = {
  least: { short: 1, details: 0 },
  musts: [...ALL, ['details', 1]],
  extras: [['short', 12]],
};
