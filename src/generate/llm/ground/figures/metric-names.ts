import { LOCALES } from '../../../../model/locale.ts';
import type { Knowledge } from '../../../../model/knowledge.ts';
import type { Metric } from '../../../../model/metric.ts';

/** A metric that a text names. */
export interface Naming {
  /** Those that may be meant: a short name stands for every metric whose name holds it. */
  metrics: readonly Metric[];
  /** The one that is called so in full. */
  exact: Metric | undefined;
  found: string;
  at: number;
}

/** Names that are no entry of their own, and stand for whatever entry holds them. */
const SHORT: readonly string[] = ['满意度', '首响', '首次响应', 'satisfaction'];

/**
 * What may stand right before a name that is meant as a whole. After any other word it is one of a part:
 * 会员复购率, 高峰期准时率, satisfaction in stores.
 */
const BEFORE_CHINESE =
  /(?:^|[^\p{Script=Han}A-Za-z\d]|让|使|把|将|令|使得|对|且|并|和|与|及|以|而|但|看|目前|当前|现在|现状|如今|今天|其中|整体|总体|平均|之后|以后|我们|公司|客户|用户|患者|顾客|[年月周][内底末])$/u;
const BEFORE_ENGLISH =
  /(?:^|[^A-Za-z\d\s-]\s?|(?<![A-Za-z-])(?:the|an?|our|its|their|and|but|while|with|of|to|that|has|have|today|now|currently|overall|customers?|this|as|because|since|both|when|where|by|lets?|for|raises?|raising|lifts?|lifting|cuts?|lowers?|reduces?|brings?|moves?|pushes|push|gets?|takes?|keeps?|makes?)\s)$/iu;
/** Longest word that is looked at before a name. */
const WORD = 16;

/** Finds the metrics that a text names, each as a whole; the longest name wins. */
export function readNamings(text: string, knowledge: Knowledge): Naming[] {
  const { pattern, byName } = namesOf(knowledge);
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: found, index }): Naming[] => {
    const before = text.slice(Math.max(0, index - WORD), index);
    const rule = /^[A-Za-z]/u.test(found) ? BEFORE_ENGLISH : BEFORE_CHINESE;
    // Between Chinese words an abbreviation stands like one of them.
    const free = rule.test(before) || BEFORE_CHINESE.test(before.trimEnd());
    const name = found.toLowerCase();
    const metrics = byName.get(name) ?? [];
    const exact = metrics.find((metric) => namesOfMetric(metric).includes(name));
    return free ? [{ metrics, exact, found, at: index }] : [];
  });
}

interface Names {
  pattern: RegExp;
  byName: ReadonlyMap<string, readonly Metric[]>;
}

const known = new WeakMap<Knowledge, Names>();

function namesOf(knowledge: Knowledge): Names {
  const made = known.get(knowledge) ?? makeNames(knowledge);
  known.set(knowledge, made);
  return made;
}

function makeNames({ metrics }: Knowledge): Names {
  const named = metrics.map((metric) => ({ metric, names: namesOfMetric(metric) }));
  const all = [...new Set([...SHORT, ...named.flatMap(({ names }) => names)])];
  const byName = new Map(
    all.map((name) => [
      name,
      named.flatMap(({ metric, names }) =>
        names.some((other) => other.includes(name)) ? [metric] : [],
      ),
    ]),
  );
  const written = all
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .map((name) => (/^[a-z]/u.test(name) ? `(?<![a-z-])${name}(?![a-z])` : name));
  return { pattern: new RegExp(written.join('|'), 'giu'), byName };
}

function namesOfMetric({ label, aliases = [] }: Metric): string[] {
  const labels = typeof label === 'string' ? [label] : LOCALES.map((locale) => label[locale]);
  return [...labels, ...aliases].flatMap((name) =>
    name === undefined ? [] : [name.toLowerCase()],
  );
}
