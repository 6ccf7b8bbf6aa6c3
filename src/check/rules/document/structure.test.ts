import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../check-plan.ts';
import { CHECK_CONTEXT } from '../../check-context.test-support.ts';
import { findingsOf, GUIDE, smallPlan } from '../../small-plan.test-support.ts';
import { cycles, repeatedReferences, rowCells } from './structure.ts';

describe('cycles(plan)', () => {
  const teams = (...parents: readonly (string | undefined)[]): string =>
    `teams: [${parents
      .map((parent, at) => {
        const id = 'abcd'[at] ?? '';
        const above = parent === undefined ? '' : `, parent: ${parent}`;
        return `{ id: ${id}, label: ${id.toUpperCase()}${above} }`;
      })
      .join(', ')}]`;
  const found = (text: string) => findingsOf(cycles, text, GUIDE);

  it.each([
    ['a tree', teams(undefined, 'a', 'a', 'b')],
    ['nothing', ''],
  ])('accepts %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('reports a circle once, at its first item, with the others', () => {
    const [only, ...more] = found(teams('b', 'c', 'a', 'a'));
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      at: 'teams/a',
      field: 'parent',
      finding: {
        code: 'structure/cycle',
        severity: 'error',
        values: { item: 'A', field: 'parent', way: { en: 'A → B → C → A' } },
      },
      related: [
        { at: 'teams/b', field: 'parent' },
        { at: 'teams/c', field: 'parent' },
      ],
    });
  });

  it('reports a unit above itself', () => {
    const units = 'organisationUnits: [{ id: a, label: A, kind: group, parent: a }]';
    expect(found(units)).toMatchObject([{ at: 'organisationUnits/a', related: [] }]);
  });

  it('reports tactics that wait for each other, in whatever strategy', () => {
    const tactic = (id: string, requires: string): string =>
      `{ id: ${id}, label: ${id}, how: x, requires: [${requires}] }`;
    const strategy = (id: string, tactics: string): string =>
      `{ id: ${id}, label: ${id}, description: x, tactics: [${tactics}] }`;
    const text = `strategies: [
      ${strategy('s', `${tactic('one', 't/two')}, { id: free, label: free, how: x }`)},
      ${strategy('t', tactic('two', 's/free, s/one'))} ]`;
    expect(found(text)).toMatchObject([
      {
        at: 'strategies/s/tactics/one',
        field: 'requires',
        finding: { values: { way: { en: 'one → two → one' } } },
        related: [{ at: 'strategies/t/tactics/two' }],
      },
    ]);
  });
});

describe('checkPlan(plan)', () => {
  it('asks all of these, illustrated rows included, and gives both places', () => {
    const plan = smallPlan(
      `
teams: [{ id: a, label: A, parent: b }, { id: b, label: B, parent: a }]
deliverables:
  - { id: d, label: D, kind: template, columns: [A, B], rows: [{ id: r, cells: [x], example: true }] }
segmentations:
  - { id: s, label: S, exclusive: true, segments: [
      { id: a, label: A, when: [{ measure: orders, is: <=5 }] },
      { id: b, label: B, when: [{ measure: orders, is: '>=5' }] } ] }
cadences: [{ id: c, label: C, frequency: weekly, participants: [hr, hr] }]
`,
      GUIDE,
    );
    const found = checkPlan(plan, { ...CHECK_CONTEXT, locales: ['en'] });
    const own = found.filter(({ code }) => /^(?:structure|segment)\//.test(code));
    expect(own.map(({ code }) => code).sort()).toEqual([
      'segment/rules-overlap',
      'structure/cycle',
      'structure/repeated',
      'structure/row-cells',
    ]);
    for (const { place, related } of own) {
      expect([place, ...related.map((side) => side.place)]).not.toContain(undefined);
      expect(related).toHaveLength(1);
      expect(related[0]?.place?.span).not.toEqual(place?.span);
    }
  });
});

describe('rowCells(plan)', () => {
  const found = (columns: string, cells: string) =>
    findingsOf(
      rowCells,
      `
deliverables:
  - { id: d, label: D, kind: template, ${columns} rows: [{ id: r, cells: [${cells}] }] }
`,
      GUIDE,
    );

  it.each([
    ['a cell for each column', 'columns: [A, B],', 'x, y'],
    ['rows of a template without columns', '', 'x, y'],
  ])('accepts %s', (_, columns, cells) => {
    expect(found(columns, cells)).toEqual([]);
  });

  it.each([
    ['too few', 'x', 1],
    ['too many', 'x, y, z', 3],
  ])('reports %s cells, beside the columns', (_, cells, count) => {
    expect(found('columns: [A, B],', cells)).toMatchObject([
      {
        at: 'deliverables/d/rows/r',
        field: 'cells',
        finding: { code: 'structure/row-cells', values: { cells: count, columns: 2 } },
        related: [{ at: 'deliverables/d', field: 'columns' }],
      },
    ]);
  });
});

describe('repeatedReferences(plan)', () => {
  const found = (text: string) => findingsOf(repeatedReferences, text, GUIDE);

  it('reports an id that a list names twice, at the second place', () => {
    const text = 'cadences: [{ id: c, label: C, frequency: weekly, participants: [hr, bd, hr] }]';
    expect(found(text)).toMatchObject([
      {
        at: 'cadences/c',
        field: 'participants/2',
        finding: { code: 'structure/repeated', values: { id: 'hr', field: 'participants' } },
        related: [{ at: 'cadences/c', field: 'participants/0' }],
      },
    ]);
  });

  it('leaves two items of one id to those who tell of ids', () => {
    const kpi = "{ metric: nps, target: '>=30' }";
    const text = `goals: [{ id: g, label: G, by: M6, targets: [${kpi}, ${kpi}] }]`;
    expect(found(text)).toEqual([]);
  });

  it('accepts the same id in two lists', () => {
    const text = 'responsibilities: [{ id: r, label: R, responsible: [hr], consulted: [hr] }]';
    expect(found(text)).toEqual([]);
  });
});
