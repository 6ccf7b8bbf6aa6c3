import { describe, expect, it } from 'vitest';
import { findWith, piece } from './evidence.test-support.ts';
import { evidenceWithoutSource } from './no-source.ts';

const missing = (label: string, fields: string, figure = 'Calls: -30%') =>
  findWith(evidenceWithoutSource, `evidence:${piece('a', label, [figure], fields)}`).map(
    ({ finding }) => (finding.values['missing'] as { en: string }).en,
  );

describe('evidenceWithoutSource(plan)', () => {
  it.each([
    ['A retailer', 'kind: case', 'name, source and year'],
    ['A retailer', 'kind: case, year: 2024', 'name and source'],
    ['Nordhaus', 'kind: case', 'year'],
    ['Li Qiang, consultant', 'kind: expert', 'year'],
    ['Kontor', 'kind: penalty', 'year'],
    ['Amazon', 'kind: benchmark, year: 2024', 'source'],
    ['The market', 'kind: market', 'source and year'],
    ['The market', 'kind: market, source: IDC', 'year'],
  ])('%s (%s) lacks %s', (label, fields, parts) => {
    expect(missing(label, fields)).toEqual([parts]);
  });

  it.each([
    ['A retailer', 'kind: case, source: Yearbook, year: 2024'],
    ['A retailer', 'kind: case, source: "Yearbook, 2024"'],
    ['Nordhaus', 'kind: case, year: 2024'],
    ['A retailer', 'kind: case, unknown: The plan names no source'],
  ])('accepts %s (%s)', (label, fields) => {
    expect(missing(label, fields)).toEqual([]);
  });

  it('takes the year of a figure, and one in its label, for the year of the piece', () => {
    expect(missing('Nordhaus', 'kind: case', 'Calls: -30%; year: 2024')).toEqual([]);
    expect(missing('Nordhaus', 'kind: case', 'Calls, 2018 to 2023: -30%')).toEqual([]);
  });

  it('asks nothing where nothing is claimed', () => {
    const bare = 'evidence: [{ id: a, label: A retailer, kind: case }]';
    expect(findWith(evidenceWithoutSource, bare)).toEqual([]);
  });
});
