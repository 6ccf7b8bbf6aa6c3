import { describe, expect, it } from 'vitest';
import { generated } from './sample-plan.test-support.ts';

const { written } = generated((inputs) => {
  inputs.profile = 'implementation';
});
const stages = written.stages ?? [];
const levelsAt = (stage: (typeof stages)[number] | undefined) =>
  new Map(stage?.targets?.map(({ metric, target }) => [metric, target]));

describe('writeStages(draft)', () => {
  it('has a stage at the place of each phase but the first', () => {
    const later = written.phases.slice(1);
    expect(stages.map(({ id, span }) => [id, span])).toEqual(
      later.map(({ id, span }) => [id, span]),
    );
  });

  it('ends at the levels of the goals', () => {
    const last = levelsAt(stages.at(-1));
    const aimed = written.goals.flatMap(({ targets }) => targets);
    expect(last.size).toBeGreaterThan(0);
    for (const [metric, level] of last) {
      expect(aimed.find((target) => target.metric === metric)?.target).toBe(level);
    }
  });

  it('says of a level on the way that it is counted by time', () => {
    const early = stages[0]?.targets?.filter(({ origin }) => origin?.rule === 'interim-level');
    expect(early?.length).toBeGreaterThan(0);
    for (const { metric, target } of early ?? []) {
      expect(target).not.toBe(levelsAt(stages.at(-1)).get(metric));
    }
  });

  it('keeps the only phase of a short plan', () => {
    const { written: short } = generated((inputs) => {
      inputs.profile = 'implementation';
      inputs.phases = [{ id: 'all-of-it', label: 'All of it', span: 'M1..M12' }];
    });
    expect(short.stages?.map(({ id }) => id)).toEqual(['all-of-it']);
  });
});
