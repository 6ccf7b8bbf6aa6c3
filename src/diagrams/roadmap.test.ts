import { describe, expect, it } from 'vitest';
import { sampleUnit } from '../site/views/unit.test-support.ts';
import { roadmap } from './roadmap.ts';

const plan = sampleUnit('zh-CN').resolved;

describe('roadmap(plan, locale)', () => {
  it('marks phases as the tables do', () => {
    expect(roadmap(plan, 'zh-CN')?.source).toContain('section P0 准备');
    expect(roadmap(plan, 'en')?.source).toContain('section P0 Prepare');
  });
  it('keeps a mark that is no bare digit', () => {
    const phases = plan.phases.map((phase) => ({ ...phase, number: 'Ⅰ' }));
    expect(roadmap({ ...plan, phases }, 'en')?.source).toContain('section Ⅰ Prepare');
  });
  it('is nothing without phases', () => {
    expect(roadmap({ ...plan, phases: [] }, 'en')).toBeUndefined();
  });
});
