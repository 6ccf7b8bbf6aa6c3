import type { Segment } from '../../../model/plan/segmentation.ts';
import type { Text } from '../../../model/text.ts';
import { readings } from '../../readings.ts';

export type Dimension = keyof NonNullable<Segment['codes']>;
export type Level = 'high' | 'mid' | 'low';

/** Words that say how high one dimension is; `active` may be mid as well as high. */
interface Word {
  dimension: Dimension;
  pattern: RegExp;
  levels: readonly Level[];
}

const word = (dimension: Dimension, levels: readonly Level[], pattern: RegExp): Word => ({
  dimension,
  pattern,
  levels,
});

const WORDS: readonly Word[] = [
  word('activity', ['high'], /高活跃|活跃度[很较偏]?高|\b(?:high activity|highly active)\b/iu),
  word('activity', ['mid'], /中活跃|活跃度中|\b(?:mid|medium|moderate) activity\b/iu),
  word('activity', ['low'], /低活跃|不活跃|活跃度[很较偏]?低|\b(?:low activity|inactive)\b/iu),
  word('activity', ['high', 'mid'], /(?<![高中低不非])活跃(?!度)|\bactive\b/iu),
  word('frequency', ['high'], /高频|频[次率][很较偏]?高|\b(?:high frequency|buys? often)\b/iu),
  word('frequency', ['mid'], /中频|频[次率]中|\b(?:mid|medium|moderate) frequency\b/iu),
  word(
    'frequency',
    ['low'],
    /低频|频[次率][很较偏]?低|偶尔购买|\b(?:low frequency|rarely buys?|buys? rarely|seldom buys?)\b/iu,
  ),
  word(
    'monetary',
    ['high'],
    /高消费|消费额?[很较偏]?高|\b(?:high spend|high spending|big spenders?)\b/iu,
  ),
  word(
    'monetary',
    ['mid'],
    /中等消费|消费额?(?:中等|居中)|\b(?:mid|medium|middling|moderate) spend(?:ing)?\b/iu,
  ),
  word('monetary', ['low'], /低消费|消费额?[很较偏]?低|\b(?:low spend|low spending)\b/iu),
  word(
    'recency',
    ['high', 'mid'],
    /近期(?:购买|下单|消费)|\b(?:bought (?:lately|recently)|recent buyers?)\b/iu,
  ),
  word(
    'recency',
    ['low'],
    /久未(?:购买|下单|消费)|很久没|沉睡|\b(?:dormant|long since bought)\b/iu,
  ),
];

/** Words before which a level is wished for or denied, not stated. */
const NOT_YET =
  /(?:有望|可能|潜在|尚未|未|不是|并非|接近|成为|升为|希望|不再|没有|不太|不够|not|no longer|may become|towards?|could be)\s*$/iu;

/** The levels that a text gives to a dimension; undefined when it says nothing, or several things. */
export function describedLevels(
  dimension: Dimension,
  ...texts: readonly (Text | undefined)[]
): readonly Level[] | undefined {
  const found = readings(...texts).flatMap((text) =>
    WORDS.flatMap((one) => {
      if (one.dimension !== dimension) return [];
      const match = one.pattern.exec(text);
      if (match === null) return [];
      return NOT_YET.test(text.slice(Math.max(0, match.index - 12), match.index))
        ? []
        : [one.levels];
    }),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const shared = LEVELS.filter((level) => found.every((levels) => levels.includes(level)));
  return shared.length === 0 ? undefined : shared;
}

const LEVELS: readonly Level[] = ['high', 'mid', 'low'];
export const DIMENSIONS: readonly Dimension[] = ['recency', 'frequency', 'monetary', 'activity'];
