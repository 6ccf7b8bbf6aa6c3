import { describe, expect, it } from 'vitest';
import { findWith, piece, places } from './evidence.test-support.ts';
import { figuresDiffer } from './figures-differ.ts';

const found = (...pieces: string[]) =>
  places(findWith(figuresDiffer, `evidence:${pieces.join('')}`));

describe('figuresDiffer(plan)', () => {
  it('compares what belongs to one firm, under whatever name of the metric', () => {
    expect(
      found(
        piece('a', 'A retailer', ['FCR: 65%']),
        piece('b', "A retailer's desk", ['First contact resolution: 70%']),
      ),
    ).toEqual([['evidence/b#figures/0.figure', 'evidence/a#figures/0.figure']]);
  });

  it('points at a figure that names its metric by that metric', () => {
    expect(
      found(
        piece('a', 'Nordhaus', ['Desk: 65%; metric: first-contact-resolution']),
        piece('b', 'Nordhaus', ['FCR: 70%']),
      ),
    ).toEqual([
      ['evidence/b#figures/0.figure', 'evidence/a/figures/first-contact-resolution#figure'],
    ]);
  });

  it('tells each further figure once', () => {
    const labels = ['-18%', '-20%', '-18%', '-20%', '-22%'];
    const pieces = labels.map((figure, at) => piece(`p${at}`, 'Nordhaus', [`Churn: ${figure}`]));
    expect(found(...pieces).map(([at]) => at)).toEqual([
      'evidence/p1#figures/0.figure',
      'evidence/p4#figures/0.figure',
    ]);
  });

  it.each([
    ['a rise and a fall', 'Calls: +18%', 'Calls: -20%'],
    ['percent and points', 'Satisfaction: +25%', 'Satisfaction: +22 pp'],
    ['a level and a change', 'Satisfaction: 80%', 'Satisfaction: +22%'],
    ['two units that convert', 'Wait: 2.5 h', 'Wait: 150 min'],
    ['a bound and what lies within it', 'Systems: 20+', 'Systems: 24'],
    ['two years', 'Fee: 20%; year: 2023', 'Fee: 25%; year: 2024'],
    ['years in the labels', 'Fee, 2023: 20%', 'Fee, 2024: 25%'],
    ['two things', 'Calls: -18%', 'Letters: -20%'],
    ['figures without a label', ': -18%', ': -20%'],
  ])('accepts %s', (_, one, other) => {
    expect(found(piece('a', 'Nordhaus', [one]), piece('b', 'Nordhaus', [other]))).toEqual([]);
  });

  it.each([
    ['bounds to the same side', 'Delay: <5%', 'Delay: <3%'],
    ['ratios', 'Return: 1:8.5', 'Return: 1:9.2'],
    ['multiples', 'Spend: 2x', 'Spend: 3x'],
    ['shifts', 'Cycle: 72 h -> 24 h', 'Cycle: 72 h -> 20 h'],
  ])('reports %s', (_, one, other) => {
    expect(found(piece('a', 'Nordhaus', [one]), piece('b', 'Nordhaus', [other]))).toHaveLength(1);
  });

  it('takes two fines for two events, and two figures of one piece for before and after', () => {
    const fine = (id: string, figure: string) =>
      piece(id, 'Kontor', [`Fine: ${figure}`], 'kind: penalty');
    expect(found(fine('a', '50万元'), fine('b', '80万元'))).toEqual([]);
    expect(found(piece('a', 'Nordhaus', ['Churn: 20%', 'Churn: 16%']))).toEqual([]);
  });
});
