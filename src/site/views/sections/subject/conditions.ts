import { formatQuantity, formatTarget, printed } from '../../../../model/format.ts';
import type { Condition } from '../../../../model/plan/segmentation.ts';
import type { TargetValue } from '../../../../model/target.ts';
import type { Unit } from '../../../../model/unit.ts';
import type { Reader } from '../../reader.ts';

/**
 * A test of customers as one says it. Samples: `近 12 个月下单不少于 5 次`, `at least 5 orders within
 * 12 months`. A measure without words of its own goes by the name of its metric, else by its id.
 */
export function conditionText(reader: Reader, { measure, is, within }: Condition): string {
  const test = testText(reader, measure, is);
  if (within === undefined) return test;
  const time = printed(formatQuantity(within, reader.locale));
  return reader.words.subject.conditions.within(test, time);
}

function testText(reader: Reader, measure: string, is: TargetValue): string {
  const { locale } = reader;
  const words = reader.words.subject.conditions;
  const name = measureName(reader, measure);
  switch (is.kind) {
    case 'level':
      return levelText(reader, measure, name, is);
    case 'change': {
      const figure = bounded(reader, is);
      return is.direction === 'up' ? words.up(name, figure) : words.down(name, figure);
    }
    case 'rank':
      return words.top(name, `${is.top}%`);
    case 'multiple':
      return words.times(name, formatTarget(is, locale).figure);
    case 'done':
      return words.done(name);
    case 'open':
      return words.open(name);
  }
}

type Level = Extract<TargetValue, { kind: 'level' }>;

function levelText(reader: Reader, measure: string, name: string, is: Level): string {
  const { counts, since, other } = reader.words.subject.conditions;
  const count = wordFor(counts, measure);
  if (count !== undefined) {
    const isNone = is.comparator === undefined && is.min === 0 && is.max === 0;
    return isNone ? count.none : count.some(bounded(reader, is, { counted: true }));
  }
  const ago = wordFor(since, measure);
  return ago === undefined
    ? other(name, bounded(reader, is))
    : ago(bounded(reader, is, { unit: 'day' }));
}

/** A figure with its bound in words. Samples: `不少于 5`, `at least 5`, `2–5`. */
function bounded(
  reader: Reader,
  is: Extract<TargetValue, { kind: 'level' | 'change' }>,
  { counted = false, unit }: { counted?: boolean; unit?: Unit } = {},
): string {
  const { atLeast, atMost, moreThan, lessThan, fewerThan, exactly } =
    reader.words.subject.conditions;
  const { comparator, ...bare } = is;
  // The direction of a change is said by the words around it.
  const level: Level = { ...bare, kind: 'level' };
  const figure = printed(formatTarget(level, reader.locale, unit));
  const say = { '>=': atLeast, '<=': atMost, '>': moreThan, '<': counted ? fewerThan : lessThan };
  return comparator === undefined ? exactly(figure) : say[comparator](figure);
}

function measureName(reader: Reader, measure: string): string {
  const { counts, names } = reader.words.subject.conditions;
  const metric = wordFor(reader.whole.resolved.metricNames, measure);
  return (
    wordFor(counts, measure)?.name ??
    wordFor(names, measure) ??
    (metric === undefined ? measure : reader.line(metric).plain)
  );
}

/** The word for an id of the plan, where there is one; ids such as `constructor` have none. */
function wordFor<Word>(words: Readonly<Record<string, Word>>, id: string): Word | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}
