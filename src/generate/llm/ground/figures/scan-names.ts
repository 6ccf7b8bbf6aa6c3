import { scanner, type Scanner } from './scanner.ts';

/**
 * Words and signs whose figures say nothing: set phrases, kinds of business, days of trade that all
 * know, marks of a list, tiers and priorities, plain ordinals.
 */
const SAYINGS: readonly string[] = [
  String.raw`24\s?[/×x*]\s?7|7\s?[/×x*]\s?24(?:\s?小时)?`,
  String.raw`360\s?(?:°|度|degrees?|-degree)`,
  String.raw`(?<![a-z\d])(?:[BCODG]2[BCOMDG]|[45]G|H5|3C|A/B|5W[12]H|[4-7]P)(?![a-z\d])`,
  String.raw`双\s?(?:11|12|十一|十二)|(?<!\d)(?:618|6\.18)(?![\d%])`,
  String.raw`七天无理由|7\s?天无理由`,
  String.raw`(?<![\d.])1\s?[:：]\s?1(?![\d.])|[一1]\s?对\s?[一1]|one[- ]to[- ]one|one by one`,
  '第一时间|第一步|万一|千人千面|千家万户|百分百|万无一失|一次性|一站式|二维码|二次元|三方|两端',
  String.raw`(?<![a-z])(?:first[- ]contact|first[- ]time|first[- ]party|second[- ]hand|third[- ]part(?:y|ies)|two[- ]way|one[- ]stop|day[- ]to[- ]day|half-yearly)(?![a-z])`,
  // 1. or （2） at the beginning of a line or after a mark.
  String.raw`(?:^|(?<=[\n；;。：:]\s?))[（(]?\d{1,2}(?:[)）、]|\.(?!\d))`,
  String.raw`[（(]\d{1,2}[)）]`,
  // Tiers and priorities: P1, V3. Periods have letters of their own.
  String.raw`(?<![a-z\d])[ACEFGIJKLNOPRSTUVXZ]\d(?![a-z\d.%])`,
  String.raw`第\s?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?!\s?个?(?:天|周|月|季度|年)|[\d.%])`,
  String.raw`(?<![\da-z])\d{1,2}(?:st|nd|rd|th)(?![a-z])`,
  String.raw`[几数上成好][十百千万亿]{1,3}|十几`,
  '(?:等[上了]?|[大老好])半天',
  String.raw`[一二三四]期(?!限|间)|[一二三四]线|[一二三四]级`,
];

/** Goes before all else: figures that are none. */
export const NO_FIGURES: readonly Scanner[] = SAYINGS.map((saying) =>
  scanner(saying, () => undefined),
);

/** Goes last but bare numbers: words with digits in them, such as M365 or ISO27001. */
export const NAMES: readonly Scanner[] = [
  scanner(
    String.raw`(?<![a-z\d])(?!top-\d)(?:[a-z]{1,20}[-.]?\d{1,10}(?:[.-]?[a-z\d]{1,20}){0,3}|\d{1,10}[a-z]{1,20}\d{0,10})(?![a-z\d])`,
    () => ({ kind: 'name' }),
  ),
];
