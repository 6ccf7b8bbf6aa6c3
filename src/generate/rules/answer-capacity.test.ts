import { describe, expect, it } from 'vitest';
import type { WrittenInputs } from '../../model/inputs.ts';
import { generated } from './sample-plan.test-support.ts';

type Limit = NonNullable<WrittenInputs['constraints']>[number];

function answerTo(limit: Partial<Limit>): unknown {
  const constraint = { id: 'team', kind: 'headcount', label: 'Team', ...limit } as Limit;
  const { written } = generated((inputs) => void inputs.constraints?.push(constraint));
  return written.responses.find((response) => response.constraint === 'team')?.answer;
}

describe('answerCapacity(constraint, draft)', () => {
  it('says how much of a role the plan takes at its busiest', () => {
    expect(answerTo({ role: 'data-analyst', effort: 2 })).toMatchObject({
      'zh-CN': expect.stringMatching(
        /^数据分析师的时间按 2 FTE 安排，工作前后错开：方案最忙在“.+”，用到 1\.5 名全职，没有排不下的工作。$/,
      ),
    });
  });

  it('counts what has no room', () => {
    expect(answerTo({ role: 'data-analyst', effort: 0.1 })).toMatchObject({
      en: expect.stringMatching(/pieces of work find no room and are left out\.$/),
    });
  });

  it('says so where the plan does without the role', () => {
    expect(answerTo({ role: 'tester', effort: 1 })).toMatchObject({
      en: expect.stringContaining('the plan does not need it'),
    });
  });

  it('leaves limits of other things to the knowledge base', () => {
    expect(answerTo({ value: '3 个' })).not.toMatchObject({
      'zh-CN': expect.stringContaining('FTE'),
    });
  });
});
