import { describe, expect, it } from 'vitest';
import { findWith, piece, places } from './evidence.test-support.ts';
import { sameFigures } from './same-figures.ts';

const found = (...pieces: string[]) =>
  places(findWith(sameFigures, `evidence:${pieces.join('')}`)).map(([own, other]) => [
    own?.split('#')[0],
    other?.split('#')[0],
  ]);

describe('sameFigures(plan)', () => {
  it.each([
    ['a shift of the same thing', 'Cycle: 72 h -> 24 h', 'Cycle: 72 h -> 24 h'],
    ['a shift whose thing is told in short', 'Complaint cycle: 72 h -> 24 h', 'Cycle: 72 -> 24 h'],
    ['a ratio that is not round', 'Return: 1:8.5', 'Return: 1:8.5'],
    ['a multiple that is not round', 'Spend: 2.3x', 'Spend: 2.3x'],
  ])('reports %s of two firms', (_, one, other) => {
    expect(found(piece('a', 'Nordhaus', [one]), piece('b', 'An airline', [other]))).toEqual([
      ['evidence/b', 'evidence/a'],
    ]);
  });

  it('reports two figures of the same two things, in whatever order, once', () => {
    expect(
      found(
        piece('a', 'Nordhaus', ['Doubles: 35%', 'Speed: +70%', 'Cost: -45%']),
        piece('b', 'An airline', ['Cost: -45%', 'Speed: +70%', 'Doubles: 35%']),
      ),
    ).toEqual([['evidence/b', 'evidence/a']]);
  });

  it('names each firm once', () => {
    expect(
      found(
        piece('a', 'A technology firm', ['Cycle: 72 h -> 24 h']),
        piece('b', "A manufacturer's desk", ['Cycle: 72 h -> 24 h']),
        piece('c', 'A technology firm', ['Cycle: 72 h -> 24 h']),
      ),
    ).toEqual([['evidence/b', 'evidence/a']]);
  });

  it.each([
    ['a single percentage', ['Churn: -18%'], ['Churn: -18%']],
    ['round ratios and multiples', ['Return: 1:8', 'Spend: 2x'], ['Return: 1:8', 'Cost: 2x']],
    ['a shift of something else', ['Cycle: 6 -> 3 months'], ['Payback: 6 -> 3 months']],
    ['two figures of other things', ['A: 35%', 'B: +70%'], ['C: 35%', 'D: +70%']],
    ['all and nothing', ['Checks: 100%', 'Leaks: 0'], ['Checks: 100%', 'Leaks: 0']],
  ])('accepts %s', (_, one, other) => {
    expect(found(piece('a', 'Nordhaus', one), piece('b', 'Alpina', other))).toEqual([]);
  });

  it('accepts figures of what may be one firm', () => {
    expect(
      found(
        piece('a', 'Haier Group', ['Cycle: 72 h -> 24 h']),
        piece('b', 'Haier COSMOPlat', ['Cycle: 72 h -> 24 h']),
      ),
    ).toEqual([]);
  });
});
