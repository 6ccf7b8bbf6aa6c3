import {
  formatDate,
  formatDates,
  formatQuantity,
  formatTarget,
  printed,
  type Printed,
} from '../../model/format.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ResolvedTarget } from '../../model/resolved.ts';
import { bulletOf, type Bullet } from './bullet.ts';
import { changeMark, type ChangeMark } from './notes.ts';
import type { Reader, Said } from './reader.ts';

/** One figure that shall change: from where, to where, by when. */
export interface TargetRow {
  key: string;
  label: Said;
  scope?: Said;
  from?: Printed;
  /** Why there is no baseline yet. */
  measure?: Said;
  to: Printed;
  /** True when the target names no figure. */
  open: boolean;
  note?: Said;
  bullet?: Bullet;
  due?: string;
  changed?: ChangeMark;
}

export function targetRow(reader: Reader, target: ResolvedTarget): TargetRow {
  const { locale, words } = reader;
  const known = target.from ?? statedFigure(reader, target) ?? target.baseline;
  const from =
    known === undefined ? undefined : formatQuantity(known, locale, target.unit, target.scale);
  const to = formatTarget(target.target, locale, target.unit, target.scale);
  const described =
    from === undefined
      ? words.bar.fromUnknown(printed(to))
      : words.bar.described(printed(from), printed(to));
  const bullet = bulletOf(target, described);
  const changed = changeMark(reader, target.address);
  return {
    key: target.key,
    label: reader.line(target.label),
    to,
    open: target.target.kind === 'open',
    ...(from === undefined ? {} : { from }),
    ...(target.scope === undefined ? {} : { scope: reader.line(target.scope) }),
    ...(target.measure === undefined || from !== undefined
      ? {}
      : { measure: reader.line(target.measure) }),
    ...(target.note === undefined ? {} : { note: reader.line(target.note) }),
    ...(bullet === undefined ? {} : { bullet }),
    ...(target.due === undefined ? {} : { due: formatDate(target.due, locale) }),
    ...(changed === undefined ? {} : { changed }),
  };
}

/** The baseline in the unit it was stated in, so that one figure reads the same on every page. */
function statedFigure(
  { unit }: Reader,
  { metric, baseline }: ResolvedTarget,
): Quantity | undefined {
  const same = unit.resolved.observations.find(
    (each) =>
      each.metric === metric &&
      each.normal !== undefined &&
      each.normal.amount === baseline?.amount,
  );
  return same?.value;
}

/** The deadline of all rows, when they share one: then it stands in the head of the table. */
export function sharedDue(rows: readonly TargetRow[]): string | undefined {
  const [first] = rows;
  return rows.every(({ due }) => due === first?.due) ? first?.due : undefined;
}

/** A deadline, or the window it falls in. */
export function dueText(
  item: { due?: string | undefined; dueFrom?: string | undefined },
  reader: Reader,
): string | undefined {
  if (item.due === undefined) return undefined;
  return item.dueFrom === undefined
    ? formatDate(item.due, reader.locale)
    : formatDates(item.dueFrom, item.due, reader.locale);
}
