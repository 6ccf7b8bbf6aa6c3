import { readNumber } from './amount-pattern.ts';
import type { Side } from './mention.ts';
import { CHINESE } from './number-words.ts';
import { scanner, type Scanner, type Told } from './scanner.ts';

/** Words that put a round share on one side of the real one. */
const OVER = '超过|逾|多于|高于|超|more than|over|above|at least|至少';
const UNDER = '不到|不足|近|接近|将近|少于|低于|nearly|almost|close to|less than|under|below';
const SIDE = String.raw`(?:(?:(?<over>${OVER})|(?<under>${UNDER}))\s?)?`;

type Groups = Readonly<Record<string, string | undefined>>;

const share = (percent: number, { over, under }: Groups): Told => ({
  kind: 'share',
  percent,
  side: ((): Side => (over === undefined ? (under === undefined ? 'about' : 'under') : 'over'))(),
});

const SMALL = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})`;
/** Whose shares are told as one of some: one customer in three. */
const WHO =
  'customer|buyer|shopper|member|visitor|user|client|person|agent|order|parcel|return|complaint|ticket|message|product';
const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** Round shares in words: 七成, 三分之一, 一半, half of, two thirds, seven in ten. */
export const SHARES: readonly Scanner[] = [
  scanner(
    String.raw`${SIDE}(?<a>\d{1,2}(?:\.\d)?|[一二两三四五六七八九半]{1,2})\s?成(?!功(?!能)|[为本交员长果熟立效人都就绩品份分套型色因形语])(?<c>[一二三四五六七八九半](?![个家人名位次条件项种类])|)`,
    ({ a = '', c = '', ...groups }) =>
      share(readNumber(a) * 10 + (c === '半' ? 5 : c === '' ? 0 : readNumber(c)), groups),
  ),
  scanner(
    String.raw`${SIDE}(?<whole>${CHINESE}|\d{1,4})分之(?<part>${CHINESE}|\d{1,4})`,
    (groups) => {
      const whole = readNumber(groups['whole'] ?? '');
      // 百分之三十 is exact, and read as such.
      return whole === 100 || whole === 0
        ? false
        : share((100 * readNumber(groups['part'] ?? '')) / whole, groups);
    },
  ),
  scanner(String.raw`${SIDE}(?:一半|半数|对半|减半)`, (groups) => share(50, groups)),
  scanner(String.raw`过半(?!年|天)`, () => ({ kind: 'share', percent: 50, side: 'over' })),
  scanner(
    String.raw`${SIDE}(?<![a-z-])(?:half (?:of|the|our|all|its|their)|by half|halv(?:es?|ed|ing))(?![a-z])`,
    (groups) => share(50, groups),
  ),
  scanner(
    String.raw`${SIDE}(?<![a-z])(?:an?\s)?(?<a>${SMALL}|(?<=an?\s))[\s-]?(?<p>third|quarter|fifth|tenth)s?(?=\sof(?![a-z])|\sless|\smore|\sfewer)`,
    (groups) => {
      const count = groups['a'] === '' ? 1 : readNumber(groups['a'] ?? '');
      return share((100 * count) / (PARTS[(groups['p'] ?? '').toLowerCase()] ?? 1), groups);
    },
  ),
  scanner(String.raw`${SIDE}(?<![a-z])(?:one|two)[\s-]thirds?(?![a-z])`, (groups, match) =>
    share(/two/iu.test(match) ? 200 / 3 : 100 / 3, groups),
  ),
  scanner(
    String.raw`${SIDE}(?<![a-z\d.,])(?<a>${SMALL})\s(?:in|out of)\s(?<whole>${SMALL})(?![a-z\d%.])`,
    (groups) =>
      share((100 * readNumber(groups['a'] ?? '')) / readNumber(groups['whole'] ?? ''), groups),
  ),
  scanner(
    String.raw`(?<![a-z])every\s(?<p>third|fifth|tenth|fourth)\s(?:${WHO})(?![a-z])`,
    ({ p = '' }) => share(100 / (PARTS[p.toLowerCase()] ?? 4), {}),
  ),
  scanner(
    String.raw`${SIDE}(?<![a-z])one\s(?:in every|(?:${WHO})\sin)\s(?<whole>${SMALL})(?![a-z\d%.])`,
    ({ whole = '', ...groups }) => share(100 / readNumber(whole), groups),
  ),
];
