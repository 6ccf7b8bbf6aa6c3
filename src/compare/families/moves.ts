import type { Both } from '../../model/change.ts';
import { distance, printStretch, printDays, workedBetween } from '../dates.ts';
import type { Edit } from '../edit.ts';
import { openField, tell, type Ledger, type Pair } from '../ledger.ts';
import { both, capital, listed, quoted, times } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { itemNoun, pluralNoun } from '../words/item-nouns.ts';
import { itemName } from './item-name.ts';
import { isInOtherHome, shiftOf, type Shift } from './shifts.ts';

type Move = Pair & { edit: Edit };

/** Tells what stands elsewhere now: in another phase, or in another order. */
export function tellMoves(ledger: Ledger): void {
  const { sides } = ledger;
  const moves = [...ledger.open].flatMap((edit): Move[] => {
    if (edit.kind !== 'moved') return [];
    const [before, after] = [sides.before.entries.get(edit.was), sides.after.entries.get(edit.at)];
    return before === undefined || after === undefined ? [] : [{ before, after, edit }];
  });
  const isFar = (move: Move): boolean => isInOtherHome(ledger, move);
  for (const move of moves.filter(isFar)) tellMove(ledger, move);
  const reordered = Map.groupBy(
    moves.filter((move) => !isFar(move)),
    ({ after }) => `${after.parent?.address ?? ''}/${after.kind}`,
  );
  for (const group of reordered.values()) tellOrder(ledger, group);
}

/** Sample: `Work item “Returns” moves from phase “Pilot” to phase “Roll-out”, 5 weeks later`. */
function tellMove(ledger: Ledger, { before, after, edit }: Move): void {
  const { sides } = ledger;
  const [from, to] = [
    before.parent && itemName(before.parent, sides.before),
    after.parent && itemName(after.parent, sides.after),
  ];
  const name = itemName(after, sides.after);
  const shift = shiftOf(ledger, { before, after });
  const time = shift?.field === undefined ? undefined : openField(ledger, edit.at, shift.field);
  tell(ledger, {
    kind: 'moved',
    entry: after,
    text: both((locale) => {
      const [old, own] = [from?.[locale] ?? '', to?.[locale] ?? ''];
      const far = shift === undefined ? '' : shiftWords(shift)[locale];
      if (locale === 'zh-CN') return `${name[locale]}从${old}移到${own}${far}`;
      return `${capital(name[locale])} moves from ${old} to ${own}${far}`;
    }),
    details: shift === undefined ? [] : [datesText(ledger, shift)],
    from,
    to,
    trend: shift === undefined ? undefined : lastDays(shift) > 0 ? 'worse' : 'better',
    edits: [edit, ...(time === undefined ? [] : [time])],
    about: [before.address],
  });
}

function lastDays({ days }: Shift): number {
  return days.end === 0 ? days.start : days.end;
}

/** Sample: `, 5 weeks later`. */
function shiftWords(shift: Shift): Both {
  const { from, to, days } = shift;
  const isLater = lastDays(shift) > 0;
  const [first, last] = days.end === 0 ? [from.start, to.start] : [from.end, to.end];
  return both((locale) => {
    const far = distance(first, last, locale);
    return locale === 'zh-CN'
      ? `，${isLater ? '推迟' : '提前'} ${far}`
      : `, ${far} ${isLater ? 'later' : 'earlier'}`;
  });
}

/** Sample: `27 Apr – 29 May 2026 → 1 Jun – 3 Jul 2026 (25 working days)`. */
function datesText({ calendar }: Ledger, { from, to, days }: Shift): Both {
  const isDay = from.start === from.end && to.start === to.end;
  const step = isDay
    ? printDays(from.end, to.end)
    : { from: printStretch(from), to: printStretch(to) };
  const worked =
    days.end === 0
      ? workedBetween(from.start, to.start, calendar)
      : workedBetween(from.end, to.end, calendar);
  return both((locale) => {
    const dates = `${step.from[locale]} → ${step.to[locale]}`;
    return locale === 'zh-CN'
      ? `${dates}（${worked} 个工作日）`
      : `${dates} (${times(worked, 'working day')})`;
  });
}

/** Most items of another order that are named. */
const NAMED = 3;

function tellOrder(ledger: Ledger, group: readonly Move[]): void {
  const [first] = group;
  if (first === undefined) return;
  const { after: side, before: older } = ledger.sides;
  const { kind, parent } = first.after;
  // Directions are stated with the most important first.
  const isRanking = kind === 'orientation';
  const home = parent === undefined ? undefined : itemName(parent, side);
  const ranks = group.map(({ before, after }) => ({
    label: labelOf(after, side),
    from: placeOf(before, older),
    to: placeOf(after, side),
  }));
  tell(ledger, {
    kind: 'moved',
    weight: isRanking ? 'major' : 'minor',
    entry: first.after,
    text: both((locale) => {
      const zh = locale === 'zh-CN';
      const words = ranks.map(
        ({ label, from, to }) => placeWords(quoted(label[locale]), from, to, isRanking)[locale],
      );
      const shown = words.slice(0, NAMED);
      const rest = words.length - shown.length;
      if (zh) {
        const row = `${shown.join('，')}${rest > 0 ? `，另有 ${rest} 项` : ''}`;
        if (isRanking) return `${itemNoun(kind)[locale]}${row}`;
        return `${home?.[locale] ?? ''}${home === undefined ? '' : '的'}${itemNoun(kind)[locale]}次序调整：${row}`;
      }
      const row = rest > 0 ? `${shown.join(', ')} and ${rest} more` : listed(shown, locale);
      if (isRanking) return `${capital(itemNoun(kind)[locale])} ${row}`;
      const where = home === undefined ? '' : ` in ${home[locale]}`;
      return `Order of ${pluralNoun(kind)}${where} changed: ${row}`;
    }),
    details: isRanking ? [ranking(first.after, side)] : [],
    edits: group.map(({ edit }) => edit),
  });
}

function siblingsOf({ parent, kind }: Entry, side: Side): Entry[] {
  return [...side.entries.values()].filter((each) => each.parent === parent && each.kind === kind);
}

/** Counted from one. */
function placeOf(entry: Entry, side: Side): number {
  return siblingsOf(entry, side).indexOf(entry) + 1;
}

/** Samples: `“Satisfaction” falls from 2nd to 3rd`, `“满意度”由第 2 位降到第 3 位`. */
function placeWords(name: string, from: number, to: number, isRanking: boolean): Both {
  // What was added or removed before it may leave it at its place.
  if (from === to) return both(() => name);
  const [zh, en] = !isRanking ? ['移到', ''] : to > from ? ['降到', ' falls'] : ['升到', ' rises'];
  return {
    'zh-CN': `${name}由第 ${from} 位${zh}第 ${to} 位`,
    en: `${name}${en} from ${ordinal(from)} to ${ordinal(to)}`,
  };
}

function ordinal(place: number): string {
  const isTeen = place % 100 > 10 && place % 100 < 14;
  return `${place}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`;
}

/** Sample: `In order now: “Satisfaction”, “Growth”`. */
function ranking(entry: Entry, side: Side): Both {
  const labels = siblingsOf(entry, side).map((each) => labelOf(each, side));
  return both((locale) => {
    const names = labels.slice(0, 8).map((label) => quoted(label[locale]));
    const more = labels.length > names.length ? '…' : '';
    return locale === 'zh-CN'
      ? `现在的次序：${names.join('、')}${more}`
      : `In order now: ${names.join(', ')}${more}`;
  });
}
