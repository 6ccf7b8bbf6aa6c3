import { describe, expect, it } from 'vitest';
import { sampleWith } from '../../check/sample.test-support.ts';
import { resolvedPlan } from '../../diagrams/resolved-plan.test-support.ts';
import type { Resolved } from '../../model/resolved.ts';
import { comparePlanVersions } from '../compare-plan-versions.ts';
import { lines, told } from '../compared.test-support.ts';

const LIMIT = (fte: number): string =>
  `constraints: [{ id: it-queue }, { id: few, kind: capacity, label: Few, role: it-liaison, effort: ${fte} }]`;

const NEED = (fte: number): string =>
  `phases: [{ id: prepare, resources: [{ role: crm-lead }, { role: service-operations }, { role: marketing-operations }, { role: it-liaison, fte: ${fte} }] }]`;

describe('tellLoad(ledger)', () => {
  it('warns of going over the limit and of going further over it', () => {
    expect(told(NEED(1), { base: LIMIT(0.8) })).toMatchInlineSnapshot(`
      [
        "changed, worse: IT liaison in “Prepare”: 0.5 FTE → 1 FTE",
        "  Warning: IT liaison demand in March to May 2026 0.5 → 1 FTE, over the capacity of 0.8",
        "changed, worse: 阶段“Prepare”的 IT 对接人：折合全职 0.5 → 1 人",
        "  注意：IT 对接人在2026年3月—5月的人力需求由折合全职 0.5 人增至 1 人，超出可用的 0.8 人",
      ]
    `);
    expect(told(NEED(2), { base: `${LIMIT(0.8)}\n${NEED(1)}` })).toMatchInlineSnapshot(`
      [
        "changed, worse: IT liaison in “Prepare”: 1 FTE → 2 FTE",
        "  Warning: IT liaison demand in March to May 2026 1 → 2 FTE, over the capacity of 0.8",
        "changed, worse: 阶段“Prepare”的 IT 对接人：折合全职 1 → 2 人",
        "  注意：IT 对接人在2026年3月—5月的人力需求由折合全职 1 人增至 2 人，超出可用的 0.8 人",
      ]
    `);
  });

  it('does not warn of coming back under the limit, nor of being less far over it', () => {
    expect(told(NEED(0.5), { base: `${LIMIT(0.8)}\n${NEED(1)}` })).toMatchInlineSnapshot(`
      [
        "changed, better: IT liaison in “Prepare”: 1 FTE → 0.5 FTE",
        "  IT liaison demand in March to May 2026 1 → 0.5 FTE, no longer over capacity",
        "changed, better: 阶段“Prepare”的 IT 对接人：折合全职 1 → 0.5 人",
        "  IT 对接人在2026年3月—5月的人力需求由折合全职 1 人减至 0.5 人，不再超出可用人力",
      ]
    `);
    expect(told(NEED(1), { base: `${LIMIT(0.8)}\n${NEED(2)}` })).toMatchInlineSnapshot(`
      [
        "changed, better: IT liaison in “Prepare”: 2 FTE → 1 FTE",
        "  IT liaison demand in March to May 2026 2 → 1 FTE, still over the capacity of 0.8",
        "changed, better: 阶段“Prepare”的 IT 对接人：折合全职 2 → 1 人",
        "  IT 对接人在2026年3月—5月的人力需求由折合全职 2 人减至 1 人，仍超出可用的 0.8 人",
      ]
    `);
  });

  it('holds the same months against each other where no limit is stated', () => {
    expect(
      told(
        `phases: [{ id: run, resources: [{ role: crm-lead }, { role: service-operations, fte: 3 }] }]`,
        {
          base: `phases: [{ id: prepare, resources: [{ role: crm-lead }, { role: service-operations, fte: 2 }] }]`,
        },
      ),
    ).toMatchInlineSnapshot(`
      [
        "changed: Service operations in “Run”: 1 FTE → 3 FTE",
        "  Service operations demand in June 2026 to March 2027 1 → 3 FTE",
        "changed: 阶段“Run”的客服运营：折合全职 1 → 3 人",
        "  客服运营在2026年6月—2027年3月的人力需求由折合全职 1 人增至 3 人",
      ]
    `);
  });
});

