import { describe, expect, it } from 'vitest';
import { LLM_SECTIONS } from '../../model/llm.ts';
import { PROFILES, WRITTEN_PARTS } from '../../model/profile.ts';
import { generatePlan } from '../generate-plan.ts';
import { knowledge } from '../rules/sample-plan.test-support.ts';
import { openSections } from './open-sections.ts';
import { retailInputs } from './sample-task.test-support.ts';
import { SECTION_PLANS } from './sections.ts';

describe('openSections(inputs)', () => {
  it.each(PROFILES)('opens the very parts of a %s that the rules write', (profile) => {
    const inputs = retailInputs({ profile });
    const parts = new Set(openSections(inputs).flatMap((one) => one.parts));
    expect([...parts].toSorted()).toEqual(
      Object.keys(generatePlan(inputs, knowledge)?.content ?? {}).toSorted(),
    );
  });

  it('leaves out sections in which everything is stated', () => {
    const segmentations = [{ id: 'value', label: '价值', segments: [{ id: 'high', label: '高' }] }];
    const narrative = { situation: '现状', summary: '总结' };
    const open = openSections(
      retailInputs({ generate: ['narrative', 'segmentations'], segmentations, narrative }),
    );
    expect(open).toEqual([{ section: 'summary', parts: ['narrative'] }]);
  });

  it('opens nothing where the inputs want nothing', () => {
    expect(openSections(retailInputs({ generate: [] }))).toEqual([]);
  });

  it('has one home for every part that rules write', () => {
    const homes = LLM_SECTIONS.flatMap((section) => SECTION_PLANS[section].parts);
    expect(homes.toSorted()).toEqual(
      WRITTEN_PARTS.filter((part) => part !== 'narrative').toSorted(),
    );
  });
});
