const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  半: 0.5,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** One Chinese numeral, at most twelve characters of it. */
export const CHINESE = '[零〇一二两三四五六七八九十百千万亿半]{1,12}';

/** The number that a Chinese numeral writes: 三十 is 30, 一百二十 is 120, 两万 is 20,000. */
export function readChinese(text: string): number {
  let [total, part, digit]: [number, number, number | undefined] = [0, 0, undefined];
  for (const sign of text) {
    const [step, large] = [STEPS[sign], LARGE[sign]];
    if (large !== undefined) {
      total = (total + part + (digit ?? (total + part === 0 ? 1 : 0))) * large;
      [part, digit] = [0, undefined];
    } else if (step === undefined) {
      digit = (digit ?? 0) * (digit === undefined ? 1 : 10) + (DIGITS[sign] ?? 0);
    } else {
      part += (digit ?? 1) * step;
      digit = undefined;
    }
  }
  return total + part + (digit ?? 0);
}

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TIMES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

/** An English number in words; `one` alone is most often no number and stands only before a unit. */
export const ENGLISH =
  String.raw`(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')}))?|` +
  String.raw`(?:${ONES.toReversed().join('|')})|a(?=\s(?:dozen|hundred|thousand|million)))` +
  String.raw`(?:\s(?:dozen|hundred|thousand|million|billion))?(?![A-Za-z])`;

/** The number that English words write: forty-eight, two hundred, a dozen. */
export function readEnglish(text: string): number {
  let total = 0;
  for (const word of text.toLowerCase().split(/[\s-]+/u)) {
    const [one, ten] = [ONES.indexOf(word), TENS.indexOf(word)];
    if (one !== -1) total += one + 1;
    else if (ten !== -1) total += (ten + 2) * 10;
    else if (word === 'dozen') total = Math.max(total, 1) * 12;
    else total = Math.max(total, 1) * (TIMES[word] ?? 1);
  }
  return total;
}

/** The names of ordinals that texts put before a week, month, quarter, phase. */
export const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
