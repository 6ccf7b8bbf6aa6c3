import { describe, expect, it } from 'vitest';
import { sampleWith } from '../check/sample.test-support.ts';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import { comparePlanVersions } from './compare-plan-versions.ts';
import { lines, told } from './compared.test-support.ts';

describe('comparePlanVersions(before, after)', () => {
  it('says once what a metric shall reach now, wherever it stands, and whether that asks more', () => {
    expect(
      told(`
goals: [{ id: satisfaction, targets: [{ metric: nps, target: 33..36 }] }]
outcomes: [{ id: happier-customers, results: [{ metric: nps, target: 33–36 }] }]
phases: [{ id: run, milestones: [{ id: goals-reached, targets: [{ metric: nps, target: 33..36 }, { metric: first-response-time, target: <=60 min }] }] }]
`),
    ).toMatchInlineSnapshot(`
      [
        "changed, better: Net Promoter Score target 30–35 → 33–36, asks more",
        "  The same in milestone “Goals reached” and outcome “Happier customers”",
        "changed, worse: First response time target of milestone “Goals reached” ≤45 min → ≤60 min, asks less",
        "changed, better: 净推荐值目标：30–35 → 33–36，要求更高",
        "  同步调整：里程碑“Goals reached”和预期成果“Happier customers”",
        "changed, worse: 里程碑“Goals reached”的客服首响时间目标：≤45 分钟 → ≤60 分钟，要求降低",
      ]
    `);
  });

  it('takes another form of the same requirement for wording', () => {
    expect(
      told(`goals: [{ id: loyalty, targets: [{ metric: repeat-purchase-rate, target: 36% }] }]`),
    ).toMatchInlineSnapshot(`
      [
        "(minor) changed: Repeat purchase rate target ≥36% → 36%",
        "(minor) changed: 复购率目标：≥36% → 36%",
      ]
    `);
  });

  it('tells how far dates move, in time and in working days', () => {
    expect(
      told(`
phases:
  - id: prepare
    work: [{ id: set-up-routing, span: W11..W15 }]
    milestones: [{ id: answers-written, at: W11 }]
  - { id: run, work: [{ id: coach, span: W16..W40 }, { id: send-refills, span: W14..W22 }] }
`),
    ).toMatchInlineSnapshot(`
      [
        "changed, worse: Work item “Set up the routing” slips 2 weeks, 10 working days: 27 Apr – 29 May 2026 → 11 May – 12 Jun 2026",
        "changed, worse: Milestone “Answers written” slips 3 weeks, 14 working days: 24 Apr → 15 May",
        "changed, worse: Work item “Coach the team” starts later by 2 weeks, 10 working days: 1 Jun – 4 Dec 2026 → 15 Jun – 4 Dec 2026",
        "changed, better: Work item “Remind of refills” ends earlier by 4 weeks, 20 working days: 1 Jun – 28 Aug 2026 → 1 Jun – 31 Jul 2026",
        "changed, worse: 工作“Set up the routing”推迟 2 周（10 个工作日）：2026年4月27日—5月29日 → 2026年5月11日—6月12日",
        "changed, worse: 里程碑“Answers written”推迟 3 周（14 个工作日），由4月24日改到5月15日",
        "changed, worse: 工作“Coach the team”开始推迟 2 周（10 个工作日）：2026年6月1日—12月4日 → 2026年6月15日—12月4日",
        "changed, better: 工作“Remind of refills”结束提前 4 周（20 个工作日）：2026年6月1日—8月28日 → 2026年6月1日—7月31日",
      ]
    `);
  });

  it('tells of a phase that is put off together with what moves along', () => {
    expect(
      told(
        `
phases:
  - id: run
    span: W18..M12
    work: [{ id: follow }, { id: coach, span: W18..W44 }]
`,
        { base: `phases: [{ id: run, work: [{ id: follow, label: Follow the figures }] }]` },
      ),
    ).toMatchInlineSnapshot(`
      [
        "changed, worse: Phase “Run” starts later by 4 weeks, 20 working days: 1 Jun 2026 – 1 Mar 2027 → 29 Jun 2026 – 1 Mar 2027",
        "  2 pieces of work move with it",
        "changed, worse: 阶段“Run”开始推迟 4 周（20 个工作日）：2026年6月1日—2027年3月1日 → 2026年6月29日—2027年3月1日",
        "  2 项工作随之调整日期",
      ]
    `);
  });

  it('tells of a plan that starts later in one change', () => {
    expect(told(`horizon: { start: 2026-03-16 }`)).toMatchInlineSnapshot(`
      [
        "changed, worse: The plan starts later by 2 weeks, 10 working days: 2 Mar → 16 Mar",
        "  2 goals, 2 phases, 7 pieces of work and 3 milestones move with it, by 2 weeks",
        "  The plan ends on 15 Mar 2027 instead of 1 Mar",
        "  First results are due on 15 Jun 2026 instead of 1 Jun",
        "changed, worse: 方案推迟 2 周（10 个工作日）：3月2日 → 3月16日",
        "  2 项目标、2 个阶段、7 项工作和 3 个里程碑随之推迟 2 周",
        "  方案结束由2027年3月1日改到3月15日",
        "  首批成效由2026年6月1日改到6月15日",
      ]
    `);
  });

  it('tells once when the whole roadmap is put off', () => {
    expect(
      told(
        `
phases:
  - { id: prepare, span: W3..W15 }
  - { id: run, span: W16..W54 }
`,
        {
          base: `
phases:
  - { id: prepare, work: [{ id: requests, absent: true }, { id: write-answers, absent: true }, { id: write-letters, absent: true }, { id: set-up-routing, absent: true }], milestones: [{ id: answers-written, absent: true }] }
  - { id: run, span: W14..W52, work: [{ id: coach, absent: true }, { id: send-refills, absent: true }, { id: call-silent, absent: true }], milestones: [{ id: first-results, absent: true }, { id: goals-reached, absent: true }] }
`,
        },
      ),
    ).toMatchInlineSnapshot(`
      [
        "changed, worse: Everything shifts by 2 weeks",
        "  This concerns 2 phases",
        "changed, worse: 整个实施计划推迟 2 周",
        "  涉及 2 个阶段",
      ]
    `);
  });

  it('tells a removed strategy with all that goes with it and what nothing answers then', () => {
    expect(
      told(`
strategies: [{ id: keep-in-touch, absent: true }]
segmentations: [{ id: value, segments: [{ id: best, strategies: [] }, { id: others, strategies: [] }] }]
phases:
  - { id: prepare, work: [{ id: write-letters, absent: true }] }
  - { id: run, work: [{ id: send-refills, absent: true }, { id: call-silent, tactics: [] }] }
`),
    ).toMatchInlineSnapshot(`
      [
        "removed, worse: Strategy “Keep in touch” removed",
        "  With it go the tactics “Welcome new customers”, “Remind of refills” and “Win back the silent”, the pieces of work “Write the letters” and “Remind of refills” and 1 KPI",
        "  Still planned, but for no tactic any more: “Call the silent”",
        "  Warning: theme “No reason to come back” is now unaddressed",
        "  Warning: challenge “Nobody looks after old customers” is now unaddressed",
        "  Warning: goal “Bring customers back” loses its last strategy",
        "removed, worse: 撤销策略“Keep in touch”",
        "  随之删除战术“Welcome new customers”“Remind of refills”“Win back the silent”、工作“Write the letters”“Remind of refills”和 1 项衡量指标",
        "  工作“Call the silent”还在计划中，但不再执行任何战术",
        "  注意：反馈主题“No reason to come back”从此没有对策",
        "  注意：挑战“Nobody looks after old customers”从此没有对策",
        "  注意：目标“Bring customers back”失去了最后一项策略支撑",
      ]
    `);
  });

  it('tells when something is answered again', () => {
    const gone = `
strategies: [{ id: keep-in-touch, addresses: { challenges: [], themes: [] } }]
responses: []
`;
    expect(
      told(
        `
strategies: [{ id: keep-in-touch, addresses: { challenges: [no-lifecycle], themes: [] } }]
responses: [{ constraint: it-queue, answer: Early }]
`,
        { base: gone },
      ),
    ).toMatchInlineSnapshot(`
      [
        "changed, better: Strategy “Keep in touch”: challenges answered now also “Nobody looks after old customers”",
        "  Challenge “Nobody looks after old customers” is addressed now",
        "added, better: Response to the constraint “IT takes requests six weeks ahead” added",
        "  Constraint “IT takes requests six weeks ahead” is answered now",
        "changed, better: 策略“Keep in touch”：回应的挑战增加“Nobody looks after old customers”",
        "  挑战“Nobody looks after old customers”有了对策",
        "added, better: 新增约束应对“IT takes requests six weeks ahead”",
        "  约束“IT takes requests six weeks ahead”有了应对办法",
      ]
    `);
  });

  it('tells what a role has to do at the busiest time, and when that is more than there is', () => {
    const limit = `constraints: [{ id: it-people, kind: capacity, label: One person of IT, role: it-liaison, effort: 0.8 }]`;
    expect(
      told(`phases: [{ id: prepare, resources: [{ role: it-liaison, fte: 1 }] }]`, { base: limit }),
    ).toMatchInlineSnapshot(`
      [
        "changed, worse: IT liaison in “Prepare”: 0.5 FTE → 1 FTE",
        "  Warning: IT liaison demand in March to May 2026 0.5 → 1 FTE, over the capacity of 0.8",
        "changed, worse: 阶段“Prepare”的 IT 对接人：折合全职 0.5 → 1 人",
        "  注意：IT 对接人在2026年3月—5月的人力需求由折合全职 0.5 人增至 1 人，超出可用的 0.8 人",
      ]
    `);
    expect(told(`constraints: [{ id: it-people, effort: 0.4 }]`, { base: limit }))
      .toMatchInlineSnapshot(`
        [
          "changed, worse: Constraint “One person of IT”: effort 0.8 FTE → 0.4 FTE",
          "  Warning: IT liaison demand in March to May 2026 0.5 FTE, over the capacity of 0.4",
          "changed, worse: 约束“One person of IT”：投入折合全职 0.8 → 0.4 人",
          "  注意：IT 对接人在2026年3月—5月的人力需求为折合全职 0.5 人，超出可用的 0.4 人",
        ]
      `);
  });

  it('tells shares in points, amounts in money, and when the shares do not add up', () => {
    expect(
      told(
        `
budget:
  total: 150万元
  items: [{ id: tools, share: 35% }, { id: reserve, amount: 15万元 }]
`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "changed: Budget: total 1.2 million CNY → 1.5 million CNY (+300,000 CNY)",
        "changed, worse: Budget: Tools 30% → 35% (+5 points)",
        "  Warning: the shares of the budget add up to 105%",
        "changed: Budget: Reserve 120,000 CNY → 150,000 CNY (+30,000 CNY)",
        "changed: 预算：总额由 120万元改为 150万元（+30万元）",
        "changed, worse: 预算：Tools 由 30% 改为 35%（+5 个百分点）",
        "  注意：预算各项占比合计 105%",
        "changed: 预算：Reserve 由 12万元改为 15万元（+3万元）",
      ]
    `);
  });

  it('tells how grave a risk is, whose it is, and what is called otherwise', () => {
    expect(
      told(`
risks: [{ id: peak, probability: 5, owner: sponsor, label: The peak is too much, response: Five people more in November }]
`),
    ).toMatchInlineSnapshot(`
      [
        "changed, worse: Risk “The peak is too much” scores 9 → 15: probability 3 → 5, graver",
        "changed: Owner of risk “The peak is too much”: Service operations → Executive sponsor",
        "changed: Risk renamed: “Too much to do at the peak” → “The peak is too much”",
        "(minor) changed: Risk “The peak is too much”: response “Two people more in November” → “Five people more in November”",
        "changed, worse: 风险“The peak is too much”评分 9 → 15，概率 3 → 5，更严重",
        "changed: 风险“The peak is too much”的负责人：客服运营 → 高管发起人",
        "changed: 风险更名：“Too much to do at the peak” → “The peak is too much”",
        "(minor) changed: 风险“The peak is too much”：应对“Two people more in November” → “Five people more in November”",
      ]
    `);
  });

  it('tells of other figures of today, and of targets that are counted from them', () => {
    expect(
      told(`metrics: [{ metric: first-response-time, value: 3 h }, { metric: nps, value: 25 }]`, {
        base: `indicators: [{ id: weekly, label: Weekly, items: [{ metric: first-response-time, target: down 50% }] }]`,
      }),
    ).toMatchInlineSnapshot(`
      [
        "changed, better: Net Promoter Score today 22 → 25",
        "changed, worse: First response time today 150 min → 3 h",
        "  First response time indicator “down 50%” now means 90 min instead of 75 min",
        "changed, better: 净推荐值现状：22 → 25",
        "changed, worse: 客服首响时间现状：150 分钟 → 3 小时",
        "  客服首响时间监测目标“下降 50%”随之由 75 分钟变为 90 分钟",
      ]
    `);
  });

  it('tells deadlines that move and that are lost', () => {
    expect(
      told(`
goals:
  - { id: satisfaction, by: null }
  - { id: loyalty, by: M9, targets: [{ metric: repeat-purchase-rate, by: M6 }] }
`),
    ).toMatchInlineSnapshot(`
      [
        "changed, worse: Goal “Raise satisfaction” has no deadline any more",
        "  Warning: no deadline any more for Net Promoter Score target, First response time target and First contact resolution target",
        "  Warning: no deadline any more for First response time KPI and First contact resolution KPI",
        "changed, better: Goal “Bring customers back” comes forward 3 months, 63 working days: 1 Mar 2027 → 1 Dec 2026",
        "changed, better: Repeat purchase rate target is due earlier by 6 months, 126 working days: 1 Mar 2027 → 1 Sep 2026",
        "changed, worse: 目标“Raise satisfaction”不再有期限",
        "  注意：净推荐值目标、客服首响时间目标和一次性解决率目标没有期限了",
        "  注意：客服首响时间衡量目标和一次性解决率衡量目标没有期限了",
        "changed, better: 目标“Bring customers back”提前 3 个月（63 个工作日），由2027年3月1日改到2026年12月1日",
        "changed, better: 复购率目标的期限提前 6 个月（126 个工作日）：2027年3月1日 → 2026年9月1日",
      ]
    `);
  });

  it('tells of work in another phase, with what changed in it', () => {
    expect(
      told(`
phases:
  - { id: prepare, work: [{ id: set-up-routing, absent: true }] }
  - { id: run, work: [{ id: set-up-routing, label: Set up the routing, span: W14..W18, tactics: [answer-faster/routing], awaits: [it-queue], owner: crm-lead }] }
`),
    ).toMatchInlineSnapshot(`
      [
        "moved, worse: Work item “Set up the routing” moves from phase “Prepare” to phase “Run”, 5 weeks later",
        "  27 Apr – 29 May 2026 → 1 Jun – 3 Jul 2026 (25 working days)",
        "changed: Owner of work item “Set up the routing”: IT liaison → CRM lead",
        "moved, worse: 工作“Set up the routing”从阶段“Prepare”移到阶段“Run”，推迟 5 周",
        "  2026年4月27日—5月29日 → 2026年6月1日—7月3日（25 个工作日）",
        "changed: 工作“Set up the routing”的负责人：IT 对接人 → CRM 负责人",
      ]
    `);
  });

  it('tells wording, translations and order last, and directions by their order', () => {
    expect(
      told(
        `
strategies: [{ id: answer-faster, description: One set of answers for everybody, label: { en: Answer faster, zh-CN: 更快答复 } }]
cadences: [{ id: review, output: Who decides what, note: In the large room }]
`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "(minor) changed: Strategy “Answer faster”: description “One set of answers for all who serve” → “One set of answers for everybody”",
        "(minor) changed: Strategy “Answer faster”: name in Chinese changed",
        "(minor) changed: Meeting “Monthly review”: wording of note and output",
        "  New (note): In the large room",
        "  Was (output): Decisions and owners",
        "  Now (output): Who decides what",
        "(minor) changed: 策略“更快答复”：说明“One set of answers for all who serve” → “One set of answers for everybody”",
        "(minor) changed: 策略“更快答复”：名称“Answer faster” → “更快答复”",
        "(minor) changed: 例会“Monthly review”：修改备注和产出的措辞",
        "  新增（备注）：In the large room",
        "  原文（产出）：Decisions and owners",
        "  现为（产出）：Who decides what",
      ]
    `);
  });

  it('tells when work may not slip any more', () => {
    expect(told(`phases: [{ id: prepare, work: [{ id: requests, span: W1..W3 }] }]`))
      .toMatchInlineSnapshot(`
      [
        "changed, worse: Work item “File the requests” ends later by 1 week, 5 working days: 2 Mar – 13 Mar 2026 → 2 Mar – 20 Mar 2026",
        "  Warning: no slack left for “File the requests”",
        "changed, worse: 工作“File the requests”结束推迟 1 周（5 个工作日）：2026年3月2日—3月13日 → 2026年3月2日—3月20日",
        "  注意：“File the requests”的机动时间用完",
      ]
    `);
  });

  const finding = (at: string, en: string, code = 'target/conflict') => ({
    code,
    at,
    message: { 'zh-CN': `矛盾：${en}。`, en: `${en}.` },
  });

  it('tells new and settled findings with the change behind them', () => {
    expect(
      told(`goals: [{ id: satisfaction, targets: [{ metric: nps, target: 33..36 }] }]`, {
        findings: {
          before: [finding('risks/peak', 'A risk without a name')],
          after: [
            finding('goals/satisfaction/targets/nps#target', 'The outcome promises 30–35'),
            finding('budget', 'No total'),
          ],
        },
      }),
    ).toMatchInlineSnapshot(`
      [
        "changed, better: Net Promoter Score target 30–35 → 33–36, asks more",
        "  Warning: the outcome promises 30–35",
        "follows, better: Solved: A risk without a name",
        "follows, worse: Warning: no total",
        "changed, better: 净推荐值目标：30–35 → 33–36，要求更高",
        "  注意：矛盾：The outcome promises 30–35",
        "follows, better: 已解决：矛盾：A risk without a name",
        "follows, worse: 注意：矛盾：No total",
      ]
    `);
  });

  it('tells many findings of a kind once, and none that a consequence says already', () => {
    const outside = (at: string) => finding(at, `${at} ends later`, 'schedule/outside-horizon');
    expect(
      told(
        `
horizon: { to: M10 }
budget: { items: [{ id: tools, share: 35% }] }
`,
        {
          findings: {
            before: [],
            after: [
              ...['a', 'b', 'c', 'd'].map((id) => ({
                ...outside(`phases/${id}`),
                with: ['horizon'],
              })),
              finding('budget#items', 'The shares come to 105%', 'budget/shares-not-100'),
            ],
          },
        },
      ),
    ).toMatchInlineSnapshot(`
      [
        "changed, better: The plan ends earlier by 2 months, 41 working days: 1 Mar → 1 Jan",
        "  Warning: no slack left for “Call the silent”, on the critical path",
        "  Warning: 4 findings of a kind, such as: phases/a ends later",
        "changed, worse: Budget: Tools 30% → 35% (+5 points)",
        "  Warning: the shares of the budget add up to 105%",
        "changed, better: 方案结束提前 2 个月（41 个工作日）：3月1日 → 1月1日",
        "  注意：“Call the silent”的机动时间用完，处在关键路径上",
        "  注意：4 处同类问题，例如：矛盾：phases/a ends later",
        "changed, worse: 预算：Tools 由 30% 改为 35%（+5 个百分点）",
        "  注意：预算各项占比合计 105%",
      ]
    `);
  });

  it('tells everything else field by field, and the same change of many items once', () => {
    expect(
      told(`
title: Customer plan of a big shop
classification: Internal
cadences: [{ id: review, frequency: weekly, participants: [crm-lead, sponsor] }]
goals: [{ id: satisfaction, orientation: [experience, retention] }]
segmentations: [{ id: value, segments: [{ id: best, share: 12% }] }]
phases:
  - { id: prepare, work: [{ id: requests, frequency: weekly }, { id: write-answers, frequency: weekly }, { id: write-letters, frequency: weekly }] }
narrative: { promise: We answer }
terms: [{ id: order, label: Order, definition: A basket that is paid }]
`),
    ).toMatchInlineSnapshot(`
      [
        "changed: Plan renamed: “Customer plan of a shop” → “Customer plan of a big shop”",
        "changed: Plan: classification not stated → Internal",
        "changed: Segment “Best customers”: share 10% → 12%",
        "changed: Goal “Raise satisfaction”: directions now also “More who stay”",
        "changed: Frequency of 3 items: not stated → weekly",
        "  work item “File the requests”, work item “Write the answers” and work item “Write the letters”",
        "changed: Meeting “Monthly review”: frequency monthly → weekly",
        "changed: Meeting “Monthly review”: participants now also “Executive sponsor”",
        "added: Term “Order” added",
        "(minor) added: Framing texts added",
        "changed: 方案更名：“Customer plan of a shop” → “Customer plan of a big shop”",
        "changed: 方案：密级定为 Internal",
        "changed: 客群“Best customers”：占比由 10% 改为 12%",
        "changed: 目标“Raise satisfaction”：承接的导向增加“More who stay”",
        "changed: 3 项内容的频率定为每周",
        "  工作“File the requests”、工作“Write the answers”和工作“Write the letters”",
        "changed: 例会“Monthly review”：频率由每月改为每周",
        "changed: 例会“Monthly review”：参加人增加“高管发起人”",
        "added: 新增术语“Order”",
        "(minor) added: 新增方案概述",
      ]
    `);
  });

  it('tells what is unknown now, and flags as yes or no', () => {
    expect(
      told(`
metrics: [{ metric: nps, value: null, unknown: Not measured yet }]
outcomes: [{ id: happier-customers, unknown: Nobody knows the effect on sales }]
budget: { items: [{ id: tools, reserve: true }] }
`),
    ).toMatchInlineSnapshot(`
      [
        "changed: Net Promoter Score today 22 → unknown",
        "  Not measured yet",
        "changed: Budget item “Tools”: whether it is kept back no → yes",
        "changed: Outcome “Happier customers” is marked as unknown",
        "  Nobody knows the effect on sales",
        "changed: 净推荐值现状：22 → 未知",
        "  Not measured yet",
        "changed: 预算项“Tools”：是否预备金由否改为是",
        "changed: 预期成果“Happier customers”标为未知",
        "  Nobody knows the effect on sales",
      ]
    `);
  });

  it('tells slack that a longer lead time uses up', () => {
    expect(told(`constraints: [{ id: it-queue, value: 8 weeks }]`)).toMatchInlineSnapshot(`
      [
        "changed, worse: Constraint “IT takes requests six weeks ahead”: value 6 weeks → 8 weeks",
        "  Warning: no slack left for “File the requests”",
        "changed, worse: 约束“IT takes requests six weeks ahead”：数值由 6 周改为 8 周",
        "  注意：“File the requests”的机动时间用完",
      ]
    `);
  });

  it('counts the times of a guide and gives no dates', () => {
    const phase = `phases: [{ id: first, label: First, span: W1..W3, resources: [{ role: crm-lead, fte: 1 }] }]`;
    expect(
      told(`phases: [{ id: first, span: W3..W4, resources: [{ role: crm-lead, fte: 2 }] }]`, {
        sample: 'guide',
        base: phase,
      }),
    ).toMatchInlineSnapshot(`
      [
        "changed: Phase “First”: time weeks 1–3 → weeks 3–4",
        "changed: CRM lead in “First”: 1 FTE → 2 FTE",
        "  CRM lead demand in week 3 1 → 2 FTE",
        "  CRM lead demand in week 4 0 → 2 FTE",
        "changed: 阶段“First”：时间由第 1–3 周改为第 3–4 周",
        "changed: 阶段“First”的 CRM 负责人：折合全职 1 → 2 人",
        "  CRM 负责人在第 3 周的人力需求由折合全职 1 人增至 2 人",
        "  CRM 负责人在第 4 周的人力需求由折合全职 0 人增至 2 人",
      ]
    `);
  });

  it('tells in one change what falls on other days without an edit', () => {
    const before = resolvedPlan(sampleWith('strategic-plan'));
    const after = structuredClone(before);
    const [milestone] = after.phases[0]?.milestones ?? [];
    const [work] = after.phases[1]?.work ?? [];
    if (milestone === undefined || work === undefined) throw new Error('the sample has changed');
    milestone.date = '2026-04-23';
    work.dates = { ...work.dates, end: '2026-12-03' };
    const { changes } = comparePlanVersions(before, { ...after, holidays: [] });
    expect([...lines(changes, 'en'), ...lines(changes, 'zh-CN')]).toMatchInlineSnapshot(`
      [
        "follows: 1 milestone and 1 piece of work fall on other days because holidays changed",
        "  “Answers written”: 24 Apr → 23 Apr (1 working day)",
        "  “Coach the team”: 4 Dec → 3 Dec (1 working day)",
        "follows: 1 个里程碑和 1 项工作因放假安排变化调整日期",
        "  “Answers written”：4月24日 → 4月23日（1 个工作日）",
        "  “Coach the team”：12月4日 → 12月3日（1 个工作日）",
      ]
    `);
  });
});
