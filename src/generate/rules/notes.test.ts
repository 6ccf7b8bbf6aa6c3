import { describe, expect, it } from 'vitest';
import type { WrittenInputs } from '../../model/inputs.ts';
import { generateByRules } from './generate-by-rules.ts';
import { inputsWith, knowledge } from './sample-plan.test-support.ts';

const notesOf = (change?: (inputs: WrittenInputs) => void) =>
  generateByRules(inputsWith(change), knowledge).notes;
const kindsOf = (...parameters: Parameters<typeof notesOf>) =>
  notesOf(...parameters).map(({ kind, at }) => `${kind} ${at}`);

const problem = (fields: object) => (inputs: WrittenInputs) => {
  Object.assign(inputs, {
    themes: [],
    challenges: [{ id: 'odd', label: 'Xyzzy plugh', ...fields }],
  });
};

describe('selectionNotes(selected, inputs, knowledge)', () => {
  it('has nothing to say of the sample plan', () => {
    expect(notesOf()).toEqual([]);
  });

  it('names the nearest kinds of a problem that no word reveals', () => {
    const [note] = notesOf(problem({}));
    expect(note).toMatchObject({ kind: 'unmatched', at: 'challenges/odd' });
    expect(JSON.stringify(note?.message)).toContain('Xyzzy plugh');
  });

  it('tells a known problem that every playbook for it was ruled out of', () => {
    const tags = ['unclear-benefits'];
    const refuseAll = (inputs: WrittenInputs): void => {
      problem({ tags })(inputs);
      inputs.playbooks = knowledge.playbooks.map(({ id }) => ({
        playbook: id,
        decision: 'refuse',
      }));
    };
    expect(kindsOf(refuseAll)).toEqual(['no-industry-playbook challenges/odd']);
  });

  it('tells that a refused playbook is needed by one that is taken', () => {
    const needy = knowledge.playbooks.find(({ requires = [] }) => requires.length > 0);
    const required = needy?.requires?.[0] ?? '';
    const kinds = kindsOf((inputs) => {
      inputs.playbooks = [
        { playbook: needy?.id ?? '', decision: 'take' },
        { playbook: required, decision: 'refuse' },
      ];
    });
    expect(kinds).toContain(`refused-but-required playbooks/${required}`);
  });

  it('warns of more strategies than such a document carries', () => {
    const kinds = kindsOf((inputs) => {
      inputs.playbooks = knowledge.playbooks.map(({ id }) => ({ playbook: id, decision: 'take' }));
    });
    expect(kinds).toContain('many-strategies challenges');
  });
});

describe('scheduleNotes(leftOut, inputs, knowledge)', () => {
  it('blames the horizon where time is short', () => {
    const kinds = kindsOf((inputs) => {
      inputs.horizon = { start: '2026-03-02', from: 'W1', to: 'W2' };
    });
    expect(kinds).toContain('work-left-out horizon');
  });

  it('blames the constraint where a role has no time', () => {
    const kinds = kindsOf((inputs) => {
      inputs.constraints = [
        { id: 'nobody', kind: 'headcount', label: 'Nobody', role: 'data-engineer', effort: 0 },
      ];
    });
    expect(kinds).toContain('work-left-out constraints/nobody');
  });
});
