import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../model/locale.ts';
import { PROFILES } from '../../../model/profile.ts';
import type { Inputs } from '../../../model/inputs.ts';
import { replySchemaOf } from '../reply-schema.ts';
import {
  retailInputs,
  rulesReply,
  sampleInputs,
  sampleTasks,
} from '../sample-task.test-support.ts';
import { groundSection } from './ground-section.ts';

/** What is found in the content of the rules, sent as a reply. */
function foundIn(inputs: Inputs): string[] {
  return sampleTasks(inputs).flatMap((task) => {
    const reply = replySchemaOf(task.section, task.parts).parse(rulesReply(task));
    return groundSection(task, reply).map(
      ({ code, path, values }) => `${code} ${path ?? ''} ${JSON.stringify(values)}`,
    );
  });
}

describe('groundSection, of what the rules write themselves', () => {
  describe.each(LOCALES)('in %s', (language) => {
    it.each(sampleInputs({ language }))('finds nothing in $name', ({ inputs }) => {
      expect(foundIn(inputs)).toEqual([]);
    });

    it.each(PROFILES)('finds nothing in a %s', (profile) => {
      expect(foundIn(retailInputs({ language, profile }))).toEqual([]);
    });
  });
});
