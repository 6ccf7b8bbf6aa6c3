import { describe, expect, it } from 'vitest';
import { knownInTask } from './known-in-task.ts';
import { sampleTask } from './sample-task.test-support.ts';

describe('knownInTask(task)', () => {
  it('has the ids of the inputs, of the sections before and of the dictionary', () => {
    const known = knownInTask(sampleTask('plan'));
    expect(known.challenges).toContain('data-silos');
    expect(known.goals).toContain('satisfaction');
    expect(known.tactics).toContain('self-service-returns/portal');
    expect(known['catalogue-metrics']).toContain('nps');
    expect(known.roles).toContain('crm-lead');
  });

  it('lists a collection that nothing stands in yet as empty', () => {
    expect(knownInTask(sampleTask('goals'))).toMatchObject({ strategies: [], phases: [] });
  });

  it('has what stands in the section where only some of it is written anew', () => {
    const again = { content: { goals: [{ id: 'own', label: '目标' }] }, items: ['goals/new'] };
    expect(knownInTask(sampleTask('goals', undefined, { again })).goals).toEqual(['own']);
  });
});
