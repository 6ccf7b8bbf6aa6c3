import { CHINESE, ENGLISH, readChinese, readEnglish } from './number-words.ts';

/** Digits, with thousands apart or not. */
const DIGITS = String.raw`(?<!\d|\d[.,])(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15})(?:\.\d{1,6})?`;

/** How many ones the word after digits stands for. */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  mn: 1e6,
  thousand: 1e3,
  k: 1e3,
};
const WORD = String.raw`(?:万亿|亿|千万|百万|十万|万|千|(?:billion|bn|million|mn|thousand|k)(?![A-Za-z]))`;

/** A number in digits, with a number word or none. */
export const DIGITAL = String.raw`${DIGITS}(?:\s?${WORD})?`;

/** 一 in 统一, 唯一 or 每一 is no number: 统一天猫 tells nothing of a day. */
const NO_NUMERAL = '(?!(?<=[统唯第每同单逐任某另这那哪之专不进归万])一)';

/** Any number. English words are told from the middle of others. */
export const NUMBER = `(?:${DIGITAL}|${NO_NUMERAL}${CHINESE}|(?<![A-Za-z-])${ENGLISH})`;

/** What stands between the ends of a range. */
export const BETWEEN = String.raw`\s?(?:[-–—~至到或]|\.\.|to|or|and)\s?`;

const DIGITAL_ONLY = new RegExp(String.raw`^([\d,.]+)\s?(\D*)$`, 'u');

/** The number that a match of `NUMBER` writes. */
export function readNumber(written: string): number {
  const [, digits, word = ''] = DIGITAL_ONLY.exec(written) ?? [];
  if (digits !== undefined) {
    const times = NUMBER_WORDS[word.toLowerCase()] ?? 1;
    return Number((Number(digits.replaceAll(',', '')) * times).toPrecision(12));
  }
  return /^[A-Za-z]/u.test(written) ? readEnglish(written) : readChinese(written);
}

/** Full-width figures, letters and signs as plain ones; every character keeps its place. */
export function narrow(text: string): string {
  return text
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ％＋－．／～]/gu, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replaceAll('￥', '¥')
    .replaceAll(/[\u00a0\u2007\u202f\u3000\t]/gu, ' ');
}
