import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import type { Resolved, ResolvedTarget } from '../model/resolved.ts';
import { checkWorkspace } from './check-workspace.ts';

/**
 * The published retail plan contradicts itself in a dozen places. The plan that the rules write from the
 * same facts must not: each test names one of the published contradictions.
 */
const { plans, diagnostics } = await checkWorkspace({ root: '.', plans: ['retail-crm'] });
const plan = plans[0]?.resolved as Resolved;
const { playbooks } = readKnowledge();
const aimed = [
  ...plan.goals.flatMap(({ targets }) => targets),
  ...plan.strategies.flatMap(({ kpis }) => kpis),
];
const results = plan.outcomes.flatMap((outcome) => outcome.results);
const work = plan.phases.flatMap((phase) => phase.work);
const of = (metric: string, among: readonly ResolvedTarget[] = aimed): ResolvedTarget[] =>
  among.filter((target) => target.metric === metric);
const week = (raw: string): number => Number(/^W(\d+)/.exec(raw)?.[1]);

describe('the retail plan does not repeat the published contradictions', () => {
  it('has no error and no warning', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('weeks of one phase are not weeks of the next', () => {
    const phases = plan.phases.map(({ dates }) => dates);
    for (const [at, { end }] of phases.entries()) {
      const next = phases[at + 1];
      if (next !== undefined) expect(end < next.start).toBe(true);
    }
  });

  it('all times are counted in weeks', () => {
    const generated = [
      ...plan.phases.map(({ span }) => span.raw),
      ...work.map(({ span }) => span.raw),
    ];
    expect(generated.filter((raw) => !/^W\d+(?:\.\.W\d+)?$/.test(raw))).toEqual([]);
  });

  it('nothing that needs IT starts before requests have waited six weeks', () => {
    const needsIt = new Set(
      playbooks.flatMap(({ tactics }) =>
        tactics.flatMap((tactic) =>
          tactic.work.flatMap(({ id, it: waits }) => (waits ? [id] : [])),
        ),
      ),
    );
    const filed = work.find(({ id }) => id === 'it-requests')?.span.raw ?? '';
    const ready = Number(/W(\d+)$/.exec(filed)?.[1]) + 6 + 1;
    const started = work.filter(({ id }) => needsIt.has(id)).map(({ span }) => week(span.raw));
    expect(started.length).toBeGreaterThan(4);
    expect(Math.min(...started)).toBeGreaterThanOrEqual(ready);
  });

  it('every tactic of every strategy is in a phase', () => {
    const scheduled = new Set(work.flatMap(({ tactics }) => tactics.map(({ key }) => key)));
    const tactics = plan.strategies.flatMap(({ key, tactics: own }) =>
      own.map((tactic) => `${key}/${tactic.key}`),
    );
    expect(tactics).toHaveLength(24);
    expect(tactics.filter((tactic) => !scheduled.has(tactic))).toEqual([]);
  });

  it('clicks, dormancy and all others have one level in goal, KPI and outcome', () => {
    for (const target of [...aimed, ...results]) {
      for (const other of of(target.metric, [...aimed, ...results])) {
        expect([other.metric, other.target]).toEqual([target.metric, target.target]);
      }
    }
  });

  it('satisfaction is measured where its baseline was', () => {
    const scope = plan.observations.find(({ metric }) => metric === 'csat')?.scope;
    expect(scope).toBeDefined();
    for (const target of of('csat', [...aimed, ...results])) expect(target.scope).toEqual(scope);
  });

  it('deliveries on time and complaints have an overall target, better than today', () => {
    expect(of('on-time-rate')[0]?.level?.min).toBeGreaterThan(92);
    expect(of('complaint-rate')[0]?.level?.max).toBeLessThan(0.95);
  });

  it('a milestone proves the twelve segments', () => {
    const proven = plan.phases.flatMap(({ milestones }) =>
      milestones.flatMap(({ targets }) => of('segment-count', targets)),
    );
    expect(proven.map(({ target }) => target.raw)).toEqual(['>=12']);
  });

  it('returns for size are counted by one metric only', () => {
    expect(of('size-return-share')).toEqual([]);
    expect(of('size-return-rate')).not.toEqual([]);
  });

  it('no bound is a range', () => {
    const unclear = [...aimed, ...results].filter(
      ({ target }) =>
        target.kind === 'level' && target.comparator !== undefined && target.min !== target.max,
    );
    expect(unclear).toEqual([]);
  });

  it('what has no baseline says how it is measured, and a change what it is relative to', () => {
    const bare = aimed.filter(({ baseline }) => baseline === undefined);
    expect(bare.filter(({ measure }) => measure === undefined)).toEqual([]);
    const changes = bare.filter(({ target }) => target.kind === 'change');
    expect(changes.length).toBeGreaterThan(8);
    expect(changes.filter(({ basis }) => basis !== 'relative')).toEqual([]);
  });

  it('no outcome stands without a KPI or goal behind it, but for the open one', () => {
    const orphans = results.filter(
      ({ metric, target }) => of(metric).length === 0 && target.kind !== 'open',
    );
    expect(orphans).toEqual([]);
  });

  it('every phase has one who leads it, and everybody is counted', () => {
    for (const { resources } of plan.phases) {
      expect(resources.filter(({ lead }) => lead)).toHaveLength(1);
      expect(resources.filter(({ fte }) => fte === undefined)).toEqual([]);
    }
  });

  it('IT, the scarce resource, never needs more than one person at once', () => {
    const IT = new Set(['it-liaison', 'it-product-manager', 'it-lead']);
    for (const { resources } of plan.phases) {
      const needed = resources
        .filter(({ role }) => IT.has(role))
        .reduce((sum, { fte }) => sum + (fte?.max ?? 0), 0);
      expect(needed).toBeLessThanOrEqual(1);
    }
  });

  it('the summary names every challenge', () => {
    const { summary } = plan.narrative;
    for (const { label } of plan.challenges) {
      for (const locale of ['zh-CN', 'en'] as const) {
        expect((summary as Record<string, string>)[locale]).toContain(
          (label as Record<string, string>)[locale],
        );
      }
    }
  });

  it('hours become minutes: 2.5 h and 45 min are compared as what they are', () => {
    const [target] = of('first-response-time');
    expect([target?.baseline?.amount, target?.level?.max]).toEqual([150, 45]);
  });
});
