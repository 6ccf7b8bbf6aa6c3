import { describe, expect, it } from 'vitest';
import { candidatePlaybooks } from './candidate-playbooks.ts';
import { inputsWith, knowledge, plan } from './sample-plan.test-support.ts';
import { suitIndustry } from './suit-industry.ts';

const suited = suitIndustry(knowledge, 'retail-ecommerce');

describe('candidatePlaybooks(inputs, knowledge)', () => {
  const { candidates, unanswered } = candidatePlaybooks(inputsWith(), suited);
  const taken = candidates.filter(({ against }) => against === undefined);

  it('takes what the rules make strategies of, with the problems that each answers', () => {
    expect(taken.map(({ playbook }) => playbook.id)).toEqual(
      plan.written.strategies.map(({ id }) => id),
    );
    const returns = taken.find(({ playbook }) => playbook.id === 'self-service-returns');
    expect(returns?.answers).toContain('themes/returns');
    expect(unanswered).toEqual([]);
  });

  it('adds what was weighed in their place, each once', () => {
    const others = candidates.filter(({ against }) => against !== undefined);
    const considered = plan.written.strategies.flatMap(({ origin }) => origin?.considered ?? []);
    expect(new Set(others.map(({ playbook }) => playbook.id))).toEqual(
      new Set(considered.map(({ playbook }) => playbook)),
    );
    expect(new Set(candidates.map(({ playbook }) => playbook.id)).size).toBe(candidates.length);
  });

  it('leaves out what the team has ruled out', () => {
    const inputs = inputsWith((written) => {
      written.playbooks = [{ playbook: 'membership', decision: 'refuse' }];
    });
    const ids = candidatePlaybooks(inputs, suited).candidates.map(({ playbook }) => playbook.id);
    expect(ids).not.toContain('membership');
  });
});
