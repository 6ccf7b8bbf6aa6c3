import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePlanVersions } from '../../compare/compare-plan-versions.ts';
import { formatChangesText } from '../../compare/format-changes-text.ts';
import { readWorkspace, type Workspace } from '../../io/read-workspace.ts';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import type { Resolved } from '../../model/resolved.ts';
import { workingCalendar } from '../../model/working-calendar.ts';
import { checkWorkspace } from '../check-workspace.ts';
import { edit } from '../sound-workspace.test-support.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const KNOWLEDGE = readKnowledge();
const CALENDAR = workingCalendar(KNOWLEDGE.calendar);

/** The retail plan with one of its files edited. */
async function retail(
  name: 'inputs' | 'overrides' = 'inputs',
  change: (text: string) => string = (text) => text,
): Promise<Resolved> {
  const files = await readWorkspace(ROOT);
  const plan = files.plans.find(({ id }) => id === 'retail-crm');
  const file = plan?.[name];
  if (plan === undefined || file?.bytes === undefined) throw new Error(`no ${name}`);
  const bytes = new TextEncoder().encode(change(new TextDecoder().decode(file.bytes)));
  const workspace: Workspace = { ...files, plans: [{ ...plan, [name]: { ...file, bytes } }] };
  const checked = await checkWorkspace(
    { root: ROOT, plans: ['retail-crm'], today: '2026-03-02' },
    { readWorkspace: async () => workspace, readKnowledge: () => KNOWLEDGE },
  );
  const resolved = checked.plans[0]?.resolved;
  if (resolved === undefined) throw new Error('the plan does not resolve');
  return resolved;
}

const override = (entries: string) => (text: string) =>
  edit(text, '\noverrides:\n', `\noverrides:\n${entries}`);

const BASE = await retail();

function told(before: Resolved, after: Resolved): [zh: string, en: string] {
  const { changes } = comparePlanVersions(before, after, { calendar: CALENDAR });
  return [formatChangesText(changes, 'zh-CN'), formatChangesText(changes, 'en')];
}

