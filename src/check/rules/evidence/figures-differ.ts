import type { Figure } from '../../../model/figure.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { convertAmount, UNIT_NAMES, type Unit } from '../../../model/unit.ts';
import { agree, extentOf } from '../../compare-figures.ts';
import { printFigure } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { quotedFigures, sideOf, type Quoted } from './quoted-figures.ts';

/** Most different figures of one thing that are told apart; a plan with more has them all wrong. */
const MOST = 12;

/**
 * One firm and one thing that is measured, with different figures in two pieces of evidence. Figures
 * of different years, a rise and a fall, and a figure that is so much for each so much are no
 * contradiction.
 */
export const figuresDiffer = rule('evidence/figures-differ', (plan, { knowledge }) => {
  const told = new Map<string, Quoted[]>();
  return quotedFigures(plan, knowledge).flatMap((quoted): Finding[] => {
    const { piece, subject, thing, years, figure, stated } = quoted;
    // Two fines are two events.
    if (thing === undefined || stated.per !== undefined || piece.kind === 'penalty') return [];
    const key = JSON.stringify([subject, thing, years, formOf(figure)]);
    const known = told.get(key);
    if (known === undefined) {
      told.set(key, [quoted]);
      return [];
    }
    const [first] = known;
    if (first === undefined || known.length >= MOST) return [];
    if (known.some((other) => other.piece === piece || same(other.figure, figure))) {
      return [];
    }
    known.push(quoted);
    return [
      finding(
        'evidence/figures-differ',
        quoted.place,
        {
          values: {
            subject: piece.label,
            thing: quoted.label,
            figure: printFigure(figure),
            other: printFigure(first.figure),
          },
        },
        [sideOf(first, { 'zh-CN': '另一个数字', en: 'the other figure' })],
      ),
    ];
  });
});

/** Only figures of one form and unit are compared: +40%, +40 pp and 35% -> 5% say different things. */
function formOf(figure: Figure): string {
  const { kind } = figure;
  if (kind === 'change') return [kind, figure.by.amount < 0, unitOf(figure.by)].join(' ');
  if (kind === 'level') return [kind, unitOf(figure.level)].join(' ');
  return kind === 'shift' ? [kind, unitOf(figure.from)].join(' ') : kind;
}

/** One unit for all that convert into each other. */
function unitOf({ unit }: Quantity): Unit | undefined {
  return UNIT_NAMES.find((one) => unit !== undefined && convertAmount(1, unit, one) !== undefined);
}

/** Whether both may be true, or cannot be compared. */
function same(one: Figure, other: Figure): boolean {
  if (one.kind === 'level' && other.kind === 'level') {
    return agree(extentOf(one.level), extentOf(other.level)) !== false;
  }
  if (one.kind === 'change' && other.kind === 'change') {
    return agree(extentOf(one.by), extentOf(other.by)) !== false;
  }
  if (one.kind === 'shift' && other.kind === 'shift') {
    return (
      agree(extentOf(one.from), extentOf(other.from)) !== false &&
      agree(extentOf(one.to), extentOf(other.to)) !== false
    );
  }
  if (one.kind === 'ratio' && other.kind === 'ratio') return one.of === other.of;
  if (one.kind === 'multiple' && other.kind === 'multiple') return one.factor === other.factor;
  return true;
}
