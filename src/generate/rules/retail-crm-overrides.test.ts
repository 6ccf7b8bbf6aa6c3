import { describe, expect, it } from 'vitest';
import { contentSchema } from '../../model/content.ts';
import { itemKey } from '../../model/item-key.ts';
import { overridesSchema } from '../../model/overrides.ts';
import { plan, readPlan } from './sample-plan.test-support.ts';

describe('plans/retail-crm/overrides.yaml', () => {
  const { overrides } = overridesSchema.parse(readPlan('overrides.yaml'));

  const corrected = structuredClone(plan.written);
  const at = (address: string, content = plan.written): Record<string, unknown> | undefined => {
    let found: unknown = content;
    for (const part of address.split('/')) {
      found = Array.isArray(found)
        ? found.find((item) => itemKey(item) === part)
        : (found as Record<string, unknown> | undefined)?.[part];
    }
    return found as Record<string, unknown> | undefined;
  };

  it('says what was generated at every address it corrects', () => {
    for (const { at: address, set, was } of overrides) {
      if (set === undefined) continue;
      const now = at(address);
      expect(Object.fromEntries(Object.keys(set).map((field) => [field, now?.[field]]))).toEqual(
        was,
      );
    }
  });

  it('leaves a plan that still parses', () => {
    for (const { at: address, set, add } of overrides) {
      const now = at(address, corrected);
      if (set !== undefined && now !== undefined) Object.assign(now, set);
      if (add !== undefined) (now as unknown as unknown[]).push(add);
    }
    expect(contentSchema.safeParse(corrected).success).toBe(true);
  });
});
