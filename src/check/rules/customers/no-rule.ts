import { joinAddress } from '../../../model/item-key.ts';
import type { Segment } from '../../../model/plan/segmentation.ts';
import { says } from '../../readings.ts';
import { finding, rule } from '../../rule.ts';

/** Words that leave it to the reader who is meant. */
const VAGUE =
  /稳定|偶尔|经常|时常|频繁|适中|中等|一般|潜力|有望|核心|活跃|较[高低多少大小]|[花买]得[多少]|[高低中大小]价值|(?:频次|频率|金额|客单价|消费|价值|贡献)[很较偏]?[高低大小]|近期|\b(?:steady|steadily|stable|occasional(?:ly)?|now and then|often|rarely|seldom|frequent(?:ly)?|regular(?:ly)?|sometimes|little|a lot|high|low|middling|moderate|potential|promising|core|active|recent(?:ly)?|valuable|loyal)\b/iu;

/** A figure, in digits or in words. */
const FIGURE =
  /\d|[一两二三四五六七八九十百千半][个次单笔元年月周天成倍半]|一半|\b(?:one|two|three|once|twice|half)\b/iu;

const REST = /^(?:其他|其余|剩余)|\b(?:others?|rest|remaining|everyone else)\b/iu;

/**
 * Segments of which nobody can tell by figures who belongs to them: neither a test nor a code, and a rule
 * that is missing or vague. Attitudes, of which no segment has any rule, are told apart otherwise.
 */
export const segmentsWithoutRule = rule('segment/no-rule', (plan) =>
  plan.segmentations
    .filter(({ segments }) => segments.some(isRuled))
    .flatMap(({ address, segments, unknown }) =>
      segments
        .filter((segment) => segment.unknown === undefined && !isMeasurable(segment))
        // Whoever says that the whole scheme has no limits yet need not be asked for each segment.
        .filter(({ rule: words }) => words !== undefined || unknown === undefined)
        .map(({ id, label, rule: words }) =>
          finding(
            'segment/no-rule',
            {
              at: joinAddress(address, 'segments', id),
              field: words === undefined ? 'label' : 'rule',
            },
            { values: { segment: label } },
          ),
        ),
    ),
);

function isRuled({ rule: words, when = [], codes }: Segment): boolean {
  return words !== undefined || when.length > 0 || codes !== undefined;
}

function isMeasurable({ label, rule: words, when = [], codes }: Segment): boolean {
  if (when.length > 0 || codes !== undefined || says(REST, label, words)) return true;
  return words !== undefined && (says(FIGURE, words) || !says(VAGUE, words));
}
