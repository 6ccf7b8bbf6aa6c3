import { describe, expect, it } from 'vitest';
import { generated, knowledge } from './sample-plan.test-support.ts';

const { written } = generated((inputs) => {
  inputs.profile = 'system-plan';
});
const modules = written.modules ?? [];

describe('writeModules(draft)', () => {
  it('carries each strategy that has a module, once, in that module', () => {
    const wanted = written.strategies.flatMap(({ id }) => {
      const module = knowledge.playbooks.find((book) => book.id === id)?.module;
      return module === undefined ? [] : [`${module}/${id}`];
    });
    const carried = modules.flatMap(({ id, functions = [] }) =>
      functions.map((one) => `${id}/${one.id}`),
    );
    expect(carried.length).toBeGreaterThan(0);
    expect(carried.toSorted()).toEqual(wanted.toSorted());
  });

  it('makes a feature of each tactic', () => {
    for (const { id, features } of modules.flatMap(({ functions = [] }) => functions)) {
      const tactics = written.strategies.find((strategy) => strategy.id === id)?.tactics;
      expect(features).toEqual(tactics?.map(({ label }) => label));
    }
  });
});
