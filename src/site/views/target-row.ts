import { formatQuantity, formatTarget, printed, type Printed } from '../../model/format.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ResolvedTarget } from '../../model/resolved.ts';
import { bulletOf, type Bullet } from './bullet.ts';
import { originMark, type OriginMark } from './origin-mark.ts';
import type { Reader, Said } from './reader.ts';
import { remarksField, type Remarks } from './remarks.ts';
import { dueText } from './when.ts';
import { ownerSaid } from './trace/trace-page.ts';

/** One figure that shall change: from where, to where, by when. */
export interface TargetRow {
  key: string;
  /** Its place in the table of its goal. */
  anchor: string;
  label: Said;
  /** Which customers, channel or season is counted; where there is room, `detail` says it. */
  scope?: Said;
  /** What is counted and how: scope, statistic, basis of a change. */
  detail: Said[];
  from?: Printed;
  /** Why there is no baseline yet. */
  measure?: Said;
  to: Printed;
  /** True when the target names no figure. */
  open: boolean;
  /** True when it is only reached or not: such a target starts nowhere. */
  attained: boolean;
  /** Where the figure is read. */
  source?: Said;
  owner?: Said;
  remarks?: Remarks;
  bullet?: Bullet;
  due?: string;
  origin?: OriginMark;
}

export function targetRow(reader: Reader, target: ResolvedTarget): TargetRow {
  const { locale, words } = reader;
  const from = baselineText(reader, target);
  const to = formatTarget(target.target, locale, target.unit, target.scale);
  const described =
    from === undefined
      ? words.bar.fromUnknown(printed(to))
      : words.bar.described(printed(from), printed(to));
  const bullet = bulletOf(withOwnBaseline(reader, target), described);
  const origin = originMark(reader, target.address);
  const due = dueText(reader, target);
  return {
    ...remarksField(reader, target),
    key: target.key,
    anchor: targetAnchor(target.address),
    label: reader.line(target.label),
    ...(target.scope === undefined ? {} : { scope: reader.line(target.scope) }),
    detail: targetDetail(reader, target),
    to,
    open: target.target.kind === 'open',
    attained: target.target.kind === 'done',
    ...(from === undefined ? {} : { from }),
    ...(target.measure === undefined || from !== undefined
      ? {}
      : { measure: reader.line(target.measure) }),
    ...(target.source === undefined ? {} : { source: reader.line(target.source) }),
    ...(target.owner === undefined ? {} : { owner: ownerSaid(reader, target.owner) }),
    ...(bullet === undefined ? {} : { bullet }),
    ...(due === undefined ? {} : { due }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** Sample: `target-trust-nps` for `goals/trust/targets/nps`. */
export function targetAnchor(address: string): string {
  const [, owner = '', , key = ''] = address.split('/');
  return `target-${owner}-${key}`;
}

/** Why nobody knows where a target starts, in the words of the plan: how it will be measured, or what is missing. */
export function whyUnknown({
  measure,
  remarks,
}: Pick<TargetRow, 'measure' | 'remarks'>): Said | undefined {
  return measure ?? remarks?.unknown;
}

/** What narrows a target: whom it counts, which average, and what its percentage is a part of. */
export function targetDetail(
  reader: Reader,
  { scope, statistic, basis }: Pick<ResolvedTarget, 'scope' | 'statistic' | 'basis'>,
): Said[] {
  const words = reader.words.delivery;
  const own = [statistic && words.statistics[statistic], basis && words.bases[basis]]
    .filter((text) => text !== undefined)
    .map((text) => ({ html: text, plain: text }));
  return [...(scope === undefined ? [] : [reader.line(scope)]), ...own];
}

/**
 * Where a target starts, in the unit it was stated in, so that one figure reads the same on every page.
 * Undefined while nothing but an illustration says it.
 */
export function baselineText(reader: Reader, target: ResolvedTarget): Printed | undefined {
  const { from, baseline, unit, scale } = withOwnBaseline(reader, target);
  const known = from ?? (baseline && (statedFigure(reader, target) ?? baseline));
  return known === undefined ? undefined : formatQuantity(known, reader.locale, unit, scale);
}

/** The target without a baseline that is only an illustration; one that illustrates keeps its own. */
function withOwnBaseline({ whole }: Reader, target: ResolvedTarget): ResolvedTarget {
  const { baselineAt } = target;
  const source = whole.resolved.observations.find(({ address }) => address === baselineAt);
  if (source?.example !== true || target.example === true) return target;
  const bare = { ...target };
  delete bare.baseline;
  return bare;
}

function statedFigure(
  { whole }: Reader,
  { metric, baseline }: ResolvedTarget,
): Quantity | undefined {
  const same = whole.resolved.observations.find(
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
