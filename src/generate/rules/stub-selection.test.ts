import { describe, expect, it } from 'vitest';
import { contentSchema } from '../../model/content.ts';
import { matchInputs } from './match-inputs.ts';
import { generated, inputsWith, knowledge } from './sample-plan.test-support.ts';
import { stubSelections } from './stub-selection.ts';

/** Words that reveal no kind of problem. */
const ODD = 'Xyzzy plugh';
const problems = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `odd-${at}`, label: ODD }));

function stubs(themes: { id: string; label: string }[], challenges: typeof themes) {
  const inputs = inputsWith((written) => Object.assign(written, { themes, challenges }));
  return stubSelections(matchInputs(inputs, knowledge), inputs, knowledge);
}

describe('stubSelections(matches, inputs, knowledge)', () => {
  it('holds a place for each problem and says what is missing', () => {
    const [stub] = stubs([], problems(1));
    expect(stub?.playbook).toMatchObject({ id: 'answer-odd-0', kpis: [], tags: [] });
    expect(stub?.answers.map(({ address }) => address)).toEqual(['challenges/odd-0']);
    expect(stub?.unknown).toBeDefined();
  });

  it('has ids of its own for a theme and a challenge of one name, and for long ones', () => {
    const long = 'x'.repeat(60);
    const same = [
      { id: 'odd', label: ODD },
      { id: `${long}a`, label: ODD },
    ];
    const made = stubs(same, [...same, { id: `${long}b`, label: ODD }]);
    const work = made.flatMap(({ playbook }) =>
      playbook.tactics.flatMap((tactic) => tactic.work.map(({ id }) => id)),
    );
    expect(new Set(work).size).toBe(15);
    expect(Math.max(...work.map((id) => id.length))).toBeLessThanOrEqual(64);
  });

  it('gathers what is too much in the last one, and loses none', () => {
    const made = stubs(problems(40), problems(40));
    expect(made).toHaveLength(12);
    expect(made.flatMap(({ answers }) => answers)).toHaveLength(80);
  });

  it('fits into a plan with as many problems as inputs may state', () => {
    const { written } = generated((inputs) => {
      Object.assign(inputs, { themes: problems(60), challenges: problems(60) });
    });
    expect(contentSchema.safeParse(written).success).toBe(true);
  });
});
