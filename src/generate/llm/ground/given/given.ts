import type { Locale } from '../../../../model/locale.ts';
import { timeStretch } from '../../../../model/stretch.ts';
import { day } from '../../../../model/working-calendar.ts';
import type { Family, Mention, Point, Side } from '../figures/mention.ts';
import type { SectionTask } from '../../section-task.ts';
import { narrow } from '../figures/amount-pattern.ts';
import type { Reply } from '../reply.ts';
import {
  spanFigures,
  statedFigures,
  sumFigures,
  targetFigures,
  type Computed,
} from './computed.ts';
import { isIn } from './nearest-given.ts';
import { gather, gatherValues, type Gathered } from './gather.ts';
import { stretchesOf, type Stretch } from './points.ts';
import { draftOf, shownTo } from './shown.ts';

/** A figure with the words it was given in, to be proposed for one that was not. */
export interface GivenAmount {
  amount: number;
  found: string;
}

/** All that a text of a reply may rest on. */
export interface Given {
  amounts: ReadonlyMap<Family, readonly GivenAmount[]>;
  shares: readonly { percent: number; side: Side }[];
  points: readonly { point: Point; stretch: Stretch; found: string }[];
  /** Everything that was shown, in small letters: names are looked up in it. */
  text: string;
  stretchesOf: (point: Point) => Stretch[];
}

/**
 * What the model was shown, what its own values say that passed their checks, and what follows from
 * both. What the sections before settled takes the place of the draft of the rules.
 *
 * @param wrong values of the reply that did not pass.
 */
export function givenFor(
  task: SectionTask,
  reply: Reply,
  wrong: readonly { address: string; fields: unknown }[],
): Given {
  const shown = shownTo(task).map(gather);
  const own = gatherValues(reply, new Set(wrong.map(({ fields }) => fields)));
  const plans = [task.inputs, task.before, task.again?.content ?? draftOf(task)];
  const computed = [
    ...statedFigures(task),
    ...plans.flatMap((one) => targetFigures(one, task)),
    ...targetFigures(reply, task, new Set(wrong.map(({ address }) => address))),
    ...[...plans, reply].flatMap((one) => [...spanFigures(one, task), ...sumFigures(one)]),
  ];
  const counts = [...shown, own].flatMap((one) => [...one.counts]);
  const start = day(task.inputs.horizon.start.date);
  const years = yearsOf(task);
  const stretches = (point: Point): Stretch[] => stretchesOf(point, start, years);
  const mentions = [...shown, own].flatMap((one) => [...one.mentions]);
  return {
    amounts: amountsOf(mentions, computed, counts, task.language),
    shares: mentions.flatMap((one) => (one.kind === 'share' ? [one] : [])),
    points: pointsOf(mentions, stretches),
    text: textOf([...shown, own]),
    stretchesOf: stretches,
  };
}

/** The calendar years that the plan runs through. */
function yearsOf({ inputs: { horizon } }: SectionTask): number[] {
  const start = day(horizon.start.date);
  const last = timeStretch(horizon.to, start).end.year;
  return Array.from({ length: last - start.year + 1 }, (_, at) => start.year + at);
}

function amountsOf(
  mentions: readonly Mention[],
  computed: readonly Computed[],
  counts: readonly number[],
  language: Locale,
): Given['amounts'] {
  const byFamily = new Map<Family, Map<number, string>>();
  const add = (family: Family, amount: number, found: string): void => {
    const own = byFamily.get(family) ?? new Map<number, string>();
    const before = own.get(amount);
    // Words of the other language are only kept while there are no better ones.
    if (before === undefined || (!isIn(before, language) && isIn(found, language))) {
      own.set(amount, found);
    }
    byFamily.set(family, own);
  };
  for (const one of mentions) {
    if (one.kind !== 'figure') continue;
    for (const { family, amount } of one.amounts) add(family, amount, one.found);
  }
  for (const { family, amount, found } of computed) add(family, amount, found);
  for (const count of [1, ...counts]) add('bare', count, String(count));
  return new Map(
    [...byFamily].map(([family, own]) => [
      family,
      [...own].map(([amount, found]) => ({ amount, found })).sort((a, b) => a.amount - b.amount),
    ]),
  );
}

function pointsOf(
  mentions: readonly Mention[],
  stretches: (point: Point) => Stretch[],
): Given['points'] {
  const seen = new Set<string>();
  return mentions.flatMap((one) =>
    one.kind !== 'point'
      ? []
      : one.points.flatMap((point) => {
          const key = JSON.stringify(point);
          if (seen.has(key)) return [];
          seen.add(key);
          return stretches(point).map((stretch) => ({ point, stretch, found: one.found }));
        }),
  );
}

function textOf(all: readonly Gathered[]): string {
  return narrow(all.flatMap(({ strings }) => [...strings]).join('\n')).toLowerCase();
}
