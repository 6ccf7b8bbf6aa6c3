import { LOCALES, type Locale } from '../../../model/locale.ts';
import type { Metric } from '../../../model/metric.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import type { Resolved, ResolvedObservation, ResolvedTarget } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import { metricsById } from '../../metrics-by-id.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';
import { nameIndex, namesOf, type NameIndex } from './known-names.ts';
import { qualityOf, type Quality } from './metric-name.ts';

type Named = ResolvedObservation | ResolvedTarget;

/**
 * Names under which a plan speaks of a metric (`called`), compared in each language. An alias that the
 * dictionary knows is no other name. Told apart are the name of another metric, alone or as a gloss
 * (`satisfaction (NPS score)`); a name for another kind of quantity (a rate called a latency); and, as a
 * note, one more name for the same thing.
 */
export const metricNames = rule(
  ['metric/called-another', 'metric/name-drift', 'metric/two-names'],
  (plan, { knowledge }) => {
    const index = nameIndex(knowledge.metrics);
    const dictionary = metricsById(knowledge);
    const uses = Map.groupBy([...plan.observations, ...planTargets(plan)], ({ metric }) => metric);
    return [...uses].flatMap(([id, all]) => {
      const metric = dictionary.get(id);
      return metric === undefined ? [] : judge({ metric, all, uses, index, plan });
    });
  },
);

interface Uses {
  metric: Metric;
  /** Where the metric is used, and where each of the others is. */
  all: readonly Named[];
  uses: ReadonlyMap<string, readonly Named[]>;
  index: NameIndex;
  plan: Resolved;
}

function judge(uses: Uses): Finding[] {
  const told = new Set<string>();
  return uses.all.flatMap((use): Finding[] => {
    const name = nameIn(use, uses);
    if (use.called === undefined || isOwn(use.called, uses) || told.has(name)) return [];
    told.add(name);
    return calledAnother(use, uses) ?? drifting(use, uses) ?? secondName(use, uses) ?? [];
  });
}

/** The name in the language of the plan. */
function nameIn({ called, label }: Named, { plan }: Uses): string {
  const { language } = plan.plan;
  return readText(called ?? label, language, language)
    .text.trim()
    .toLowerCase();
}

/** Longer than any name, in characters: what stands there is a text. */
const LONGEST = 200;

/** A text in each language it is written in; a plain one is in the language of the plan. */
function eachLanguage(text: Text, plan: Resolved): [Locale, string][] {
  if (typeof text === 'string') return [[plan.plan.language, text.slice(0, LONGEST)]];
  return LOCALES.flatMap((locale) => {
    const own = text[locale];
    return own === undefined ? [] : [[locale, own.slice(0, LONGEST)]];
  });
}

function isOwn(called: Text, { metric, plan, index }: Uses): boolean {
  return eachLanguage(called, plan).some(([, name]) => index.isNameOf(name, metric.id));
}

const THE_OTHER = { 'zh-CN': '叫这个名字的指标', en: 'the metric of that name' };

function calledAnother(
  use: Named,
  { metric, all, index, plan, uses }: Uses,
): Finding[] | undefined {
  for (const [, name] of eachLanguage(use.called ?? '', plan)) {
    const another = index.anotherIn(name, metric.id);
    if (another === undefined) continue;
    const values = { metric: use.label, called: use.called ?? '', another: another.label };
    const [other] = uses.get(another.id) ?? [];
    const sides =
      other === undefined
        ? elsewhere(all, (one) => one.called === undefined)
        : [{ at: other.address, field: 'metric', label: THE_OTHER }];
    return [
      finding('metric/called-another', { at: use.address, field: 'called' }, { values }, sides),
    ];
  }
  return undefined;
}

function drifting(use: Named, { metric, all, plan }: Uses): Finding[] | undefined {
  for (const [locale, name] of eachLanguage(use.called ?? '', plan)) {
    const found = qualityOf(name, locale);
    const own = namesOf(metric, locale).flatMap((one) => qualityOf(one, locale) ?? []);
    const [kind] = own;
    if (found === undefined || kind === undefined || own.some((one) => agree(one, found))) continue;
    const values = {
      metric: use.label,
      kind: KINDS[kind],
      called: use.called ?? '',
      other: KINDS[found],
    };
    return [
      finding('metric/name-drift', { at: use.address, field: 'called' }, { values }, [
        ...elsewhere(all, (one) => one.called === undefined),
      ]),
    ];
  }
  return undefined;
}

/** Another name that was used before, or anywhere if it is one that the dictionary knows. */
function secondName(use: Named, uses: Uses): Finding[] | undefined {
  const own = nameIn(use, uses);
  const at = uses.all.indexOf(use);
  const first = uses.all.find(
    (one, position) =>
      nameIn(one, uses) !== own &&
      (position < at || one.called === undefined || isOwn(one.called, uses)),
  );
  if (first === undefined) return undefined;
  const values = { called: use.called ?? '', other: first.called ?? first.label };
  return [
    finding('metric/two-names', { at: use.address, field: 'called' }, { values }, [
      ...elsewhere([first], () => true),
    ]),
  ];
}

/** The first place that uses another name. */
function elsewhere(all: readonly Named[], differs: (one: Named) => boolean): Side[] {
  const other = all.find(differs);
  if (other === undefined) return [];
  const label = { 'zh-CN': '另一处的叫法', en: 'its name elsewhere' };
  return [{ at: other.address, field: other.called === undefined ? 'metric' : 'called', label }];
}

/** A rate may be one of coverage, accuracy or recall, and a coverage is a share; the rest are apart. */
function agree(a: Quality, b: Quality): boolean {
  const pair = new Set([a, b]);
  const wider: readonly (readonly [Quality, Quality])[] = [
    ['rate', 'coverage'],
    ['rate', 'accuracy'],
    ['rate', 'recall'],
    ['share', 'coverage'],
  ];
  return a === b || wider.some(([one, other]) => pair.has(one) && pair.has(other));
}

const KINDS: Readonly<Record<Quality, Text>> = {
  rate: { 'zh-CN': '比率', en: 'a rate' },
  share: { 'zh-CN': '占比', en: 'a share' },
  coverage: { 'zh-CN': '覆盖率', en: 'a coverage' },
  accuracy: { 'zh-CN': '准确率', en: 'an accuracy' },
  recall: { 'zh-CN': '召回率', en: 'a recall' },
  time: { 'zh-CN': '时长', en: 'a length of time' },
  count: { 'zh-CN': '数量', en: 'a count' },
};