describe('tellStays(ledger)', () => {
  const fixed = `phases: [{ id: prepare, milestones: [{ id: answers-written, at: 2026-04-24, strategies: [answer-faster] }] }, { id: run, milestones: [{ id: first-results, at: 2026-09-01 }] }]`;

  it('names what keeps its date when the plan starts later, and warns where its work is late', () => {
    expect(told(`horizon: { start: 2026-03-30 }`, { base: fixed })).toMatchInlineSnapshot(`
      [
        "changed, worse: The plan starts later by 4 weeks, 20 working days: 2 Mar → 30 Mar",
        "  2 goals, 2 phases, 7 pieces of work and 1 milestone move with it, by 4 weeks",
        "  The plan ends on 29 Mar 2027 instead of 1 Mar",
        "  First results are due on 29 Jun 2026 instead of 1 Jun",
        "  Warning: milestone “Answers written” stays on 24 Apr 2026, but its work ends on 22 May 2026 (“Write the answers”)",
        "  Stays on 1 Sep 2026: milestone “First results”",
        "changed, worse: 方案推迟 4 周（20 个工作日）：3月2日 → 3月30日",
        "  2 项目标、2 个阶段、7 项工作和 1 个里程碑随之推迟 4 周",
        "  方案结束由2027年3月1日改到3月29日",
        "  首批成效由2026年6月1日改到6月29日",
        "  注意：里程碑“Answers written”仍在2026年4月24日，而相关工作2026年5月22日才结束（“Write the answers”）",
        "  没有随之调整，仍在2026年9月1日：里程碑“First results”",
      ]
    `);
  });

  it('says nothing of dates that move along', () => {
    expect(told(`horizon: { start: 2026-03-30 }`).join('\n')).not.toMatch(/Stays|仍在/);
  });
});

describe('tellStillPromised(ledger)', () => {
  it('says where else a target stands that a goal has given up', () => {
    expect(told(`goals: [{ id: satisfaction, targets: [{ metric: nps, absent: true }] }]`))
      .toMatchInlineSnapshot(`
      [
        "removed: Target “Net Promoter Score” removed from goal “Raise satisfaction” (was 30–35)",
        "  Still promised in milestone “Goals reached” and outcome “Happier customers”",
        "removed: 目标“Raise satisfaction”删除指标“净推荐值”的目标值（原为 30–35）",
        "  仍写在里程碑“Goals reached”和预期成果“Happier customers”中",
      ]
    `);
  });
});

describe('tellFindings(ledger, findings)', () => {
  const finding = (code: string, at: string, en: string, sides: string[] = []) => ({
    code,
    at,
    with: sides,
    message: { 'zh-CN': `${en}。`, en: `${en}.` },
  });

  it('tells one fact with several sides once, with the places', () => {
    const target = 'targets/nps';
    expect(
      told(`goals: [{ id: satisfaction, targets: [{ metric: nps, target: 33..36 }] }]`, {
        findings: {
          before: [],
          after: [
            finding(
              'target/conflict',
              `outcomes/happier-customers/results/nps#target`,
              'The target is 30–35 here',
              [`goals/satisfaction/${target}`],
            ),
            finding(
              'target/conflict',
              `phases/run/milestones/goals-reached/${target}#target`,
              'The target is 30–35 here',
              [`goals/satisfaction/${target}`],
            ),
          ],
        },
      }),
    ).toMatchInlineSnapshot(`
      [
        "changed, better: Net Promoter Score target 30–35 → 33–36, asks more",
        "  Warning: the target is 30–35 here (outcome “Happier customers” and milestone “Goals reached”)",
        "changed, better: 净推荐值目标：30–35 → 33–36，要求更高",
        "  注意：the target is 30–35 here（预期成果“Happier customers”和里程碑“Goals reached”）",
      ]
    `);
  });

  it('tells what still refers to something removed in one line', () => {
    const dangling = (at: string) =>
      finding('reference/dangling', at, '`keep-in-touch` is not among the strategies');
    expect(
      told(`strategies: [{ id: keep-in-touch, absent: true }]`, {
        findings: {
          before: [],
          after: [
            dangling('segmentations/value/segments/best#strategies'),
            dangling('segmentations/value/segments/others#strategies'),
            dangling('phases/run/work/call-silent#tactics'),
          ],
        },
      }).filter((line) => line.includes('Keep in touch')),
    ).toEqual([
      'removed, worse: Strategy “Keep in touch” removed',
      '  Warning: “Keep in touch” is still referred to in 2 places (segment “Best customers” and segment “Others”)',
      'removed, worse: 撤销策略“Keep in touch”',
      '  注意：仍有 2 处引用“Keep in touch”（客群“Best customers”和客群“Others”）',
    ]);
  });

  it('names ids and addresses by what they stand for', () => {
    expect(
      told(`budget: { items: [{ id: tools, share: 35% }] }`, {
        findings: {
          before: [],
          after: [
            finding(
              'override/stale',
              'budget',
              'The correction of `phases/run/work/coach` and `answer-faster` and `nobody` is stale',
            ),
          ],
        },
      }).filter((line) => /stale/.test(line)),
    ).toMatchInlineSnapshot(`
      [
        "  Warning: the correction of “Coach the team” and “Answer faster” and nobody is stale",
        "  注意：the correction of “Coach the team” and “Answer faster” and nobody is stale",
      ]
    `);
  });

  it('tells neither as new nor as settled what only another side is told of', () => {
    const [one, other] = ['outcomes/happier-customers', 'goals/satisfaction'];
    expect(
      told('risks: [{ id: peak }]', {
        findings: {
          before: [finding('target/conflict', one, 'They differ', [other])],
          after: [finding('target/conflict', other, 'They differ', [one])],
        },
      }),
    ).toEqual([]);
  });
});

