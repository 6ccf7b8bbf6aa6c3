import type { Both } from '../../model/change.ts';
import type { Locale } from '../../model/locale.ts';
import type { ResolvedTarget } from '../../model/resolved.ts';
import { shapeOf } from '../../model/schema-shape.ts';
import type { Edit } from '../edit.ts';
import { openChanges, openField, pairAt, tell, type Ledger, type Pair } from '../ledger.ts';
import { both, gap, listed, plainWords, quoted } from '../phrase.ts';
import { labelOf, printField, readWords } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { itemNoun } from '../words/item-nouns.ts';

/** Whether an item is a target for a metric, wherever it stands. */
export function isTarget(entry: Entry): boolean {
  const shape = shapeOf(entry.schema);
  return shape.type === 'object' && 'target' in shape.fields && 'metric' in shape.fields;
}

/** A target of the resolved plan; only for entries that `isTarget`. */
export function targetOf(entry: Entry): ResolvedTarget {
  return entry.value as unknown as ResolvedTarget; // isTarget proved it
}

/**
 * Tells what a metric shall reach now. The same change of the same metric in several places, goal, milestone
 * and outcome, is one change.
 */
export function tellTargets(ledger: Ledger): void {
  const changed = openChanges(ledger, ({ field }) => field === 'target').flatMap((edit) => {
    const pair = pairAt(ledger, edit.at);
    return pair !== undefined && isTarget(pair.after) ? [{ edit, pair }] : [];
  });
  const groups = Map.groupBy(changed, ({ pair }) => {
    const [from, to] = printedBoth(ledger, pair);
    const { metric, scope } = pair.after.value;
    return JSON.stringify([metric, scope, from?.en, to?.en]);
  });
  for (const group of groups.values()) tellTarget(ledger, group);
}

function tellTarget(ledger: Ledger, group: readonly { edit: Edit; pair: Pair }[]): void {
  // The goal decides; what stands elsewhere repeats it.
  const [first, ...others] = [...group].sort((a, b) => rank(a.pair.after) - rank(b.pair.after));
  if (first === undefined) return;
  const { after } = ledger.sides;
  const [from, to] = printedBoth(ledger, first.pair);
  const { after: entry } = first.pair;
  // A goal goes without saying; elsewhere the same metric may have several targets.
  const name =
    entry.kind === 'goals/targets' ? targetName(entry, after) : targetOfHome(entry, after);
  const asks = demandOf(targetOf(first.pair.before), targetOf(first.pair.after));
  tell(ledger, {
    kind: 'changed',
    // Another form of the same requirement, 75% for ≥75%, is wording.
    weight: asks === 'same' ? 'minor' : 'major',
    entry: first.pair.after,
    field: 'target',
    text: both((locale) => {
      const step = `${from?.[locale] ?? ''} → ${to?.[locale] ?? ''}`;
      const word = asks === undefined || asks === 'same' ? undefined : DEMAND[asks][locale];
      return locale === 'zh-CN'
        ? `${name[locale]}：${step}${word === undefined ? '' : `，${word}`}`
        : `${name[locale]} ${step}${word === undefined ? '' : `, ${word}`}`;
    }),
    details: [others.length === 0 ? undefined : sameIn(others, after)],
    from,
    to,
    trend: asks === 'more' ? 'better' : asks === 'less' ? 'worse' : undefined,
    edits: group.flatMap(({ edit, pair }) => {
      // The second form of a target says the same.
      const also = openField(ledger, pair.after.address, 'also');
      return also === undefined ? [edit] : [edit, also];
    }),
  });
}

const DEMAND: Record<'more' | 'less', Both> = {
  more: { 'zh-CN': '要求更高', en: 'asks more' },
  less: { 'zh-CN': '要求降低', en: 'asks less' },
};

const ORDER = ['goals/targets', 'strategies/kpis', 'stages/targets'];

function rank({ kind }: Entry): number {
  const at = ORDER.indexOf(kind);
  return at === -1 ? ORDER.length : at;
}

function printedBoth({ sides }: Ledger, { before, after }: Pair) {
  return [
    printField(before, 'target', sides.before),
    printField(after, 'target', sides.after),
  ] as const;
}

