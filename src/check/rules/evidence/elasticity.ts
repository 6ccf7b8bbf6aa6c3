import type { Quantity } from '../../../model/quantity.ts';
import { readText, type Text } from '../../../model/text.ts';
import { convertAmount } from '../../../model/unit.ts';
import { agree, extentOf, type Extent } from '../../compare-figures.ts';
import { inEach, printFigure, printQuantity } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { mayBeOfOneTime, quotedFigures, sideOf, type Quoted } from './quoted-figures.ts';
import { plain, withoutDetail } from './subject.ts';

/** A figure that is so much for each so much. */
interface Elasticity {
  quoted: Quoted;
  /** The change that follows. Sample: +7%. */
  effect: Quantity;
  /** What it follows from. Sample: 10 points. */
  amount: Quantity;
  cause: string;
}

/**
 * One source that gives one effect for different causes or amounts: +7% for each point and +7% for each
 * 10 points. Where the causes differ, only the same effect for different amounts is a contradiction.
 */
export const elasticityDiffers = rule('evidence/elasticity-differs', (plan, { knowledge }) => {
  const { language } = plan.plan;
  const read = (text: Text): string => readText(text, language, language).text;
  const told = new Map<string, Elasticity>();
  return quotedFigures(plan, knowledge).flatMap((quoted): Finding[] => {
    const { per } = quoted.stated;
    const { figure, thing, piece } = quoted;
    if (per === undefined || thing === undefined || figure.kind !== 'change') return [];
    const one = { quoted, effect: figure.by, amount: per.amount, cause: plain(read(per.label)) };
    const source = piece.source === undefined ? quoted.subject : publisherOf(read(piece.source));
    const key = JSON.stringify([source, thing]);
    const first = told.get(key);
    if (first === undefined) told.set(key, one);
    if (first === undefined || !mayBeOfOneTime(first.quoted, quoted) || agreeing(first, one))
      return [];
    return [
      finding(
        'evidence/elasticity-differs',
        quoted.place,
        {
          values: {
            source: piece.source ?? piece.label,
            thing: inEach((locale) =>
              withoutDetail(readText(quoted.label, locale, language).text, true),
            ),
            figure: printFigure(figure),
            amount: printQuantity(per.amount),
            other: printFigure(first.quoted.figure),
            otherAmount: printQuantity(first.amount),
          },
        },
        [sideOf(first.quoted, { 'zh-CN': '另一种说法', en: 'the other statement' })],
      ),
    ];
  });
});

/** Who published it, without title and year. Sample: `cxpa` of `CXPA, 2023`. */
function publisherOf(source: string): string {
  return plain(source.split(/[,，;；(（]|(?<!\d)(?:19|20)\d\d/u, 1)[0] ?? source);
}

function agreeing(one: Elasticity, other: Elasticity): boolean {
  const [from, to] = [one.amount.unit, other.amount.unit];
  const factor = from === to ? 1 : from && to ? convertAmount(1, to, from) : undefined;
  if (factor === undefined || one.amount.amount === 0 || other.amount.amount === 0) return true;
  const times = (other.amount.amount * factor) / one.amount.amount;
  if (one.cause === other.cause) {
    return agree(extentOf(one.effect), scaled(extentOf(other.effect), 1 / times)) !== false;
  }
  return times === 1 || agree(extentOf(one.effect), extentOf(other.effect)) !== true;
}

function scaled(extent: Extent, times: number): Extent {
  return { ...extent, min: extent.min * times, max: extent.max * times };
}
