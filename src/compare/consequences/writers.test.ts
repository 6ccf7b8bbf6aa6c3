import { describe, expect, it } from 'vitest';
import { sampleWith } from '../../check/sample.test-support.ts';
import { resolvedPlan } from '../../diagrams/resolved-plan.test-support.ts';
import type { Resolved, SectionWriter } from '../../model/resolved.ts';
import { comparePlanVersions } from '../compare-plan-versions.ts';
import { lines } from '../compared.test-support.ts';

const plan = resolvedPlan(sampleWith('strategic-plan'));
const renamed: Resolved = { ...plan, plan: { ...plan.plan, title: 'Another title' } };
const by = (section: SectionWriter['section'], model?: string): SectionWriter =>
  model === undefined ? { section, by: 'rules' } : { section, by: 'llm', model };

function told(before: SectionWriter[] | undefined, after: SectionWriter[] | undefined) {
  const withWriters = (one: Resolved, writers: SectionWriter[] | undefined): Resolved =>
    writers === undefined ? one : { ...one, writers };
  const { changes } = comparePlanVersions(withWriters(plan, before), withWriters(renamed, after));
  const own = changes.filter(({ text }) => text.en.includes('now written'));
  return [...lines(own, 'en'), ...lines(own, 'zh-CN')];
}

describe('who writes a section now', () => {
  it('is told by writer, in the order of the sections', () => {
    expect(
      told([by('risks', 'm')], [by('goals', 'm'), by('strategies', 'm'), by('risks')]),
    ).toEqual([
      'changed: Goals, Strategies now written by the model m',
      'changed: Risks and governance now written by rules',
      'changed: 目标、策略改由模型 m 撰写',
      'changed: 风险与治理改由规则撰写',
    ]);
  });

  it('is no change where rules fell back to write what they wrote before', () => {
    expect(told(undefined, [by('goals')])).toEqual([]);
    expect(told([by('goals', 'm')], [by('goals', 'm')])).toEqual([]);
  });

  it('is not told of plans that say the same', () => {
    const rewritten: Resolved = { ...plan, writers: [by('goals', 'm')] };
    expect(comparePlanVersions(plan, rewritten).changes).toEqual([]);
  });
});
