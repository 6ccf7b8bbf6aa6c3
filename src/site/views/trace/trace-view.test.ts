import { describe, expect, it } from 'vitest';
import type { UnitArtifact } from '../../../model/artifact.ts';
import { createReader } from '../reader.ts';
import { sampleUnit, site } from '../unit.test-support.ts';
import { ownedByRole } from './owned.ts';
import { hasTrace, ownerSaid } from './trace-page.ts';
import { traceView } from './trace-view.ts';

const base = sampleUnit('en');
const [goal] = base.resolved.goals;
const [phase] = base.resolved.phases;
if (goal === undefined || phase === undefined) throw new Error('the sample has a goal and a phase');
const link = (key: string) => ({ key, number: '', label: key });

const strategy = (key: string, number: string, more: object) => ({
  id: key,
  key,
  address: `strategies/${key}`,
  number,
  label: key,
  description: '',
  challenges: [],
  themes: [],
  segments: [],
  goals: [],
  phases: [],
  tactics: [],
  kpis: [],
  ...more,
});
const challenge = (key: string, number: string, themes: string[] = []) => ({
  id: key,
  key,
  address: `challenges/${key}`,
  number,
  label: key,
  themes: themes.map(link),
  metrics: [],
  strategies: [],
});

/** A plan with a theme behind a challenge, another challenge that nobody answers, and two strategies. */
function unitOf(changes: object = {}): UnitArtifact {
  const theme = { id: 'late', key: 'late', address: 'themes/late', number: 'T1', label: 'late' };
  return {
    ...base,
    resolved: {
      ...base.resolved,
      themes: [{ ...theme, challenges: [], strategies: [] }],
      challenges: [challenge('gap', 'C1', ['late']), challenge('open', 'C2')],
      strategies: [
        strategy('fast', 'A', {
          challenges: [link('gap')],
          goals: [link(goal?.key ?? '')],
          owner: 'lead',
          kpis: goal?.targets.slice(0, 1) ?? [],
        }),
        strategy('own', 'B', { goals: [link(goal?.key ?? '')] }),
      ],
      ...changes,
    } as UnitArtifact['resolved'],
  };
}
const reader = createReader(unitOf(), site);
const sectionOf = (id: string) => traceView(reader)?.sections.find((each) => each.id === id)?.table;

describe('traceView(reader)', () => {
  it('takes a theme as answered by what answers the challenge that it is behind', () => {
    const rows = traceView(reader)?.matrix.rows ?? [];
    expect(rows.map(({ about, cells }) => [about.number, cells])).toEqual([
      ['T1', [true, false]],
      ['C1', [true, false]],
      ['C2', [false, false]],
      ['G1', [true, true]],
    ]);
  });
  it('names every link that is missing, and of how many', () => {
    const gaps = traceView(reader)?.gaps?.table.rows ?? [];
    const told = gaps.map(({ label, cells: [count, which] }) => [
      label.plain,
      ...(count ?? []).flatMap((piece) => (piece.kind === 'text' ? piece.said.plain : [])),
      ...(which ?? []).flatMap((piece) =>
        piece.kind === 'mentions' ? piece.mentions.map(({ label: name }) => name.plain) : [],
      ),
    ]);
    expect(told).toContainEqual(['Problems that no strategy answers', '1 of 3', 'open']);
    expect(told).toContainEqual(['Strategies that answer no problem', '1 of 2', 'own']);
    expect(told).toContainEqual(['Strategies without an owner', '1 of 2', 'own']);
    expect(told.map(([what]) => what)).not.toContain('Goals that no strategy serves');
  });
  it('leads from a strategy to its problem, goal, KPI and owner', () => {
    const table = sectionOf('strategies');
    const hrefs = table?.rows[0]?.cells.map((cell) =>
      cell.flatMap((piece) =>
        piece.kind === 'mentions'
          ? piece.mentions.map(({ href }) => href.split('/en/')[1])
          : piece.kind === 'list'
            ? piece.items.map(({ html }) => html)
            : [],
      ),
    );
    expect(table?.heads.map(({ text }) => text)).toEqual([
      'Strategy',
      'Answers',
      'Serves',
      'Measured by',
      'Owner',
    ]);
    expect(hrefs?.[0]).toEqual(['diagnosis/#challenge-gap']);
    expect(hrefs?.[1]).toEqual(['goals/#goal-trust']);
    expect(hrefs?.[3]).toEqual(['<a href="/plans/shop/draft/en/trace/#owner-lead">Lead</a>']);
  });
  it('lists what a role owns, KPIs of its strategies too', () => {
    expect(ownedByRole(unitOf()).get('lead')).toMatchObject({
      strategies: [{ key: 'fast' }],
      kpis: [{ key: goal.targets[0]?.key }],
    });
    expect(sectionOf('owners')?.rows.map(({ anchor }) => anchor)).toContain('owner-lead');
  });
  it('leaves out what only illustrates', () => {
    const unit = unitOf();
    const [first, second] = unit.resolved.strategies;
    const shown = unitOf({ strategies: [first, { ...second, example: true }] });
    expect(hasTrace(shown)).toBe(false);
  });
});

describe('ownerSaid(reader, role)', () => {
  it('is a name alone on paper and for a role that owns nothing', () => {
    expect(ownerSaid(createReader(unitOf(), site, 'report'), 'lead').html).toBe('Lead');
    expect(ownerSaid(reader, 'dev').html).not.toContain('<a');
  });
});
