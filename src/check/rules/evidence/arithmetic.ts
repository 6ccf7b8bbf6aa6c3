import type { Figure } from '../../../model/figure.ts';
import { convertAmount, roundAmount } from '../../../model/unit.ts';
import { formatNumber } from '../../../model/format.ts';
import { printFigure } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { mayBeOfOneTime, quotedFigures, sideOf, type Quoted } from './quoted-figures.ts';

/** Rounding that a stated percentage may hide, in percentage points. */
const TOLERANCE = 0.5;

/**
 * A rise or a multiple that does not follow from the two figures of the same firm and thing: from 3200 to
 * 6800 is 112.5% more, not 100%. Firms without a name are compared within one piece only.
 */
export const evidenceArithmetic = rule('evidence/arithmetic', (plan, { knowledge }) => {
  const quoted = quotedFigures(plan, knowledge).filter(({ thing }) => thing !== undefined);
  const shifts = new Map<string, Quoted>();
  for (const one of quoted) {
    const key = keyOf(one);
    if (one.figure.kind === 'shift' && !shifts.has(key)) shifts.set(key, one);
  }
  return quoted.flatMap((one): Finding[] => {
    const shift = shifts.get(keyOf(one));
    if (shift?.figure.kind !== 'shift' || !mayBeOfOneTime(one, shift)) return [];
    const actual = riseOf(shift.figure);
    if (actual === undefined || fits(one.figure, shift.figure, actual)) return [];
    return [
      finding(
        'evidence/arithmetic',
        one.place,
        {
          values: {
            thing: one.label,
            figure: printFigure(one.figure),
            shift: printFigure(shift.figure),
            actual: `${actual > 0 ? '+' : ''}${formatNumber(Number(actual.toFixed(1)))}%`,
          },
        },
        [sideOf(shift, { 'zh-CN': '前后两个数字', en: 'the two figures' })],
      ),
    ];
  });
});

function keyOf({ subject, thing, anonymous, piece }: Quoted): string {
  return JSON.stringify([anonymous ? piece.address : subject, thing]);
}

type Shift = Extract<Figure, { kind: 'shift' }>;

/** The change from the first to the second figure, in percent of the first. */
function riseOf({ from, to }: Shift): number | undefined {
  if ([from, to].some(({ max, bound }) => max !== undefined || bound !== undefined)) {
    return undefined;
  }
  const end =
    from.unit === undefined || to.unit === undefined
      ? to.amount
      : convertAmount(to.amount, to.unit, from.unit);
  if (end === undefined || from.amount === 0) return undefined;
  return roundAmount(((end - from.amount) / Math.abs(from.amount)) * 100);
}

/** Whether a stated change may be what the two figures come to. */
function fits(figure: Figure, { from, to }: Shift, actual: number): boolean {
  if (figure.kind === 'multiple') return fitsMultiple(figure.factor, 1 + actual / 100);
  if (figure.kind !== 'change') return true;
  const { amount, max = amount, bound, unit } = figure.by;
  const near = (value: number): boolean =>
    (bound?.startsWith('<') === true || value >= amount - TOLERANCE) &&
    (bound?.startsWith('>') === true || value <= max + TOLERANCE);
  const points = to.amount - from.amount;
  if (unit === 'percent') return near(actual) || (from.unit === 'percent' && near(points));
  return unit !== 'pp' || from.unit !== 'percent' || near(points);
}

/** A multiple is rounded where it is written with fewer digits: 2.1x for 2.125. */
function fitsMultiple(factor: number, actual: number): boolean {
  const decimals = String(factor).split('.')[1]?.length ?? 0;
  return Math.abs(factor - actual) <= 0.5 / 10 ** decimals + 1e-9;
}
