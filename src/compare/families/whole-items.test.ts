import { describe, expect, it } from 'vitest';
import { told } from '../compared.test-support.ts';

describe('what is new and what is gone', () => {
  it('names what goes with a strategy, and counts its KPIs and who answers for it', () => {
    const duties = `responsibilities: [{ id: keep-in-touch, label: Keep in touch, accountable: crm-lead }]`;
    expect(
      told(
        `
strategies: [{ id: keep-in-touch, absent: true }]
responsibilities: [{ id: keep-in-touch, absent: true }]
segmentations: [{ id: value, segments: [{ id: best, strategies: [] }, { id: others, strategies: [] }] }]
phases:
  - { id: prepare, work: [{ id: write-letters, absent: true }] }
  - { id: run, work: [{ id: send-refills, absent: true }, { id: call-silent, absent: true }] }
`,
        { base: duties },
      ),
    ).toMatchInlineSnapshot(`
      [
        "removed, worse: Strategy “Keep in touch” removed",
        "  With it go the tactics “Welcome new customers”, “Remind of refills” and “Win back the silent”, the pieces of work “Write the letters”, “Remind of refills” and “Call the silent”, 1 KPI and the responsibility for it",
        "  Warning: theme “No reason to come back” is now unaddressed",
        "  Warning: challenge “Nobody looks after old customers” is now unaddressed",
        "  Warning: goal “Bring customers back” loses its last strategy",
        "removed, worse: 撤销策略“Keep in touch”",
        "  随之删除战术“Welcome new customers”“Remind of refills”“Win back the silent”、工作“Write the letters”“Remind of refills”“Call the silent”、1 项衡量指标和相应的职责分工",
        "  注意：反馈主题“No reason to come back”从此没有对策",
        "  注意：挑战“Nobody looks after old customers”从此没有对策",
        "  注意：目标“Bring customers back”失去了最后一项策略支撑",
      ]
    `);
  });

  it('speaks of one thing in the singular, and of targets by what they belong to', () => {
    expect(
      told(`
outcomes: [{ id: happier-customers, results: [{ metric: nps, absent: true }] }]
phases: [{ id: prepare, milestones: [{ id: answers-written, absent: true }] }]
goals: [{ id: satisfaction, targets: [{ metric: first-contact-resolution, absent: true }, { metric: csat, target: 90% }] }]
`),
    ).toMatchInlineSnapshot(`
      [
        "removed: Target “First contact resolution” removed from goal “Raise satisfaction” (was ≥75%)",
        "  Still promised in strategy “Answer faster” and milestone “Goals reached”",
        "added: Target “Customer satisfaction” added to goal “Raise satisfaction”: 90%, due 1 Mar 2027",
        "removed: Milestone “Answers written” removed from phase “Prepare”: 24 Apr 2026",
        "removed: Expected result “Net Promoter Score” removed from outcome “Happier customers” (was 30–35)",
        "  Still promised in goal “Raise satisfaction” and milestone “Goals reached”",
        "removed: 目标“Raise satisfaction”删除指标“一次性解决率”的目标值（原为 ≥75%）",
        "  仍写在策略“Answer faster”和里程碑“Goals reached”中",
        "added: 目标“Raise satisfaction”新增指标“客户满意度”的目标值：90%，期限为2027年3月1日",
        "removed: 阶段“Prepare”删除里程碑“Answers written”：2026年4月24日",
        "removed: 预期成果“Happier customers”删除成果指标“净推荐值”（原为 30–35）",
        "  仍写在目标“Raise satisfaction”和里程碑“Goals reached”中",
      ]
    `);
  });

  it('sets quotes within quotes apart, and ends no name with a full stop', () => {
    expect(
      told(`asks: [{ id: money, kind: money, label: 'Pay for “CRM 2.0” and what it needs.' }]`),
    ).toMatchInlineSnapshot(`
      [
        "added: Request to leadership “Pay for ‘CRM 2.0’ and what it needs” added",
        "added: 新增请求“Pay for ‘CRM 2.0’ and what it needs”",
      ]
    `);
  });
});
