import { describe, expect, it } from 'vitest';
import { sampleWith } from '../../check/sample.test-support.ts';
import { resolvedPlan } from '../../diagrams/resolved-plan.test-support.ts';
import type { Resolved } from '../../model/resolved.ts';
import { comparePlanVersions } from '../compare-plan-versions.ts';
import { lines, told } from '../compared.test-support.ts';

/** A plan whose directions and strategies stand in the order of the given places. */
function reordered(plan: Resolved, places: readonly number[]): Resolved {
  const turn = <T>(all: readonly T[]): T[] => [
    ...places.flatMap((place) => all.slice(place, place + 1)),
    ...all.slice(places.length),
  ];
  const head = { ...plan.plan, orientation: turn(plan.plan.orientation) };
  return { ...plan, plan: head, strategies: turn(plan.strategies) };
}

describe('what stands elsewhere', () => {
  it('is one change where work moves to another phase and to other days', () => {
    expect(
      told(`
phases:
  - { id: prepare, work: [{ id: set-up-routing, absent: true }] }
  - { id: run, work: [{ id: set-up-routing, label: Set up the routing, span: W14..W18, tactics: [answer-faster/routing], awaits: [it-queue], owner: it-liaison }] }
`),
    ).toMatchInlineSnapshot(`
      [
        "moved, worse: Work item “Set up the routing” moves from phase “Prepare” to phase “Run”, 5 weeks later",
        "  27 Apr – 29 May 2026 → 1 Jun – 3 Jul 2026 (25 working days)",
        "moved, worse: 工作“Set up the routing”从阶段“Prepare”移到阶段“Run”，推迟 5 周",
        "  2026年4月27日—5月29日 → 2026年6月1日—7月3日（25 个工作日）",
      ]
    `);
  });

  it('tells from which place to which a direction falls', () => {
    const base = `orientation: [{ id: third, label: Third }]`;
    const plan = resolvedPlan(sampleWith('strategic-plan', base));
    const { changes } = comparePlanVersions(plan, {
      ...reordered(plan, [2, 0, 1]),
      strategies: plan.strategies,
    });
    expect([...lines(changes, 'en'), ...lines(changes, 'zh-CN')]).toMatchInlineSnapshot(`
      [
        "moved: Direction “Third” rises from 3rd to 1st",
        "  In order now: “Third”, “Better experience”, “More who stay”",
        "moved: 核心导向“Third”由第 3 位升到第 1 位",
        "  现在的次序：“Third”、“Better experience”、“More who stay”",
      ]
    `);
  });

  it('tells of another order in words for many', () => {
    const plan = resolvedPlan(sampleWith('strategic-plan'));
    const { changes } = comparePlanVersions(plan, {
      ...reordered(plan, [1, 0]),
      plan: plan.plan,
    });
    expect([...lines(changes, 'en'), ...lines(changes, 'zh-CN')]).toMatchInlineSnapshot(`
      [
        "(minor) moved: Order of strategies changed: “Keep in touch” from 2nd to 1st",
        "(minor) moved: 策略次序调整：“Keep in touch”由第 2 位移到第 1 位",
      ]
    `);
  });
});
