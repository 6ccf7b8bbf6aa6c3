import { describe, expect, it } from 'vitest';
import { contentSchema } from '../../model/content.ts';
import { generateByRules } from './generate-by-rules.ts';
import { generated, inputsWith, knowledge } from './sample-plan.test-support.ts';

const { written } = generated((inputs) => {
  inputs.profile = 'implementation';
});
const groups = written.indicators ?? [];

describe('writeIndicators(draft)', () => {
  it('has a group of results for each goal, with the levels of the goal', () => {
    for (const { id, targets } of written.goals) {
      const levels = groups.find((group) => group.id === `${id}-results`)?.items;
      expect(levels?.map(({ metric, target }) => [metric, target])).toEqual(
        targets.map(({ metric, target }) => [metric, target]),
      );
    }
  });

  it('has each metric once in the groups of strategies, and none that a goal has', () => {
    const process = groups.filter(({ kind }) => kind === 'process');
    const metrics = process.flatMap(({ items = [] }) => items.map(({ metric }) => metric));
    const aimed = new Set(
      written.goals.flatMap(({ targets }) => targets.map(({ metric }) => metric)),
    );
    expect(metrics.length).toBeGreaterThan(0);
    expect(new Set(metrics).size).toBe(metrics.length);
    expect(metrics.filter((metric) => aimed.has(metric))).toEqual([]);
  });

  it('has no more groups than a plan may hold, whatever is taken', () => {
    const inputs = inputsWith((stated) => {
      stated.profile = 'implementation';
      stated.playbooks = knowledge.playbooks.map(({ id }) => ({ playbook: id, decision: 'take' }));
    });
    const { content } = generateByRules(inputs, knowledge);
    expect(contentSchema.safeParse(content).success).toBe(true);
    expect(content.indicators).toHaveLength(20);
  });
});
