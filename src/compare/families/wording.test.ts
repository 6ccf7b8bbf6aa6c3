import { describe, expect, it } from 'vitest';
import { told } from '../compared.test-support.ts';

/** A tactic with another text on how it is done, in English and Chinese. */
const how = (en: string, zh: string): string => `
strategies:
  - id: keep-in-touch
    tactics: [{ id: refill, how: { en: ${JSON.stringify(en)}, zh-CN: ${JSON.stringify(zh)} } }]
`;

const BASE = how(
  'Everybody gets 2 SMS and 3 app pushes a week at most. Repeats on one subject are dropped.',
  '每人每周最多收 2 条短信、3 条推送。同主题去重。',
);

describe('changed texts', () => {
  it('show the sentences that differ, in each language, and tell that figures do', () => {
    expect(
      told(
        how(
          'Everybody gets 3 SMS and 5 app pushes a week at most. Repeats on one subject are dropped.',
          '每人每周最多收 3 条短信、5 条推送。同主题去重。',
        ),
        { base: BASE },
      ),
    ).toMatchInlineSnapshot(`
      [
        "changed: Tactic “Remind of refills”: how it is done, with new figures",
        "  Was: Everybody gets 2 SMS and 3 app pushes a week at most.",
        "  Now: Everybody gets 3 SMS and 5 app pushes a week at most.",
        "changed: 战术“Remind of refills”的做法有改动，涉及数字",
        "  原文：每人每周最多收 2 条短信、3 条推送。",
        "  现为：每人每周最多收 3 条短信、5 条推送。",
      ]
    `);
  });

  it('take figures that change places for other figures', () => {
    const [first] = told(
      how(
        'Everybody gets 3 SMS and 2 app pushes a week at most. Repeats on one subject are dropped.',
        '每人每周最多收 3 条短信、2 条推送。同主题去重。',
      ),
      { base: BASE },
    );
    expect(first).toContain('changed: Tactic');
    expect(first).toContain('with new figures');
  });

  it('tell sentences that were added or dropped', () => {
    expect(
      told(
        how(
          'Everybody gets 2 SMS and 3 app pushes a week at most. Repeats on one subject are dropped. Nothing is sent at night.',
          '每人每周最多收 2 条短信、3 条推送。',
        ),
        { base: BASE },
      ),
    ).toMatchInlineSnapshot(`
      [
        "(minor) changed: Tactic “Remind of refills”: wording of how it is done",
        "  New: Nothing is sent at night.",
        "(minor) changed: 战术“Remind of refills”：修改做法的措辞",
        "  删去：同主题去重。",
      ]
    `);
  });

  it('say nothing of lines that end elsewhere, but of points of a list', () => {
    const wrapped = (text: string): string =>
      `strategies: [{ id: keep-in-touch, description: ${JSON.stringify(text)} }]`;
    const first =
      'We write to them\nand we call. Then:\n- a coupon for the first order\n- a letter by post';
    const then =
      'We write\nto them and we call. Then:\n- a coupon for the next order\n- a letter by post';
    expect(told(wrapped(then), { base: wrapped(first) })).toMatchInlineSnapshot(`
      [
        "(minor) changed: Strategy “Keep in touch”: wording of description",
        "  Was: a coupon for the first order",
        "  Now: a coupon for the next order",
        "(minor) changed: 策略“Keep in touch”：修改说明的措辞",
        "  原文：a coupon for the first order",
        "  现为：a coupon for the next order",
      ]
    `);
  });

  it('say in the other language that only one text has changed', () => {
    expect(
      told(
        how(
          'Everybody gets 2 SMS and 3 app pushes a week at most. Repeats on one subject are dropped.',
          '每人每周最多收 2 条短信、3 条推送。同一主题不重复发送。',
        ),
        { base: BASE },
      ),
    ).toMatchInlineSnapshot(`
      [
        "(minor) changed: Tactic “Remind of refills”: how it is done in Chinese changed",
        "  The English text is the same",
        "(minor) changed: 战术“Remind of refills”：修改做法的译文",
        "  原文：同主题去重。现为：同一主题不重复发送。",
      ]
    `);
  });

  it('hold no figure in a quoted name, nor what describes a role, to be a main change', () => {
    const plan = (system: string, count: number): string => `
strategies: [{ id: answer-faster, description: One set of answers for all who serve with “CRM ${system}” }]
phases: [{ id: prepare, resources: [{ role: it-liaison, task: Looks after ${count} systems and answers questions on them }] }]
`;
    const weights = told(plan('3.0', 4), { base: plan('2.0', 3) }).map(
      (line) => line.startsWith('(minor)') || line.startsWith('  '),
    );
    expect(weights).not.toEqual([]);
    expect(weights).not.toContain(false);
  });

  it('make a main change of what decides, where it is another text altogether', () => {
    const risk = (trigger: string): string => `risks: [{ id: peak, trigger: ${trigger} }]`;
    const base = risk('More than half of the calls of a day are lost');
    expect(told(risk('Three people resign in one month'), { base })).toMatchInlineSnapshot(`
      [
        "changed: Risk “Too much to do at the peak”: trigger replaced",
        "  Was: More than half of the calls of a day are lost",
        "  Now: Three people resign in one month",
        "changed: 风险“Too much to do at the peak”更换了触发信号",
        "  原文：More than half of the calls of a day are lost",
        "  现为：Three people resign in one month",
      ]
    `);
    const [first] = told(risk('Over half of the calls in a day are lost'), { base });
    expect(first).toMatch(/^\(minor\)/);
  });

  it('take a name that is another in one language for a translation', () => {
    const label = (en: string, zh: string): string =>
      `strategies: [{ id: answer-faster, label: { en: ${en}, zh-CN: ${zh} } }]`;
    expect(told(label('Answer sooner', '更快答复'), { base: label('Answer faster', '更快答复') }))
      .toMatchInlineSnapshot(`
        [
          "(minor) changed: Strategy renamed: “Answer faster” → “Answer sooner”",
          "(minor) changed: 策略“更快答复”：英文版的名称有改动",
        ]
      `);
    expect(told(label('Answer faster', '更早答复'), { base: label('Answer faster', '更快答复') }))
      .toMatchInlineSnapshot(`
      [
        "(minor) changed: Strategy “Answer faster”: name in Chinese changed",
        "(minor) changed: 策略更名：“更快答复” → “更早答复”",
      ]
    `);
  });
});
