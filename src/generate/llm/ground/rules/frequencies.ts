import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { NUMBER, narrow, readNumber } from '../figures/amount-pattern.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';

const CHINESE_UNITS = {
  分钟: 1 / 1440,
  小时: 1 / 24,
  天: 1,
  日: 1,
  周: 7,
  月: 30,
  季度: 91,
  年: 365,
};
const ENGLISH_UNITS = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
};
const DAYS: Readonly<Record<string, number>> = { ...CHINESE_UNITS, ...ENGLISH_UNITS };

const EVERY = new RegExp(
  String.raw`每隔?\s?(?<a>${NUMBER})\s?个?(?<u>${Object.keys(CHINESE_UNITS).join('|')})|(?<![a-z])every\s(?<b>${NUMBER})\s(?<v>${Object.keys(ENGLISH_UNITS).join('|')})s?(?![a-z])`,
  'giu',
);
/** Rhythms that any plan may choose: fortnights, quarters, half-years. */
const USUAL: ReadonlySet<number> = new Set([14, 90, 180]);

/** How many at most in a day, a week, a month. */
const LIMIT = new RegExp(
  String.raw`每(?:[人户位][^，。；\d]{0,4})?每?(?<u>天|日|周|月)[^，。；\d]{0,6}?(?:最多|不超过|不多于|至多|上限为?|限)[^，。；\d]{0,4}?(?<a>${NUMBER})\s?(?:条|次|封|个)|(?<![a-z])(?:no more than|not more than|more than|at most|up to)\s(?<b>${NUMBER})\s[a-z ]{1,30}?\s(?:an?|per|each|every)\s(?<v>day|week|month)(?![a-z])`,
  'giu',
);

/** A rhythm or a limit per day, week or month that was not shown as one. */
export const frequencies: TextRule = ({ texts, given }) => {
  const shown = once(() => new Set(Array.from(given.text.matchAll(EVERY), intervalOf)));
  const limits = once(() => limitsIn(given.text));
  return texts.flatMap(({ path, text }): Diagnostic[] => {
    const plain = narrow(text);
    const every = Array.from(plain.matchAll(EVERY)).filter((match) => {
      const days = intervalOf(match);
      return days > 0 && !isOne(match) && !USUAL.has(days) && !shown().has(days);
    });
    const limited = Array.from(plain.matchAll(LIMIT)).filter(
      (match) => !limits().has(limitOf(match)),
    );
    return [...every, ...limited].map(({ 0: found }) =>
      finding('reply/frequency', path, { found: excerpt(found) }),
    );
  });
};

type Match = RegExpMatchArray;
const countOf = ({ groups }: Match): number => readNumber(groups?.['a'] ?? groups?.['b'] ?? '');
const unitOf = ({ groups }: Match): number =>
  DAYS[(groups?.['u'] ?? groups?.['v'] ?? '').toLowerCase()] ?? 0;
const isOne = (match: Match): boolean => countOf(match) === 1;
const intervalOf = (match: Match): number => countOf(match) * unitOf(match);
const limitOf = (match: Match): string => `${countOf(match)} in ${unitOf(match)}`;

/** Limits that were shown. One sentence may hold several: 2 条短信、3 条推送. */
function limitsIn(text: string): Set<string> {
  return new Set(
    Array.from(text.matchAll(LIMIT)).flatMap((match) => {
      const rest = text.slice(match.index, (match.index ?? 0) + 80).split(/[。；.;\n]/u)[0] ?? '';
      const counts = Array.from(rest.matchAll(new RegExp(NUMBER, 'giu')), ([one]) =>
        readNumber(one),
      );
      return [limitOf(match), ...counts.map((count) => `${count} in ${unitOf(match)}`)];
    }),
  );
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
