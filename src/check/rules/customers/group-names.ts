import type { Text } from '../../../model/text.ts';
import { readings } from '../../readings.ts';

const WORDS_FOR_CUSTOMERS =
  /客户群?|用户|顾客|会员|人群|群体|客群|客$|型$|\b(?:customers?|clients?|users?|buyers?|shoppers?|members?|the|an?)\b/giu;

/** A text beyond this is no name; the rest of it says nothing more. */
const LONGEST_NAME = 200;

/** What tells a group from others, without the words that every group has. Sample: `high-value`. */
export function coreNames(...texts: readonly (Text | undefined)[]): string[] {
  return readings(...texts)
    .map((text) =>
      text
        .slice(0, LONGEST_NAME)
        .toLowerCase()
        .replaceAll(WORDS_FOR_CUSTOMERS, ' ')
        .replaceAll(/[\s“”"'‘’（）()、,，.。:：-]+/gu, ' ')
        .trim(),
    )
    .filter((name) => name !== '');
}

/** Whether two groups go by one name: the same, or a Chinese one that holds the other. */
export function shareName(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) =>
    b.some((other) => one === other || holds(one, other) || holds(other, one)),
  );
}

function holds(long: string, short: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(short) && long.includes(short);
}