/** Whether the newer target asks more of the metric, as far as both can be held against each other. */
export function demandOf(
  before: ResolvedTarget,
  after: ResolvedTarget,
): 'more' | 'less' | 'same' | undefined {
  const [from, to] = [before.target, after.target];
  if (from.kind === 'open' && to.kind !== 'open') return 'more';
  if (to.kind === 'open' && from.kind !== 'open') return 'less';
  const [old, own] = [before, after].map((target) => endsOf(target, after.direction));
  if (old === undefined || own === undefined || old.form !== own.form) return undefined;
  // Of ranges the better end counts too; a bound has none.
  const areRanges = [from, to].every((each) => !('comparator' in each));
  const difference = own.worst - old.worst || (areRanges ? own.best - old.best : 0);
  if (difference > 0) return 'more';
  return difference < 0 ? 'less' : 'same';
}

/** A target as figures that grow with what it asks: the worst value that still satisfies it, and the best. */
function endsOf({ level, target }: ResolvedTarget, better: 'up' | 'down') {
  if (level !== undefined) {
    const { min, max } = level;
    return better === 'up'
      ? { form: 'level', worst: min, best: max }
      : { form: 'level', worst: -max, best: -min };
  }
  if (target.kind !== 'change') return undefined;
  return { form: `${target.direction} ${target.unit}`, worst: target.min, best: target.max };
}

/** What a target is called in a sentence. Samples: `NPS target`, `净推荐值目标`, `CSAT (after sales) KPI`. */
export function targetName(entry: Entry, side: Side): Both {
  const label = labelWithScope(entry, side);
  const noun = TARGET_NOUNS[entry.kind] ?? TARGET;
  return both((locale) =>
    locale === 'zh-CN' ? `${label[locale]}${noun[locale]}` : `${label[locale]} ${noun[locale]}`,
  );
}

/** The metric of a target with what it is measured over. Sample: `CSAT (after sales)`. */
export function labelWithScope(entry: Entry, side: Side): Both {
  const label = labelOf(entry, side);
  return both((locale) => {
    const scope = scopeOf(entry, side, locale);
    if (scope === '') return label[locale];
    return locale === 'zh-CN' ? `${label[locale]}（${scope}）` : `${label[locale]} (${scope})`;
  });
}

const TARGET: Both = { 'zh-CN': '目标', en: 'target' };
const TARGET_NOUNS: Readonly<Record<string, Both>> = {
  'strategies/kpis': { 'zh-CN': '衡量目标', en: 'KPI' },
  'indicators/items': { 'zh-CN': '监测目标', en: 'indicator' },
  'outcomes/results': { 'zh-CN': '预期', en: 'expected result' },
};

/** A target with what it belongs to. Samples: `NPS target of milestone “Half-way”`, `里程碑“过半”的净推荐值目标`. */
export function targetOfHome(entry: Entry, side: Side): Both {
  const name = targetName(entry, side);
  const { parent } = entry;
  if (parent === undefined) return name;
  const label = labelOf(parent, side);
  const noun = itemNoun(parent.kind);
  return both((locale) =>
    locale === 'zh-CN'
      ? `${noun[locale]}${quoted(label[locale])}的${gap(name[locale])}${name[locale]}`
      : `${name[locale]} of ${noun[locale]} ${quoted(label[locale])}`,
  );
}

function scopeOf({ value }: Entry, side: Side, locale: Locale): string {
  const { scope } = value as { scope?: ResolvedTarget['scope'] };
  if (scope === undefined) return '';
  const words = readWords(scope, locale, side.resolved.plan.language);
  return plainWords(words, 40);
}

/** Sample: `The same in milestone “Goal reached” and outcome “Better answers”`. */
function sameIn(others: readonly { pair: Pair }[], side: Side): Both {
  return both((locale) => {
    const homes = others.flatMap(({ pair: { after } }) => {
      const { parent } = after;
      if (parent === undefined) return [];
      const noun = itemNoun(parent.kind)[locale];
      const label = quoted(labelOf(parent, side)[locale]);
      return [locale === 'zh-CN' ? `${noun}${label}` : `${noun} ${label}`];
    });
    return locale === 'zh-CN'
      ? `同步调整：${listed([...new Set(homes)], locale)}`
      : `The same in ${listed([...new Set(homes)], locale)}`;
  });
}
