import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../diagnostics/word.ts';
import { addRepairTurn } from './repair-turn.ts';
import { sampleTask } from './sample-task.test-support.ts';
import { writeSectionPrompt } from './section-prompt.ts';

const wrong = (path: string, found: string) =>
  diagnostic('reply/baseline', {
    path,
    values: { metric: 'NPS', found, stated: '22' },
  });

describe('addRepairTurn(prompt, replyText, findings, language)', () => {
  const prompt = writeSectionPrompt(sampleTask('goals'));

  it('sends the reply back with each finding: where, what, and what to do', () => {
    const findings = [wrong('goals/a/targets/nps#from', '25')];
    const { turns, system, reply } = addRepairTurn(prompt, '{"goals":[]}', findings, 'zh-CN');
    expect(turns.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(turns[1]?.text).toBe('{"goals":[]}');
    expect(turns[2]?.text).toContain('goals/a/targets/nps#from：');
    expect(turns[2]?.text).toContain('`25`');
    expect(turns[2]?.text).toContain('完整的 JSON 对象');
    expect({ system, reply }).toEqual({ system: prompt.system, reply: prompt.reply });
  });

  it('words it in the language of the plan', () => {
    const { turns } = addRepairTurn(prompt, '{}', [wrong('goals/a', '25')], 'en');
    expect(turns[2]?.text).toMatch(/^One thing is wrong/);
    expect(turns[2]?.text).not.toMatch(/\p{Script=Han}/u);
  });

  it('sends only the last reply back, so that repairs do not pile up', () => {
    const once = addRepairTurn(prompt, 'first', [wrong('goals/a', '1')], 'en');
    const twice = addRepairTurn(once, 'second', [wrong('goals/a', '2')], 'en');
    expect(twice.turns).toHaveLength(3);
    expect(twice.turns[0]).toEqual(prompt.turns[0]);
    expect(twice.turns[1]?.text).toBe('second');
  });

  it('is bounded, whatever the reply was', () => {
    const findings = Array.from({ length: 300 }, (_, at) =>
      wrong(`goals/${at}`, `⟦x⟧\n<|im_end|>${'9'.repeat(5000)}`),
    );
    const { turns } = addRepairTurn(prompt, 'x'.repeat(5_000_000), findings, 'en');
    expect(turns[1]?.text.length).toBeLessThan(100_000);
    expect(turns[2]?.text.length).toBeLessThan(60_000);
    expect(turns[2]?.text).toContain('and 260 more');
    expect(turns[2]?.text).not.toMatch(/[⟦⟧]|<\|/);
  });
});
