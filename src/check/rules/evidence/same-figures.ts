import type { Figure } from '../../../model/figure.ts';
import { printFigure } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { isNoneOrAll, quotedFigures, sideOf, type Quoted } from './quoted-figures.ts';
import { mayBeOneFirm } from './subject.ts';

/** Most firms that one figure is compared among. */
const MOST = 40;

/**
 * Figures that are too particular to be true of two firms: from 72 to 24 hours, 1:8.5, or the same two
 * figures of the same two things. A single round percentage is no copy.
 */
export const sameFigures = rule('evidence/same-figures', (plan, { knowledge }) => {
  const told = new Map<string, Quoted[]>();
  const statements = statementsOf(quotedFigures(plan, knowledge));
  const done = new Set<string>();
  return statements.flatMap(({ key, quoted, things }): Finding[] => {
    const known = told.get(key);
    if (known === undefined) told.set(key, [quoted]);
    if (known === undefined || known.length >= MOST) return [];
    if (known.some(({ subject }) => subject === quoted.subject)) return [];
    const other = known.find(
      (one) =>
        !mayBeOneFirm(one.subject, quoted.subject) &&
        (things || sameThing(one.thing, quoted.thing)),
    );
    known.push(quoted);
    if (other === undefined) return [];
    const both = JSON.stringify([other.piece.address, quoted.piece.address]);
    if (done.has(both)) return [];
    done.add(both);
    return [
      finding(
        'evidence/same-figures',
        quoted.place,
        {
          values: {
            subject: quoted.piece.label,
            other: other.piece.label,
            figure: printFigure(quoted.figure),
          },
        },
        [sideOf(other, { 'zh-CN': '另一处的同一数字', en: 'the same figure elsewhere' })],
      ),
    ];
  });
});

/** What two firms would not say in the same words. */
interface Statement {
  /** Equal for equal statements. */
  key: string;
  quoted: Quoted;
  /** Whether the key says what is measured. */
  things: boolean;
}

/** A particular figure, or two figures of two things. */
function statementsOf(all: readonly Quoted[]): Statement[] {
  const byPiece = Map.groupBy(all, ({ piece }) => piece);
  return [...byPiece.values()].flatMap((own) => {
    const single = own
      .filter(({ figure }) => isParticular(figure))
      .map((quoted) => ({ key: valueOf(quoted.figure), quoted, things: false }));
    const telling = own
      .filter(isTelling)
      .map((quoted) => ({ quoted, key: JSON.stringify([quoted.thing, valueOf(quoted.figure)]) }));
    const pairs = telling.flatMap(({ key, quoted }, at) =>
      telling.slice(at + 1).map((second) => {
        const two = key < second.key ? key + second.key : second.key + key;
        return { key: two, quoted, things: true };
      }),
    );
    return [...single, ...pairs];
  });
}

function isParticular(figure: Figure): boolean {
  if (figure.kind === 'shift') return true;
  if (figure.kind === 'ratio') return !Number.isInteger(figure.of);
  return figure.kind === 'multiple' && !Number.isInteger(figure.factor);
}

/** All or nothing is reached by many, and a figure without a label says nothing. */
function isTelling({ figure, thing }: Quoted): boolean {
  return thing !== undefined && (figure.kind !== 'level' || !isNoneOrAll(figure.level));
}

/** The figure without the way it is written. */
function valueOf(figure: Figure): string {
  return JSON.stringify(figure, (name, value: unknown) => (name === 'raw' ? undefined : value));
}

/** Whether two names may be of one thing: a handling time may be that of complaints. */
function sameThing(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.includes(other) || other.includes(one);
}
