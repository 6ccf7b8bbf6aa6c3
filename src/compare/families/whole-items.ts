import type { Both } from '../../model/change.ts';
import { formatDate } from '../../model/format.ts';
import { printStretch } from '../dates.ts';
import { entryOf, openWholes, tell, type Draft, type Ledger, type WholeEdit } from '../ledger.ts';
import { both, capital, quoted, spaced } from '../phrase.ts';
import { idsOf, printField } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { itemNoun } from '../words/item-nouns.ts';
import { dueOf } from './deadlines.ts';
import { goingAlong } from './going-along.ts';
import { itemName } from './item-name.ts';
import { daysOf } from './shifts.ts';
import { isTarget, labelWithScope } from './targets.ts';

/** Tells what is new and what is gone. Work and milestones that go with their strategy are told with it. */
export function tellWholeItems(ledger: Ledger): void {
  for (const kind of ['removed', 'added'] as const) {
    const strategies = openWholes(ledger, (edit) => edit.kind === kind).filter(
      (edit) => entryOf(ledger, edit)?.kind === 'strategies',
    );
    for (const edit of strategies) {
      const own = belongings(ledger, edit, strategies);
      const draft = tellWhole(ledger, edit, own);
      for (const each of own) draft?.touches.add(each.at);
    }
  }
  for (const edit of openWholes(ledger)) tellWhole(ledger, edit);
}

/** Work and milestones that exist for a strategy, and for no other that stays as it was; who answers for it. */
function belongings(ledger: Ledger, edit: WholeEdit, all: readonly WholeEdit[]): WholeEdit[] {
  const key = edit.item.key;
  const alike = new Set(all.map(({ item }) => item.key));
  return openWholes(ledger, ({ kind }) => kind === edit.kind).filter((each) => {
    const entry = entryOf(ledger, each);
    if (entry?.kind === 'responsibilities') return isOfSameName(ledger, edit, each);
    const served = entry === undefined ? [] : strategiesOf(entry);
    return served[0] === key && served.every((one) => alike.has(one));
  });
}

/** Whether two items have the same id or the same name. */
function isOfSameName(ledger: Ledger, one: WholeEdit, other: WholeEdit): boolean {
  if (one.item.key === other.item.key) return true;
  const [label, name] = [one, other].map(({ item }) => JSON.stringify(item.fields['label']));
  return label !== undefined && label === name;
}

/** The strategies that a piece of work or a milestone is there for. */
function strategiesOf(entry: Entry): string[] {
  if (entry.kind === 'phases/work') {
    return [...new Set(idsOf(entry, 'tactics').map((path) => path.split('/')[0] ?? ''))];
  }
  return entry.kind === 'phases/milestones' ? idsOf(entry, 'strategies') : [];
}

function tellWhole(
  ledger: Ledger,
  edit: WholeEdit,
  along: readonly WholeEdit[] = [],
): Draft | undefined {
  const entry = entryOf(ledger, edit);
  if (entry === undefined) {
    ledger.open.delete(edit);
    return undefined;
  }
  const side = edit.kind === 'added' ? ledger.sides.after : ledger.sides.before;
  const others = [
    ...below(entry, side),
    ...along.flatMap((each) => entryOf(ledger, each) ?? []),
  ].filter(({ kind }) => !kind.endsWith('/parameters'));
  return tell(ledger, {
    kind: edit.kind,
    // What frames the plan only says it in other words.
    weight: entry.kind === 'narrative' ? 'minor' : 'major',
    entry,
    text: wholeText(entry, side, edit.kind === 'added'),
    details: [others.length === 0 ? undefined : goingAlong(others, side, edit.kind === 'added')],
    edits: [edit, ...along],
  });
}

function below(entry: Entry, side: Side): Entry[] {
  return [...side.entries.values()].filter(({ parent }) => parent === entry);
}

function wholeText(entry: Entry, side: Side, isNew: boolean): Both {
  const figure = figureOf(entry, side);
  if (isTarget(entry)) return targetText(entry, side, isNew);
  if (entry.parent === undefined && entry.key === '') {
    const noun = itemNoun(entry.kind);
    return both((locale) =>
      locale === 'zh-CN'
        ? `${isNew ? '新增' : '删除'}${noun[locale]}`
        : `${capital(noun[locale])} ${isNew ? 'added' : 'removed'}`,
    );
  }
  const home = entry.parent === undefined ? undefined : itemName(entry.parent, side);
  return both((locale) => {
    const name = itemName(entry, side)[locale];
    const tail = figure === undefined ? '' : figure[locale];
    if (locale === 'zh-CN') {
      const verb = isNew ? '新增' : WITHDRAWN.has(entry.kind) ? '撤销' : '删除';
      return `${home?.[locale] ?? ''}${verb}${name}${tail === '' ? '' : `：${tail}`}`;
    }
    const where = home === undefined ? '' : ` ${isNew ? 'to' : 'from'} ${home[locale]}`;
    return `${capital(name)} ${isNew ? 'added' : 'removed'}${where}${tail === '' ? '' : `: ${tail}`}`;
  });
}

/** What is given up rather than struck out. */
const WITHDRAWN: ReadonlySet<string> = new Set(['strategies', 'goals']);

/** Sample: `Target “NPS” removed from goal “Trust” (was 33–36)`; with its deadline where it is new. */
function targetText(entry: Entry, side: Side, isNew: boolean): Both {
  const label = labelWithScope(entry, side);
  const target = printField(entry, 'target', side);
  const due = side.resolved.plan.horizon === undefined ? undefined : dueOf(entry);
  const home = entry.parent === undefined ? undefined : itemName(entry.parent, side);
  const noun = itemNoun(entry.kind);
  return both((locale) => {
    const wanted = target?.[locale] ?? '';
    const place = home?.[locale] ?? '';
    const name = quoted(label[locale]);
    const day = isNew && due !== undefined ? formatDate(due, locale) : undefined;
    if (locale === 'zh-CN') {
      const own = entry.kind === 'goals/targets' ? `指标${name}的目标值` : `${noun[locale]}${name}`;
      if (!isNew) return `${place}删除${own}（${spaced('原为', wanted)}）`;
      return `${place}新增${own}：${wanted}${day === undefined ? '' : `，期限为${day}`}`;
    }
    const own = `${capital(noun[locale])} ${name}`;
    if (!isNew) return `${own} removed from ${place} (was ${wanted})`;
    return `${own} added to ${place}: ${wanted}${day === undefined ? '' : `, due ${day}`}`;
  });
}

/** When something takes place, or how grave it is: what one asks first of a new item. */
function figureOf(entry: Entry, side: Side): Both | undefined {
  const days = side.resolved.plan.horizon === undefined ? undefined : daysOf(entry);
  if (days !== undefined) {
    return days.start === days.end
      ? both((locale) => formatDate(days.end, locale))
      : printStretch(days);
  }
  const { score } = entry.value;
  if (typeof score === 'number') {
    return { 'zh-CN': `评分 ${score}`, en: `score ${score}` };
  }
  return printField(entry, 'share', side) ?? printField(entry, 'amount', side);
}
