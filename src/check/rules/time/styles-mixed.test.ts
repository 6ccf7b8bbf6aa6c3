import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf } from '../../small-plan.test-support.ts';
import { stylesMixed } from './styles-mixed.ts';

const list = (name: string, ...items: string[]): string =>
  `${name}: [${items.map((item, at) => `{ id: i${at}, label: I${at}, ${item} }`).join(', ')}]\n`;

describe('stylesMixed(plan)', () => {
  it.each([
    ['phases', 'span: M0..M3', 'span: M3..M6'],
    ['stages', 'span: Y0..Y1, style: elapsed', 'span: Y1..Y3'],
    ['stages', 'span: M0..M3', 'span: M4..M6'],
  ])('finds two ways to count among %s: %s and %s', (name, first, second) => {
    expect(placesOf(findingsOf(stylesMixed, list(name, first, second)))).toEqual([
      `${name}/i0 < ${name}/i1`,
    ]);
  });

  it.each([
    [
      'stages that all run from point to point',
      list('stages', 'span: Y0..Y1, style: elapsed', 'span: Y1..Y3, style: elapsed'),
    ],
    [
      'one period, which is the same either way',
      list('stages', 'span: Y1, style: elapsed', 'span: M13..M24'),
    ],
    [
      'stages beside phases, which are told apart',
      list('stages', 'span: Y0..Y1, style: elapsed') + list('phases', 'span: M1..M6'),
    ],
    ['dates', list('phases', 'span: M0..M3', 'span: 2026-06-02..2026-09-01')],
  ])('accepts %s', (_, text) => {
    expect(findingsOf(stylesMixed, text)).toEqual([]);
  });
});
