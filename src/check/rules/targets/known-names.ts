import type { Locale } from '../../../model/locale.ts';
import type { Metric } from '../../../model/metric.ts';

/** The names by which the dictionary knows its metrics. */
export interface NameIndex {
  /** Whether the metric is known by the name and by all that stands in its brackets. */
  isNameOf(name: string, metric: string): boolean;
  /** Another metric that the name is, or that a part of it is set off as a gloss. */
  anotherIn(name: string, metric: string): Metric | undefined;
}

export function nameIndex(metrics: readonly Metric[]): NameIndex {
  const byName = new Map<string, Metric[]>();
  for (const metric of metrics) {
    const names = [...namesOf(metric, 'zh-CN'), ...namesOf(metric, 'en')];
    for (const name of new Set(names.flatMap(spellings))) {
      byName.set(name, [...(byName.get(name) ?? []), metric]);
    }
  }
  const bearers = (name: string): Metric[] =>
    [name, name.trimEnd().replace(SCORE, '')]
      .flatMap(spellings)
      .flatMap((one) => byName.get(one) ?? []);
  const isBearer = (name: string, metric: string): boolean =>
    bearers(name).some(({ id }) => id === metric);
  return {
    isNameOf: (name, metric) =>
      isBearer(name, metric) || parts(name).every((part) => isBearer(part, metric)),
    anotherIn(name, metric) {
      for (const part of [name, ...parts(name)]) {
        if (isBearer(part, metric)) continue;
        const [another] = bearers(part);
        if (another !== undefined) return another;
      }
      return undefined;
    },
  };
}

/** Its label in a language and its aliases, which are written in either. */
export function namesOf({ label, aliases = [] }: Metric, locale: Locale): string[] {
  const own = typeof label === 'string' ? label : label[locale];
  const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);
  return [
    ...(own === undefined ? [] : [own]),
    ...aliases.filter((name) => isChinese(name) === (locale === 'zh-CN')),
  ];
}

/** What says no more than that it is a figure. */
const SCORE = /(?:score|得分|评分|分值)$/iu;

/** What brackets, slashes and commas set apart. Sample: `satisfaction (NPS score)`. */
function parts(name: string): string[] {
  return name
    .split(/[()（）[\]【】/／、,，;；:：]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A name in one form; of whom it is asked goes without saying: `客户满意度` is `满意度`. */
function spellings(name: string): string[] {
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\-_·]/gu, '');
  const short = bare.replace(/^(?:客户|customer)(?=..)/u, '');
  return short === bare ? [bare] : [bare, short];
}
