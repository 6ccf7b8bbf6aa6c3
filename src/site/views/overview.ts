import type { ResolvedTarget } from '../../model/resolved.ts';
import { frontMatter, type FrontMatter } from './front-matter.ts';
import { riskRows, type RiskRow } from './governance.ts';
import {
  budgetInShort,
  cadencesInShort,
  indicatorsInShort,
  modulesInShort,
  real,
  segmentsInShort,
  stepsInShort,
  strategiesInShort,
  triggersInShort,
  type BudgetPart,
  type ShortItem,
} from './in-short.ts';
import { figureHref, linkFigures } from './linked-figures.ts';
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
  asked: 'people' | 'money' | 'decision';
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
  /** How a system is brought about, and what it consists of. */
  strategies: ShortItem[];
  modules: ShortItem[];
  risks: RiskRow[];
  /** How many risks are left to the chapter. */
  moreRisks: number;
  asks: AskView[];
  moreAsks: number;
  /** How many milestones the plan has. */
  milestones: number;
}

/** Goals that one screen holds in two rows, and how many targets each of them shows. */
const MOST_GOALS = 6;
/** What leadership is asked for, and risks: so many are shown. */
const MOST_SHOWN = 3;
const roomFor = (goals: number): number => (goals <= 4 ? 3 : 2);

/** The plan on one screen. Illustrations are left out: they are no goals of the plan. */
export function overviewOf(reader: Reader): Overview {
  const { plan } = reader.unit.resolved;
  const timeline = timelineOf(reader);
  const count = real(reader.unit.resolved.goals).length;
  return {
    front: linkedFront(reader),
    ...(plan.profile === 'guide' ? { guide: guideInShort(reader) } : {}),
    goals: goalsInShort(reader, roomFor(count)).slice(0, MOST_GOALS),
    moreGoals: Math.max(0, count - MOST_GOALS),
    ...(timeline === undefined ? {} : { timeline }),
    segments: plan.profile === 'campaign' ? segmentsInShort(reader) : [],
    budget: budgetInShort(reader),
    strategies: plan.profile === 'system-plan' ? strategiesInShort(reader) : [],
    modules: plan.profile === 'system-plan' ? modulesInShort(reader) : [],
    risks: riskRows(reader).slice(0, MOST_SHOWN),
    moreRisks: Math.max(0, reader.unit.resolved.risks.length - MOST_SHOWN),
    asks: firstOfEachKind(askViews(reader))
      .slice(0, MOST_SHOWN)
      .map((ask) => linkedAsk(reader, ask)),
    moreAsks: Math.max(0, reader.unit.resolved.asks.length - MOST_SHOWN),
    milestones: reader.unit.resolved.phases.flatMap(({ milestones }) => milestones).length,
  };
}

/** What follows the length of a plan. */
const DURATION = /^\s*(?:个月|周|年|months?|weeks?|years?)/;

/** What stands at the head, its figures led to where they come from. */
function linkedFront(reader: Reader): FrontMatter {
  const front = frontMatter(reader);
  const { observations } = reader.unit.resolved;
  const today = observations.length > 0 ? reader.sectionHref('metrics') : '';
  const wanted = figureHref(reader, reader.sectionHref('goals'));
  const { promise, situation } = front;
  return {
    ...front,
    ...(promise === undefined
      ? {}
      : {
          promise: linkFigures(promise, (figure, after) =>
            DURATION.test(after) ? reader.sectionHref('phases') : wanted(figure, after),
          ),
        }),
    ...(situation === undefined
      ? {}
      : { situation: linkFigures(situation, figureHref(reader, today)) }),
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
    asked: ask.kind,
    label: reader.line(ask.label),
    ...(ask.by === undefined ? {} : { by: reader.line(ask.by) }),
  }));
}

/** A request whose figures lead to the people, the budget or the roadmap that they are taken from. */
function linkedAsk(reader: Reader, ask: AskView): AskView {
  const { resolved } = reader.unit;
  const href = {
    people: reader.sectionHref('people'),
    money: resolved.budget === undefined ? '' : reader.sectionHref('budget', 'budget'),
    decision: reader.sectionHref('phases'),
  }[ask.asked];
  const linked = (said: Said) => linkFigures(said, () => href);
  return {
    ...ask,
    label: linked(ask.label),
    ...(ask.by === undefined ? {} : { by: linked(ask.by) }),
  };
}

/** One of people, money and decisions each before a second one of a kind. */
function firstOfEachKind(asks: readonly AskView[]): AskView[] {
  const firsts = asks.filter(
    ({ kind }, at) => asks.findIndex((other) => other.kind === kind) === at,
  );
  return [...firsts, ...asks.filter((ask) => !firsts.includes(ask))];
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
