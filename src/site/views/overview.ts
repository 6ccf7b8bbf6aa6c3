import type { ResolvedTarget } from '../../model/resolved.ts';
import { frontMatter, type FrontMatter } from './front-matter.ts';
import { riskRows, type RiskRow } from './governance.ts';
import {
  budgetInShort,
  cadencesInShort,
  indicatorsInShort,
  real,
  segmentsInShort,
  stepsInShort,
  triggersInShort,
  type BudgetPart,
  type ShortItem,
} from './in-short.ts';
import type { Reader, Said } from './reader.ts';
import { targetRow, type TargetRow } from './target-row.ts';
import { timelineOf, type Timeline } from './timeline.ts';
import { windowText } from './when.ts';

export interface GoalInShort {
  number: string;
  label: Said;
  href: string;
  due?: string;
  /** What it means, where no figure says it. */
  statement?: Said;
  targets: TargetRow[];
  /** How many targets are left to the chapter. */
  more: number;
}

export interface AskView {
  kind: string;
  label: Said;
  by?: Said;
}

/** What a guide shows in place of goals and roadmap: when to begin, what to do, what to look at. */
export interface GuideInShort {
  triggers: ShortItem[];
  steps: ShortItem[];
  segments: ShortItem[];
  indicators: ShortItem[];
  cadences: ShortItem[];
}

export interface Overview {
  front: FrontMatter;
  guide?: GuideInShort;
  goals: GoalInShort[];
  /** How many goals are left to the chapter. */
  moreGoals: number;
  timeline?: Timeline;
  segments: ShortItem[];
  budget: BudgetPart[];
  risks: RiskRow[];
  asks: AskView[];
}

/** Goals that one screen holds in two rows, and how many targets each of them shows. */
const MOST_GOALS = 6;
const roomFor = (goals: number): number => (goals <= 4 ? 3 : 2);

/** The plan on one screen. Illustrations are left out: they are no goals of the plan. */
export function overviewOf(reader: Reader): Overview {
  const { plan } = reader.unit.resolved;
  const timeline = timelineOf(reader);
  const count = real(reader.unit.resolved.goals).length;
  return {
    front: frontMatter(reader),
    ...(plan.profile === 'guide' ? { guide: guideInShort(reader) } : {}),
    goals: goalsInShort(reader, roomFor(count)).slice(0, MOST_GOALS),
    moreGoals: Math.max(0, count - MOST_GOALS),
    ...(timeline === undefined ? {} : { timeline }),
    segments: plan.profile === 'campaign' ? segmentsInShort(reader) : [],
    budget: budgetInShort(reader),
    risks: riskRows(reader).slice(0, 3),
    asks: askViews(reader),
  };
}

export function guideInShort(reader: Reader): GuideInShort {
  return {
    triggers: triggersInShort(reader),
    steps: stepsInShort(reader),
    segments: segmentsInShort(reader),
    indicators: indicatorsInShort(reader),
    cadences: cadencesInShort(reader),
  };
}

export function askViews(reader: Reader): AskView[] {
  return reader.unit.resolved.asks.map((ask) => ({
    kind: reader.words.askKinds[ask.kind],
    label: reader.line(ask.label),
    ...(ask.by === undefined ? {} : { by: reader.line(ask.by) }),
  }));
}

/** The goals with at most so many of their targets; what only illustrates is left out. */
export function goalsInShort(reader: Reader, most: number): GoalInShort[] {
  return real(reader.unit.resolved.goals).map((goal) => {
    const due = windowText(reader, goal);
    const targets = real(goal.targets);
    const chosen = firstOfEach(targets)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, most);
    return {
      number: goal.number,
      label: reader.line(goal.label),
      href: reader.hrefOf('goal', goal.key),
      ...(due === undefined ? {} : { due }),
      ...(targets.length > 0 || goal.statement === undefined
        ? {}
        : { statement: reader.line(goal.statement) }),
      targets: targets
        .filter((target) => chosen.includes(target))
        .map((target) => targetRow(reader, target)),
      more: targets.length - chosen.length,
    };
  });
}

/** Targets that can be drawn come first: a path says more than a destination alone. */
function weight(target: ResolvedTarget): number {
  return (target.baseline === undefined ? 0 : 2) + (target.level === undefined ? 0 : 1);
}

/** One target a metric and scope: the same in other words says nothing new. */
function firstOfEach(targets: readonly ResolvedTarget[]): ResolvedTarget[] {
  const about = ({ metric, scope }: ResolvedTarget) => JSON.stringify([metric, scope]);
  return targets.filter(
    (target, at) => targets.findIndex((other) => about(other) === about(target)) === at,
  );
}
