import { LOCALES, type Locale } from '../../../model/locale.ts';
import type { Text } from '../../../model/text.ts';

/** What a figure is, told by one word of its name: an ingestion rate is no ingestion latency. */
export type Quality = 'rate' | 'share' | 'coverage' | 'accuracy' | 'recall' | 'time' | 'count';

/** The words at the end of a Chinese name; of two that fit, the longer comes first. */
const ENDINGS: readonly (readonly [RegExp, Quality])[] = [
  [/(?:覆盖率|覆盖度)$/u, 'coverage'],
  [/(?:准确率|准确度|精确率|精度)$/u, 'accuracy'],
  [/(?:召回率|查全率)$/u, 'recall'],
  [/(?:占比|比例|比重|份额)$/u, 'share'],
  [/率$/u, 'rate'],
  [/(?:时延|延迟|时长|时间|时效|耗时|用时|周期)$/u, 'time'],
  [/(?<![中倍指分系])数$|(?:数量|次数|人数|量)$/u, 'count'],
];

/** The same words in English names. */
const WORDS: Readonly<Record<string, Quality>> = {
  coverage: 'coverage',
  accuracy: 'accuracy',
  precision: 'accuracy',
  recall: 'recall',
  share: 'share',
  proportion: 'share',
  percentage: 'share',
  rate: 'rate',
  ratio: 'rate',
  latency: 'time',
  delay: 'time',
  time: 'time',
  duration: 'time',
  wait: 'time',
  cycle: 'time',
  count: 'count',
  number: 'count',
  volume: 'count',
};

/** Words that do not say what is measured: a median and a mean are of the same thing. */
const STATISTICS = /(?:中位数|平均值|均值)$/u;
const FILLING = new Set(
  'a an the of for to in on by per from with and or at due median mean average overall total'.split(
    ' ',
  ),
);

/** The words before the first preposition, whose last one names the thing: `Share | of returns`. */
const HEAD_END = new Set(
  'of for to in on by per from with due at after before faulting'.split(' '),
);

/** What kind of quantity a name tells of; undefined when it does not say. */
export function qualityOf(name: string, locale: Locale): Quality | undefined {
  if (locale === 'zh-CN') {
    const bare = bareName(name);
    return ENDINGS.find(([ending]) => ending.test(bare))?.[1];
  }
  const words = wordsOf(name);
  const end = words.findIndex((word, at) => at > 0 && HEAD_END.has(word));
  return WORDS[(end === -1 ? words : words.slice(0, end)).at(-1) ?? ''];
}

/** What is left of a name without the word for its kind: `Return rate for size` is `return size`. */
export function stemOf(name: string, locale: Locale): string {
  if (locale === 'zh-CN') {
    const bare = bareName(name);
    const ending = ENDINGS.find(([one]) => one.test(bare))?.[0];
    return ending === undefined ? bare : bare.replace(ending, '');
  }
  return [...stemWords(name)].sort().join(' ');
}

function stemWords(name: string): Set<string> {
  const words = wordsOf(name).filter((word) => !FILLING.has(word) && !(word in WORDS));
  // `returns` and `return` are one word; `loss` and `status` keep their end.
  return new Set(words.map((word) => word.replace(/(?<=\w{3}[^su])s$/, '')));
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

/** A Chinese name without what stands in brackets behind it and without its statistic. */
function bareName(name: string): string {
  return name
    .replaceAll(/[（(][^（()）]{0,40}[)）]/gu, '')
    .trim()
    .replace(STATISTICS, '');
}

/** Words that many metrics share and that therefore make none alike. */
const COMMON_CHINESE =
  /客户|服务|问题|数据|信息|处理|系统|管理|自动|流程|渠道|响应|解决|平均|整体/gu;
const COMMON_ENGLISH = new Set(
  'customer service data information issue system process resolution response channel'.split(' '),
);

/**
 * How much two names have in common: 0 unless they share something in each language that both are
 * written in. Sample: `Valid complaint rate` and `Delivery-time complaints`.
 */
export function likeness(a: Text, b: Text): number {
  if (typeof a === 'string' || typeof b === 'string') return 0;
  const shared = LOCALES.flatMap((locale) => {
    const [one, other] = [a[locale], b[locale]];
    if (one === undefined || other === undefined) return [];
    return [locale === 'zh-CN' ? sharedPart(one, other) : sharedWords(one, other)];
  });
  return shared.length === 0 || shared.includes(0) ? 0 : Math.max(...shared);
}

/** Length of the longest stretch of at least two characters that both names have. */
function sharedPart(a: string, b: string): number {
  const [one, other] = [a, b].map((name) =>
    stemOf(name, 'zh-CN').slice(0, 40).replaceAll(COMMON_CHINESE, ' '),
  ) as [string, string];
  let longest = 0;
  for (let from = 0; from < one.length; from += 1) {
    for (let to = from + Math.max(2, longest + 1); to <= one.length; to += 1) {
      const part = one.slice(from, to);
      if (part.includes(' ') || !other.includes(part)) break;
      longest = part.length;
    }
  }
  return longest;
}

function sharedWords(a: string, b: string): number {
  const others = stemWords(b);
  return [...stemWords(a)].filter((word) => others.has(word) && !COMMON_ENGLISH.has(word)).length;
}