describe('two versions of the retail plan', () => {
  it('are the same where only comments and quotes differ', async () => {
    const same = await retail('inputs', (text) =>
      edit(edit(text, 'value: 84%', "value: '84 %'"), 'language: zh-CN', 'language: zh-CN # 中文'),
    );
    expect(comparePlanVersions(BASE, same)).toEqual({ edits: [], changes: [] });
  });

  it('differ by what the team has overridden', async () => {
    const generated = await retail('overrides', (text) =>
      text.replace(/^overrides:[\s\S]*/m, 'overrides: []\n'),
    );
    const [zh, en] = told(generated, BASE);
    expect(zh).toMatchInlineSnapshot(`
      "7 处主要变更：1 个目标值提高，2 处推迟，1 处用人增加，1 项风险加重，新增 1 项风险，1 处其他调整（策略与战术）。

      目标
        ~ 净推荐值目标：30–35 → 33–36，要求更高
            同步调整：里程碑“目标达成：提升满意度与体验一致性”和预期成果“体验与口碑改善”

      策略与战术
        ~ 战术“限制触达频率”的做法有改动，涉及数字
            原文：同主题去重，并按个人习惯选发送时间。
            现为：同主题去重，并按个人习惯选发送时间；晚 9 点到早 9 点不发营销消息。

      实施计划
        ~ 工作“开发自助售后首版”结束推迟 4 周（19 个工作日）：2026年5月11日—5月29日 → 2026年5月11日—6月26日
        ~ 里程碑“自助售后首版上线”推迟 4 周（19 个工作日），由5月29日改到6月26日

      人力投入
        ~ 阶段“数据底座与客服时限”的数据工程师：折合全职 0.6 → 1 人
            数据工程师在2026年3月—5月的人力需求由折合全职 0.6 人增至 1 人

      风险与应对
        ~ 风险“大促期间客服与运力不足”评分 12 → 16，概率 3 → 4，更严重
        + 新增风险“双 11 封版影响权益商城修复”：评分 8"
    `);
    expect(en).toMatchInlineSnapshot(`
      "7 main changes: 1 target raised, 2 dates later, 1 role needs more people, 1 risk scores higher, 1 risk added, 1 other change (Strategies and tactics).

      Goals
        ~ Net Promoter Score target 30–35 → 33–36, asks more
            The same in milestone “Goal reached: raise satisfaction and consistency” and outcome “Better experience and reputation”

      Strategies and tactics
        ~ Tactic “Cap contact frequency”: how it is done, with new figures
            Was: Repeats on one subject are dropped, and each message goes out when the person usually opens them.
            Now: Repeats on one subject are dropped, and each message goes out when the person usually opens them, but no marketing is sent between 9 p.m. and 9 a.m.

      Roadmap
        ~ Work item “Build the first returns portal” ends later by 4 weeks, 19 working days: 11 May – 29 May 2026 → 11 May – 26 Jun 2026
        ~ Milestone “First returns portal live” slips 4 weeks, 19 working days: 29 May → 26 Jun

      People
        ~ Data engineer in “Data foundation and service limits”: 0.6 FTE → 1 FTE
            Data engineer demand in March to May 2026 0.6 → 1 FTE

      Risks and responses
        ~ Risk “Peak demand exceeds capacity” scores 12 → 16: probability 3 → 4, graver
        + Risk “Double 11 freeze delays fixes to the benefit mall” added: score 8"
    `);
  });

  it('differ by a strategy that is given up', async () => {
    const cut = await retail(
      'overrides',
      override('  - { at: strategies/membership, remove: true, why: 预算不足 }\n'),
    );
    const [zh, en] = told(BASE, cut);
    expect(zh).toMatchInlineSnapshot(`
      "1 处主要变更：撤销策略“重构会员与积分”。需要注意 2 处：挑战“会员分层失效”从此没有对策；反馈主题“会员权益不清、积分难用”从此没有对策。

      策略与战术
        - 撤销策略“重构会员与积分”
            随之删除战术“重设会员等级”“让积分好用”“推出联名与专属权益”和 4 项衡量指标
            工作“试运行新等级规则”“上线权益商城与积分抵现”和“签约联名并举办会员专享活动”还在计划中，但不再执行任何战术
            注意：反馈主题“会员权益不清、积分难用”从此没有对策
            注意：挑战“会员分层失效”从此没有对策"
    `);
    expect(en).toMatchInlineSnapshot(`
      "1 main change: strategy “Rebuild tiers and points” given up. 2 warnings: challenge “Member tiers do not work” is now unaddressed; theme “Benefits are unclear and points hard to use” is now unaddressed.

      Strategies and tactics
        - Strategy “Rebuild tiers and points” removed
            With it go the tactics “Reset member tiers”, “Make points easy to spend” and “Add partner and member-only benefits” and 4 KPIs
            Still planned, but for no tactic any more: “Trial the new tier rules”, “Open the benefit mall and pay with points” and “Sign partners and hold member-only events”
            Warning: theme “Benefits are unclear and points hard to use” is now unaddressed
            Warning: challenge “Member tiers do not work” is now unaddressed"
    `);
  });

  it('differ by a start that is put off', async () => {
    const late = await retail('inputs', (text) =>
      edit(text, 'start: 2026-03-02', 'start: 2026-03-16'),
    );
    const [zh, en] = told(BASE, late);
    expect(zh).toMatchInlineSnapshot(`
      "1 处主要变更：方案启动推迟。需要注意 1 处：里程碑“自助售后首版上线”仍在2026年6月26日，而相关工作2026年7月10日才结束（“开发自助售后首版”）。

      输入的变化
        ~ 方案推迟 2 周（10 个工作日）：3月2日 → 3月16日
            3 项目标、5 个阶段、46 项工作和 28 个里程碑随之推迟 2 周
            方案结束由2027年3月1日改到3月15日
            首批成效由2026年9月1日改到9月15日
            注意：里程碑“自助售后首版上线”仍在2026年6月26日，而相关工作2026年7月10日才结束（“开发自助售后首版”）"
    `);
    expect(en).toMatchInlineSnapshot(`
      "1 main change: the plan starts later. 1 warning: milestone “First returns portal live” stays on 26 Jun 2026, but its work ends…

      What was changed in the facts
        ~ The plan starts later by 2 weeks, 10 working days: 2 Mar → 16 Mar
            3 goals, 5 phases, 46 pieces of work and 28 milestones move with it, by 2 weeks
            The plan ends on 15 Mar 2027 instead of 1 Mar
            First results are due on 15 Sep 2026 instead of 1 Sep
            Warning: milestone “First returns portal live” stays on 26 Jun 2026, but its work ends on 10 Jul 2026 (“Build the first returns portal”)"
    `);
  });

  it('differ by money, people and risks', async () => {
    const other = await retail(
      'overrides',
      override(`  - { at: budget/items/reserve, set: { share: 15% }, why: 留有余地 }
  - { at: phases/rollout/resources/crm-lead, set: { fte: 2 }, why: 人手不够 }
  - { at: risks/data-quality, set: { probability: 5, owner: sponsor }, why: 抽查结果 }
  - { at: phases/rollout/milestones/staff-trained, set: { at: W26, label: { zh-CN: 门店与客服完成培训, en: Stores and service trained } }, why: 顺延 }
`),
    );
    const [zh, en] = told(BASE, other);
    expect(zh).toMatchInlineSnapshot(`
      "6 处主要变更：1 处推迟，1 项预算占比调整，1 处用人增加，1 项风险加重，1 处负责人变更，1 处其他调整（实施计划）。需要注意 1 处：预算各项占比合计 105%。

      实施计划
        ~ 里程碑“门店与客服完成培训”推迟 3 周（15 个工作日），由8月7日改到8月28日
        ~ 里程碑更名：“一线培训完成” → “门店与客服完成培训”

      人力投入
        ~ 阶段“会员 2.0 与规模化个性化”的 CRM 负责人：折合全职 1 → 2 人
            CRM 负责人在2026年7月—10月的人力需求由折合全职 1 人增至 2 人

      预算
        ~ 预算：预备金由 10% 改为 15%（+5 个百分点）
            注意：预算各项占比合计 105%

      风险与应对
        ~ 风险“数据质量不足”评分 16 → 20，概率 4 → 5，更严重
        ~ 风险“数据质量不足”的负责人：数据工程师 → 高管发起人"
    `);
    expect(en).toMatchInlineSnapshot(`
      "6 main changes: 1 date later, 1 budget share moved, 1 role needs more people, 1 risk scores higher, 1 owner changed, 1 other change (Roadmap). 1 warning: the shares of the budget add up to 105%.

      Roadmap
        ~ Milestone “Stores and service trained” slips 3 weeks, 15 working days: 7 Aug → 28 Aug
        ~ Milestone renamed: “Front line trained” → “Stores and service trained”

      People
        ~ CRM lead in “Membership 2.0 and personalisation at scale”: 1 FTE → 2 FTE
            CRM lead demand in July to October 2026 1 → 2 FTE

      Budget
        ~ Budget: Reserve 10% → 15% (+5 points)
            Warning: the shares of the budget add up to 105%

      Risks and responses
        ~ Risk “Poor data quality” scores 16 → 20: probability 4 → 5, graver
        ~ Owner of risk “Poor data quality”: Data engineer → Executive sponsor"
    `);
  });
});
