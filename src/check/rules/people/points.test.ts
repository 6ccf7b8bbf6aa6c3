import { describe, expect, it } from 'vitest';
import { A_YEAR, findingsOf } from '../../small-plan.test-support.ts';
import { pointsOver, pointsUnused } from './points.ts';

/** What is found in phases of these spans, each with one effort of the engineers. */
function found(phases: readonly (readonly [string, string])[], ...limits: string[]) {
  const plan = `constraints: [${limits.map((limit, at) => `{ id: k${at || ''}, kind: capacity, label: K, role: engineer, effort: ${limit} }`).join(', ')}]
phases:
${phases
  .map(
    ([span, effort], at) =>
      `  - { id: p${at}, label: P${at}, span: ${span}, resources: [{ role: engineer, effort: ${effort} }] }`,
  )
  .join('\n')}`;
  return findingsOf([pointsOver, pointsUnused], plan, A_YEAR).map(
    ({ at, related, finding: { code, values } }) => [
      code,
      [at, ...related.map((side) => side.at)].map((address) => address.split('/')[1]).join(' '),
      (values['when'] as { en: string }).en,
    ],
  );
}

describe('points of capacity', () => {
  it('are too many where parallel phases use more than there are', () => {
    expect(
      found([
        ['M1..M4', '1 of 2 points/quarter'],
        ['M3..M6', '2 of 2 points/quarter'],
      ]),
    ).toContainEqual(['capacity/points', 'p1 p0', 'quarters 1–2']);
  });

  it('are a pace: half a quarter may use it up', () => {
    expect(
      found(
        [
          ['W1..W6', '2 points/quarter'],
          ['W7..W13', '2 points/quarter'],
        ],
        '2 points/quarter',
      ),
    ).toEqual([]);
  });

  it('spread over quarters count by the quarter', () => {
    expect(found([['M1..M6', '4 points / 2 quarters']], '2 points/quarter')).toEqual([]);
    expect(found([['M4..M9', '5 points / 2 quarters']], '2 points/quarter')).toEqual([
      ['capacity/points', 'p0 k', 'quarters 2–3'],
    ]);
  });

  it('are as many as the tightest constraint says, whatever time it counts by', () => {
    const three = [['M1..M3', '3 points/quarter']] as const;
    expect(found(three, '4 points / 2 quarters')).toEqual([
      ['capacity/points', 'p0 k', 'quarter 1'],
    ]);
    expect(found(three, '6 points / 2 quarters')).toEqual([]);
    expect(found(three, '2 points/quarter', '4 points/quarter')).toHaveLength(1);
    expect(found(three, '4 points/quarter', '2 points/quarter')).toEqual([
      ['capacity/points', 'p0 k1', 'quarter 1'],
    ]);
  });

  it('that a resource states for several quarters are shared by them', () => {
    const pair = (effort: string) =>
      found([
        ['M1..M3', effort],
        ['M4..M9', '2 of 2 points/quarter'],
      ]);
    expect(pair('4 of 4 points / 2 quarters')).toEqual([]);
    expect(pair('2 of 4 points / 2 quarters')).toEqual([
      ['capacity/points-unused', 'p0 p1', 'quarter 1'],
    ]);
  });

  it('are judged only where it is known how many there are', () => {
    expect(found([['M1..M3', '9 points/quarter']])).toEqual([]);
    expect(found([['M1..M3', '9 points/quarter']], '0.5')).toEqual([]);
  });

  it.each(['external', 'outsourced'])('are not counted of people who are %s', (mode) => {
    const bought = `2 of 2 points/quarter, mode: ${mode}`;
    const own = '1 of 2 points/quarter';
    const phases = (other: string) =>
      found([
        ['M1..M3', own],
        ['M1..M3', other],
      ]);
    expect(phases(own)).toEqual([]);
    expect(phases(bought)).toEqual([]);
  });

  it('lie idle where less is used than at another time', () => {
    const pair = (note = ''): [string, string][] => [
      ['M1..M3', `1 of 2 points/quarter${note}`],
      ['M4..M9', '4 points / 2 quarters'],
    ];
    expect(found(pair())).toEqual([['capacity/points-unused', 'p0 p1', 'quarter 1']]);
    expect(found(pair(', note: Kept for the peak'))).toEqual([]);
    expect(found(pair().slice(0, 1))).toEqual([]);
  });
});
