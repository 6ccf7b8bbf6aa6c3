import { describe, expect, it } from 'vitest';
import type { Draft } from './draft.ts';
import { inputsWith, knowledge } from './sample-plan.test-support.ts';
import type { RunnerUp, Selection } from './select-playbooks.ts';
import { whyNot } from './why-not.ts';

const [own, other] = knowledge.playbooks;
if (own === undefined || other === undefined) throw new Error('no playbooks');
const chosen: Selection = {
  playbook: { ...own, label: 'Own', effort: 'S' },
  answers: [],
  requiredBy: [],
  runnersUp: [],
};

function sentence(reason: RunnerUp['reason'], why?: string): string {
  const inputs = inputsWith((written) => {
    written.playbooks = [{ playbook: other?.id ?? '', decision: 'refuse', ...(why && { why }) }];
  });
  const playbook = { ...knowledge.playbooks[1], label: 'Other', effort: 'L', months: [9, 12] };
  return whyNot({ playbook, reason } as RunnerUp, chosen, { inputs, months: 6 } as Draft).en;
}

describe('whyNot(runnerUp, chosen, draft)', () => {
  it.each([
    ['too-long', '“Other”: takes 9 months at least to bear fruit, and the plan has 6.'],
    ['covers-less', '“Other”: answers fewer of the problems than “Own”.'],
    ['more-work', '“Other”: takes more work (L against S, both estimates).'],
    ['not-needed', '“Other”: “Own” and the other strategies already answer the same problems.'],
    ['refused', '“Other”: the team has ruled it out.'],
  ] as const)('explains %s', (reason, expected) => {
    expect(sentence(reason)).toBe(expected);
  });

  it('gives the reason of the team without its full stop', () => {
    expect(sentence('refused', 'Too dear.')).toBe('“Other”: the team has ruled it out (Too dear).');
  });
});
