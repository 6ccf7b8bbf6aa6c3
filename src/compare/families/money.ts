import type { Both } from '../../model/change.ts';
import { formatAmount, formatNumber, printed } from '../../model/format.ts';
import type { Quantity, Share } from '../../model/quantity.ts';
import { convertAmount, currencyOf, roundAmount, type Unit } from '../../model/unit.ts';
import {
  entryOf,
  openChanges,
  openWholes,
  pairAt,
  tell,
  type Ledger,
  type Pair,
  type WholeEdit,
} from '../ledger.ts';
import { both, gap, spaced, stepInChinese, unitApart } from '../phrase.ts';
import { labelOf, printField } from '../print-value.ts';
import type { Entry } from '../side.ts';
import type { FieldEdit } from './text-change.ts';
import { fieldName } from '../words/field-names.ts';

const ITEMS = 'budget/items';
const MONEY = new Set(['share', 'amount', 'spent', 'total']);

/** Tells how money is shared now: shares in points, amounts in money. */
export function tellMoney(ledger: Ledger): void {
  for (const edit of openChanges(ledger, ({ field }) => MONEY.has(field))) {
    const pair = pairAt(ledger, edit.at);
    if (pair?.after.kind === ITEMS || pair?.after.kind === 'budget') tellFigure(ledger, pair, edit);
  }
  for (const edit of openWholes(ledger)) {
    const entry = entryOf(ledger, edit);
    if (entry?.kind === ITEMS) tellItem(ledger, entry, edit);
  }
}

/** Sample: `Budget: Reserve 5% → 10% (+5 points)`. */
function tellFigure(ledger: Ledger, { before, after }: Pair, edit: FieldEdit): void {
  const { sides } = ledger;
  const { field } = edit;
  const [from, to] = [
    printField(before, field, sides.before),
    printField(after, field, sides.after),
  ];
  const by = differenceOf(before.value[field], after.value[field]);
  const what = moneyName(after, field, labelOf(after, sides.after));
  tell(ledger, {
    kind: 'changed',
    entry: after,
    field,
    text: both((locale) => {
      const tail = by?.[locale];
      if (locale === 'zh-CN') {
        const step = spaced(what[locale], stepInChinese(from?.[locale], to?.[locale]));
        return `预算：${step}${tail === undefined ? '' : `（${tail}）`}`;
      }
      const step = `${from?.en ?? UNSTATED} → ${to?.en ?? UNSTATED}`;
      return `Budget: ${what.en} ${step}${tail === undefined ? '' : ` (${tail})`}`;
    }),
    from,
    to,
    edits: [edit],
  });
}

/** Sample: `Budget: Training added, 5%`. */
function tellItem(ledger: Ledger, entry: Entry, edit: WholeEdit): void {
  const isNew = edit.kind === 'added';
  const side = isNew ? ledger.sides.after : ledger.sides.before;
  const label = labelOf(entry, side);
  const worth = printField(entry, 'share', side) ?? printField(entry, 'amount', side);
  tell(ledger, {
    kind: edit.kind,
    entry,
    text: both((locale) => {
      const figure = worth?.[locale];
      if (locale === 'zh-CN') {
        const tail =
          figure === undefined ? '' : isNew ? `：${figure}` : `（${spaced('原为', figure)}）`;
        return `预算：${isNew ? '新增' : '删除'}${gap(label[locale])}${label[locale]}${tail}`;
      }
      const tail = figure === undefined ? '' : isNew ? `, ${figure}` : ` (was ${figure})`;
      return `Budget: ${label[locale]} ${isNew ? 'added' : 'removed'}${tail}`;
    }),
    edits: [edit],
  });
}

const UNSTATED = 'not stated';

/** Sample: `Reserve`; `Reserve, money spent`. A share or an amount goes without saying. */
function moneyName(entry: Entry, field: string, label: Both): Both {
  if (entry.kind === 'budget') return { 'zh-CN': '总额', en: 'total' };
  if (field !== 'spent') return label;
  const name = fieldName(entry.kind, field);
  return both((locale) =>
    locale === 'zh-CN' ? `${label[locale]}${name[locale]}` : `${label[locale]}, ${name[locale]}`,
  );
}

/** By how much a share or an amount grows; undefined where two figures cannot be held against each other. */
function differenceOf(before: unknown, after: unknown): Both | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [from, to] = [figureOf(before), figureOf(after)];
  if (from === undefined || to === undefined || from.unit !== to.unit) return undefined;
  const by = roundAmount(to.amount - from.amount);
  if (by === 0) return undefined;
  const sign = by > 0 ? '+' : '−';
  const size = Math.abs(by);
  if (to.unit === undefined) {
    const points = formatNumber(size);
    return {
      'zh-CN': `${sign}${points} 个百分点`,
      en: `${sign}${points} ${size === 1 ? 'point' : 'points'}`,
    };
  }
  const { unit } = to;
  return both(
    (locale) => `${sign}${unitApart(printed(formatAmount(size, size, unit, locale)), locale)}`,
  );
}

/** A share in percent, or an amount in its currency; the middle where it is a range. */
function figureOf(value: unknown): { amount: number; unit?: Unit } | undefined {
  const { min, max } = value as Partial<Share>;
  if (min !== undefined && max !== undefined) return { amount: (min + max) / 2 };
  const { amount, max: most = amount, unit } = value as Partial<Quantity>;
  const currency = unit === undefined ? undefined : currencyOf(unit);
  if (amount === undefined || most === undefined || unit === undefined) return undefined;
  if (currency === undefined) return undefined;
  const middle = convertAmount((amount + most) / 2, unit, currency);
  return middle === undefined ? undefined : { amount: middle, unit: currency };
}

/** The sum of the shares of the budget, where every part of it states one; the low and the high end. */
export function sharesOf(items: readonly { share?: Share | undefined }[]) {
  const shares = items.flatMap(({ share }) => share ?? []);
  if (shares.length === 0 || shares.length < items.length) return undefined;
  const sum = (side: 'min' | 'max'): number =>
    roundAmount(shares.reduce((total, share) => total + share[side], 0));
  return { min: sum('min'), max: sum('max') };
}
