import type { Both } from '../../model/change.ts';
import { formatDate } from '../../model/format.ts';
import { printStretch } from '../dates.ts';
import { entryOf, openWholes, tell, type Draft, type Ledger, type WholeEdit } from '../ledger.ts';
import { both, capital, gap, quoted } from '../phrase.ts';
import { idsOf, labelOf, printField } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import type { Edit } from '../edit.ts';
import { countKinds, itemNoun } from '../words/item-nouns.ts';
import { dueOf } from './deadlines.ts';
import { itemName } from './item-name.ts';
import { daysOf } from './shifts.ts';
import { isTarget, targetName } from './targets.ts';

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

/** Work and milestones that exist for a strategy, and for no other that stays as it was. */
function belongings(ledger: Ledger, edit: WholeEdit, all: readonly WholeEdit[]): WholeEdit[] {
  const key = edit.item.key;
  const alike = new Set(all.map(({ item }) => item.key));
  return openWholes(ledger, ({ kind }) => kind === edit.kind).filter((each) => {
    const entry = entryOf(ledger, each);
    const served = entry === undefined ? [] : strategiesOf(entry);
    return served[0] === key && served.every((one) => alike.has(one));
  });
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
  const kinds = [
    ...below(entry, side).map(({ kind }) => kind),
    ...along.flatMap((each) => entryOf(ledger, each)?.kind ?? []),
  ].filter((kind) => !kind.endsWith('/parameters'));
  return tell(ledger, {
    kind: edit.kind,
    // What frames the plan only says it in other words.
    weight: entry.kind === 'narrative' ? 'minor' : 'major',
    entry,
    text: wholeText(entry, side, edit.kind === 'added'),
    details: [kinds.length === 0 ? undefined : alongText(kinds, edit.kind === 'added')],
    edits: [edit, ...along],
  });
}

function below(entry: Entry, side: Side): Entry[] {
  return [...side.entries.values()].filter(({ parent }) => parent === entry);
}

function alongText(kinds: readonly string[], isNew: boolean): Both {
  const counts = countKinds(kinds);
  return both((locale) => {
    if (locale === 'zh-CN') return `${isNew ? '同时新增' : '随之取消'} ${counts[locale]}`;
    return isNew ? `Comes with ${counts[locale]}` : `With it go ${counts[locale]}`;
  });
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
  const home = entry.parent === undefined ? undefined : homeName(entry.parent, side);
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
const WITHDRAWN: ReadonlySet<string> = new Set([
  'strategies',
  'strategies/tactics',
  'goals',
  'phases',
  'phases/work',
  'phases/milestones',
  'outcomes',
  'cadences',
  'pilots',
  'experiments',
  'trainings',
]);

function homeName(parent: Entry, side: Side): Both {
  return itemName(parent, side);
}

/** Samples: `NPS target added: 33–36, due 28 Feb 2027`, `NPS target removed (was 33–36)`. */
function targetText(entry: Entry, side: Side, isNew: boolean): Both {
  const name = targetName(entry, side);
  const target = printField(entry, 'target', side);
  const due = side.resolved.plan.horizon === undefined ? undefined : dueOf(entry);
  const home = entry.parent === undefined ? undefined : homeName(entry.parent, side);
  return both((locale) => {
    const wanted = target?.[locale] ?? '';
    const place = home?.[locale] ?? '';
    if (locale === 'zh-CN') {
      if (!isNew) return `${place}取消${gap(name[locale])}${name[locale]}（原为 ${wanted}）`;
      return `${place}新增${gap(name[locale])}${name[locale]}：${wanted}${due === undefined ? '' : `，期限为${formatDate(due, locale)}`}`;
    }
    if (!isNew) return `${name[locale]} removed from ${place} (was ${wanted})`;
    return `${name[locale]} added to ${place}: ${wanted}${due === undefined ? '' : `, due ${formatDate(due, locale)}`}`;
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

/** Tells what stands elsewhere now: in another phase, or in another order. */
export function tellMoves(ledger: Ledger): void {
  const moves = [...ledger.open].flatMap((edit) => (edit.kind === 'moved' ? [edit] : []));
  const { sides } = ledger;
  const reordered = new Map<string, { entry: Entry; edit: (typeof moves)[number] }[]>();
  for (const edit of moves) {
    const [before, after] = [sides.before.entries.get(edit.was), sides.after.entries.get(edit.at)];
    if (before === undefined || after === undefined) continue;
    if (
      edit.at === edit.was ||
      before.parent?.address === after.parent?.address ||
      isSameHome(ledger, before, after)
    ) {
      const list = `${after.parent?.address ?? ''}/${after.kind}`;
      reordered.set(list, [...(reordered.get(list) ?? []), { entry: after, edit }]);
      continue;
    }
    const [from, to] = [before.parent, after.parent].map((parent, at) =>
      parent === undefined ? undefined : homeName(parent, at === 0 ? sides.before : sides.after),
    );
    const name = itemName(after, sides.after);
    tell(ledger, {
      kind: 'moved',
      entry: after,
      text: both((locale) =>
        locale === 'zh-CN'
          ? `${name[locale]}从${from?.[locale] ?? ''}移到${to?.[locale] ?? ''}`
          : `${capital(name[locale])} moves from ${from?.[locale] ?? ''} to ${to?.[locale] ?? ''}`,
      ),
      from,
      to,
      edits: [edit],
      about: [before.address],
    });
  }
  for (const group of reordered.values()) tellOrder(ledger, group);
}

/** An item that stayed in its list while what it stands in moved away with it. */
function isSameHome(ledger: Ledger, before: Entry, after: Entry): boolean {
  const home =
    after.parent === undefined ? undefined : ledger.moved.toOld.get(after.parent.address);
  return home !== undefined && home === before.parent?.address;
}

function tellOrder(ledger: Ledger, group: readonly { entry: Entry; edit: Edit }[]): void {
  const [first] = group;
  if (first === undefined) return;
  const { after } = ledger.sides;
  const labels = group.map(({ entry }) => labelOf(entry, after));
  const noun = itemNoun(first.entry.kind);
  const home = first.entry.parent === undefined ? undefined : homeName(first.entry.parent, after);
  tell(ledger, {
    kind: 'moved',
    // Directions are stated with the most important first.
    weight: first.entry.kind === 'orientation' ? 'major' : 'minor',
    entry: first.entry,
    text: both((locale) => {
      const names = labels.map((label) => quoted(label[locale]));
      const shown = names.slice(0, 3);
      const rest = names.length - shown.length;
      if (locale === 'zh-CN') {
        const row = `${shown.join('')}${rest > 0 ? `等 ${names.length} 项` : ''}`;
        return `${home?.[locale] ?? ''}${noun[locale]}次序调整：${row}`;
      }
      const row = `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
      return `Order of ${noun[locale]} items changed${home === undefined ? '' : ` in ${home[locale]}`}: ${row}`;
    }),
    edits: group.map(({ edit }) => edit),
  });
}