describe('tellSlack(ledger)', () => {
  it('names no cause that has nothing to do with it', () => {
    expect(
      told(`
constraints: [{ id: it-queue, value: 8 weeks }]
phases: [{ id: run, work: [{ id: coach, span: W16..W40 }] }]
`),
    ).toMatchInlineSnapshot(`
      [
        "changed, worse: Work item “Coach the team” starts later by 2 weeks, 10 working days: 1 Jun – 4 Dec 2026 → 15 Jun – 4 Dec 2026",
        "changed, worse: Constraint “IT takes requests six weeks ahead”: value 6 weeks → 8 weeks",
        "  Warning: no slack left for “File the requests”",
        "changed, worse: 工作“Coach the team”开始推迟 2 周（10 个工作日）：2026年6月1日—12月4日 → 2026年6月15日—12月4日",
        "changed, worse: 约束“IT takes requests six weeks ahead”：数值由 6 周改为 8 周",
        "  注意：“File the requests”的机动时间用完",
      ]
    `);
  });

  it('names the causes where there are several', () => {
    expect(
      told(`
constraints: [{ id: it-queue, value: 8 weeks }]
phases: [{ id: prepare, work: [{ id: requests, span: W1..W3 }] }]
`),
    ).toMatchInlineSnapshot(`
      [
        "changed, worse: Work item “File the requests” ends later by 1 week, 5 working days: 2 Mar – 13 Mar 2026 → 2 Mar – 20 Mar 2026",
        "follows, worse: Warning: no slack left for “File the requests”",
        "  Follows from: “File the requests” and “IT takes requests six weeks ahead”",
        "changed: Constraint “IT takes requests six weeks ahead”: value 6 weeks → 8 weeks",
        "changed, worse: 工作“File the requests”结束推迟 1 周（5 个工作日）：2026年3月2日—3月13日 → 2026年3月2日—3月20日",
        "follows, worse: 注意：“File the requests”的机动时间用完",
        "  因“File the requests”和“IT takes requests six weeks ahead”调整",
        "changed: 约束“IT takes requests six weeks ahead”：数值由 6 周改为 8 周",
      ]
    `);
  });
});

describe('quietOrders(ledger)', () => {
  const before = resolvedPlan(sampleWith('strategic-plan'));

  /** The lines on the order of work when the first two pieces in a phase are swapped. */
  function orders(change: (work: Resolved['phases'][number]['work']) => void): string[] {
    const after = structuredClone(before);
    const [phase] = after.phases;
    if (phase === undefined) throw new Error('the sample has changed');
    change(phase.work);
    phase.work.splice(0, 2, ...phase.work.slice(0, 2).toReversed());
    const { changes } = comparePlanVersions(before, after);
    return lines(changes, 'zh-CN').filter((line) => line.includes('次序'));
  }

  it('tells another order that was chosen', () => {
    expect(orders(() => undefined)).toHaveLength(1);
  });

  it('tells none of work that something was taken from or that has other dates', () => {
    expect(orders((work) => void work.pop())).toEqual([]);
    expect(
      orders(([work]) => {
        if (work === undefined) return;
        work.dates = { ...work.dates, end: '2026-03-20' };
        work.span = { ...work.span, to: { kind: 'period', unit: 'week', count: 3 } };
      }),
    ).toEqual([]);
  });
});
