import { describe, expect, it } from 'vitest';
import { A_YEAR, findingsOf } from '../../small-plan.test-support.ts';
import { spreadThin } from './spread-thin.ts';

/** What is found where the owner of all this work is staffed so: the count and the weeks. */
function found(resource: string, ...work: string[]) {
  const items = work.map((fields, at) => `{ id: w${at}, label: W${at}, owner: csm, ${fields} }`);
  const plan = `phases:
  - id: all
    label: All
    span: W1..W20
    resources: [{ role: csm, ${resource} }]
    work: [${items.join(', ')}]`;
  return findingsOf(spreadThin, plan, A_YEAR).map(({ at, related, finding: { values } }) => [
    values['count'],
    (values['when'] as { en: string }).en,
    [...related.map((side) => side.at), at].map((address) => address.split('/').at(-1)).join(' '),
  ]);
}

const THREE = ['span: W1..W4', 'span: W2..W6', 'span: W4..W8'];

describe('capacity/spread-thin', () => {
  it('names what runs in the busiest weeks', () => {
    expect(found('fte: 1', ...THREE)).toEqual([[3, 'week 4', 'w0 w1 w2']]);
    expect(found('fte: 1', ...THREE, 'span: W3..W9', 'span: W10..W12')).toEqual([
      [4, 'week 4', 'w0 w1 w2 w3'],
    ]);
  });

  it('names the busier of two crowds, whichever comes first', () => {
    const later = ['span: W10..W12', 'span: W10..W12', 'span: W10..W12'];
    const most = [[4, 'weeks 10–12', 'w3 w4 w5 w6']];
    expect(found('fte: 1', ...THREE, ...later, 'span: W10..W12')).toEqual(most);
    expect(found('fte: 1', ...later, 'span: W10..W12', ...THREE)).toEqual([
      [4, 'weeks 10–12', 'w0 w1 w2 w3'],
    ]);
  });

  it('does not count work that ends before it starts', () => {
    expect(found('fte: 1', ...THREE, 'span: M3..W2')).toEqual([[3, 'week 4', 'w0 w1 w2']]);
  });

  it('takes work without a time for the whole phase', () => {
    expect(found('fte: 0.5', 'count: 1', 'count: 2', 'span: W3')).toEqual([
      [3, 'week 3', 'w0 w1 w2'],
    ]);
  });

  it.each([
    ['a second person', 'fte: 1.5'],
    ['several heads', 'effort: 6 x 2..3 h/week'],
    ['people who are bought in', 'fte: 1, mode: outsourced'],
    ['a role without a number', 'mode: part-time'],
    ['points', 'effort: 1 points/quarter'],
  ])('is quiet about %s', (_, resource) => {
    expect(found(resource, ...THREE)).toEqual([]);
  });

  it('knows one head with few hours for one person', () => {
    expect(found('effort: 8 h/week', ...THREE)).toHaveLength(1);
  });

  it.each([
    ['two pieces of work', ['span: W1..W4', 'span: W2..W6']],
    [
      'a day or two of handing over',
      ['span: W1..W4', 'span: W2..W6', 'span: 2026-03-26..2026-04-20'],
    ],
    [
      'what is done every week',
      ['span: W1..W4', 'span: W2..W6', 'span: W4..W8, frequency: weekly'],
    ],
  ])('is quiet about %s', (_, work) => {
    expect(found('fte: 1', ...work)).toEqual([]);
  });

  it('counts what is done once, in so many words', () => {
    const once = THREE.map((span) => `${span}, frequency: once`);
    expect(found('fte: 1', ...once)).toEqual([[3, 'week 4', 'w0 w1 w2']]);
  });

  it('looks past a short crowd to a longer one', () => {
    const short = ['span: 2026-03-02..2026-03-04', 'span: 2026-03-02..2026-03-04'];
    expect(found('fte: 1', ...short, 'span: W1', 'span: W5', 'span: W5..W6', 'span: W5')).toEqual([
      [3, 'week 5', 'w3 w4 w5'],
    ]);
  });

  it('counts the phase of a longer crowd by its peak', () => {
    expect(found('fte: 1', ...THREE, 'span: 2026-03-23..2026-03-24')).toEqual([
      [4, 'week 4', 'w0 w1 w2 w3'],
    ]);
  });
});
