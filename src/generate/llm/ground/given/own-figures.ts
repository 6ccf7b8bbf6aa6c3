import { convertQuantity } from '../../../../model/quantity.ts';
import type { Metric } from '../../../../model/metric.ts';
import type { Mention } from '../figures/mention.ts';
import { readClaims } from '../figures/read-claims.ts';
import { readMentions } from '../figures/read-mentions.ts';
import { itemsWithin } from '../items.ts';
import type { Reply } from '../reply.ts';
import { levelOf, statedOf, targetsWithin } from '../targets.ts';
import type { SectionTask } from '../../section-task.ts';
import { inUnit, stepsBetween, type Computed } from './computed.ts';
import { gather, type Gathered } from './gather.ts';
import { draftOf, shownTo } from './shown.ts';

/** Figures of one metric: what is stated of it, aimed at, and what follows from both. */
export interface OwnFigures {
  /** Its levels as they may be written, the stated ones first. */
  levels: readonly Computed[];
  amounts: readonly Computed[];
  shares: readonly number[];
}

/**
 * Answers for metrics what their own figures are: those of the inputs, of the targets of the plan and of
 * the reply, how far these lie apart, and what a shown text says of them.
 *
 * @param wrong addresses of targets of the reply that did not pass.
 */
export function ownFigures(
  task: SectionTask,
  reply: Reply,
  wrong: ReadonlySet<string>,
): (metrics: readonly Metric[]) => OwnFigures {
  const known = new Map<Metric, OwnFigures>();
  const said = saidOf(task);
  const own = (metric: Metric): OwnFigures => {
    const made = known.get(metric) ?? figuresOf(metric, task, reply, wrong, said.get(metric) ?? []);
    known.set(metric, made);
    return made;
  };
  return (metrics) => {
    const all = metrics.map(own);
    return {
      levels: all.flatMap(({ levels }) => levels),
      amounts: all.flatMap(({ amounts }) => amounts),
      shares: all.flatMap(({ shares }) => shares),
    };
  };
}

function figuresOf(
  metric: Metric,
  task: SectionTask,
  reply: Reply,
  wrong: ReadonlySet<string>,
  said: readonly Mention[],
): OwnFigures {
  const { inputs, knowledge, before, language } = task;
  const plans = [inputs, before, task.again?.content ?? draftOf(task)];
  const isOwn = (one: { metric: Metric; address: string }): boolean =>
    one.metric === metric && !wrong.has(one.address);
  const aims = [
    ...plans.flatMap((one) => targetsWithin(one, knowledge)).filter((one) => one.metric === metric),
    ...targetsWithin(reply, knowledge).filter(isOwn),
  ];
  const ends = [
    ...statedOf(inputs, metric).map(({ value }) => convertQuantity(value, metric.unit)),
    ...aims.map(({ from }) =>
      from === undefined ? undefined : convertQuantity(from, metric.unit),
    ),
  ].flatMap((one) => (one === undefined ? [] : [one.amount, one.max ?? one.amount]));
  const aimed = aims.flatMap((aim) => {
    const level = levelOf(aim);
    return level === undefined ? [] : [level.min, level.max];
  });
  const levels = [...new Set([...ends, ...aimed])];
  const steps = levels.flatMap((start) =>
    levels.flatMap((end) => (end === start ? [] : stepsBetween(start, end, metric.unit, language))),
  );
  const written = plans.flatMap((one) =>
    itemsWithin(one).flatMap(({ fields }) =>
      fields['metric'] === metric.id ? gather(fields).mentions : [],
    ),
  );
  const changes = aims.flatMap(({ target }) => readMentions(target.raw));
  const mentions = [...written, ...changes, ...said];
  const inWords = levels.map((level) => inUnit(level, metric.unit, language));
  return {
    levels: inWords,
    amounts: [
      ...inWords,
      ...steps,
      ...mentions.flatMap((one) =>
        one.kind === 'figure' ? one.amounts.map((each) => ({ ...each, found: one.found })) : [],
      ),
    ],
    shares: mentions.flatMap((one) => (one.kind === 'share' ? [one.percent] : [])),
  };
}

const told = new WeakMap<Gathered, readonly { metrics: readonly Metric[]; mention: Mention }[]>();

/** What shown texts say of metrics by name. */
function saidOf(task: SectionTask): ReadonlyMap<Metric, readonly Mention[]> {
  const said = new Map<Metric, Mention[]>();
  for (const piece of shownTo(task).map(gather)) {
    const claims = told.get(piece) ?? claimsOf(piece, task);
    told.set(piece, claims);
    for (const { metrics, mention } of claims) {
      for (const metric of metrics) said.set(metric, [...(said.get(metric) ?? []), mention]);
    }
  }
  return said;
}

function claimsOf({ strings }: Gathered, { knowledge }: SectionTask) {
  return [...strings].flatMap((text) =>
    readClaims(text, readMentions(text), knowledge).flatMap(({ naming: { metrics }, figures }) =>
      figures.map(({ mention }) => ({ metrics, mention })),
    ),
  );
}
