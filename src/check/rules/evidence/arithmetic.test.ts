import { describe, expect, it } from 'vitest';
import { evidenceArithmetic } from './arithmetic.ts';
import { findWith, piece, places } from './evidence.test-support.ts';

const found = (...pieces: string[]) => findWith(evidenceArithmetic, `evidence:${pieces.join('')}`);

describe('evidenceArithmetic(plan)', () => {
  it('works a change out from two figures elsewhere, of the same named firm and thing', () => {
    const both = found(
      piece('a', 'Xiaomi', ['Annual spend per customer, 2018 to 2023: 3200 -> 6800 CNY']),
      piece('b', 'Xiaomi', ['Annual spend: +100%']),
    );
    expect(places(both)).toEqual([['evidence/b#figures/0.figure', 'evidence/a#figures/0.figure']]);
    expect(both[0]?.finding.values['actual']).toBe('+112.5%');
  });

  it.each([
    ['rounded to half a point', '3200 -> 6800 CNY', '+112%'],
    ['a bound', '3200 -> 6800 CNY', '>=+100%'],
    ['a range', '3200 -> 6800 CNY', '+110..120%'],
    ['units that convert', '2 h -> 30 min', '-75%'],
    ['points of a share', '58% -> 74%', '+16 pp'],
    ['points that are written as percent', '58% -> 74%', '+16%'],
    ['the relative rise of a share', '58% -> 74%', '+27.6%'],
    ['a multiple that is rounded', '3200 -> 6800 CNY', '2x'],
    ['another multiple that is rounded', '3200 -> 6800 CNY', '2.1x'],
    ['a beginning at nothing', '0 -> 20', '+50%'],
    ['an open figure', '100+ -> 200', '+50%'],
    ['a level', '100 -> 200', '150'],
  ])('accepts %s', (_, shift, stated) => {
    const label = ['Spend', 'Spend'];
    const figures = [`${label[0]}: ${shift}`, `${label[1]}: ${stated}`];
    expect(found(piece('a', 'Nordhaus', figures))).toEqual([]);
  });

  it.each([
    ['a rise', '3200 -> 6800 CNY', '+110%', '+112.5%'],
    ['a fall', '72 h -> 24 h', '-60%', '−66.7%'],
    ['points', '58% -> 74%', '+20 pp', '+27.6%'],
    ['a multiple', '3200 -> 6800 CNY', '3x', '+112.5%'],
    ['a multiple with decimals', '3200 -> 6800 CNY', '2.3x', '+112.5%'],
  ])('reports %s', (_, shift, stated, actual) => {
    const [only] = found(piece('a', 'A retailer', [`Spend: ${shift}`, `Spend: ${stated}`]));
    expect(only?.finding.values['actual']).toBe(actual);
  });

  it('cannot tell two firms without a name from each other', () => {
    expect(
      found(
        piece('a', 'A retailer', ['Cycle: 72 h -> 24 h']),
        piece('b', 'A retailer', ['Cycle: -50%']),
      ),
    ).toEqual([]);
  });

  it('leaves different years alone', () => {
    expect(
      found(
        piece('a', 'Nordhaus', ['Cycle: 72 h -> 24 h; year: 2023']),
        piece('b', 'Nordhaus', ['Cycle: -50%; year: 2025']),
      ),
    ).toEqual([]);
  });
});
